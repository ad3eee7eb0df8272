#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Another program, measured from outside.
enum Program {
  /// Runs the command three times, prints the fastest and its peak memory.
  static func measure(_ name: String, _ command: [String]) throws {
    var cost = Cost()
    for _ in 0..<3 { cost.take(try run(command)) }
    print(Line.text(name, cost))
  }

  /// Runs the command to its end.
  private static func run(_ command: [String]) throws -> Cost {
    let start = Clock.seconds
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var pointers = command.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, command[0], &actions, nil, &pointers, environ) == 0 else {
      throw Failure("cannot run \(command[0])")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw Failure("lost \(command[0])") }
    }
    // One says that it is done, and that something among the files could not be read.
    guard status == 0 || status == 1 << 8 else {
      throw Failure("\(command.joined(separator: " ")) failed")
    }
    return Cost(
      seconds: Clock.seconds - start, cpuSeconds: usage.cpuSeconds, kilobytes: usage.ru_maxrss)
  }
}
