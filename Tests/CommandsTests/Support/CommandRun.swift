import Glibc

/// One run of the built `dataleaflet`: what it printed, and how it ended.
struct CommandRun {
  /// The exit status; nil where a signal ended it.
  let status: Int32?
  let output: [UInt8]
  let errors: String

  var text: String { String(decoding: output, as: UTF8.self) }
  var errorLines: [Substring] { errors.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Whether it failed as every command does: a status, one sentence, no result.
  func failed(_ status: Int32) -> Bool {
    self.status == status && output.isEmpty && errorLines.count == 2 && errorLines[1].isEmpty
      && errorLines[0].hasPrefix("dataleaflet: ") && errorLines[0].hasSuffix(".")
  }

  struct NoRun: Error { let reason: String }

  /// An environment in which nothing is left to the machine.
  static let plainEnvironment = ["LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "TZ": "UTC"]

  /// Runs the binary with arguments, standard input from nowhere.
  init(_ arguments: [String], in environment: [String: String] = plainEnvironment) throws {
    try self.init(program: Package.binary, arguments, environment)
  }

  /// Runs a line of shell with the binary as `$0` and the arguments as `$1`, `$2`…
  init(shell line: String, _ arguments: [String] = []) throws {
    try self.init(
      program: "/bin/sh", ["-c", line, Package.binary] + arguments, Self.plainEnvironment)
  }

  private init(program: String, _ arguments: [String], _ environment: [String: String]) throws {
    let scratch = Scratch()
    let (output, errors) = (scratch.path + "/output", scratch.path + "/errors")
    let child = try Self.start(
      program, [program] + arguments, environment.map { "\($0.key)=\($0.value)" }.sorted(),
      output: output, errors: errors)
    status = try Self.wait(for: child)
    self.output = try Scratch.bytes(of: output)
    self.errors = String(decoding: try Scratch.bytes(of: errors), as: UTF8.self)
  }

  private static func start(
    _ program: String, _ arguments: [String], _ environment: [String], output: String,
    errors: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, flags, 0o600)
    // Whatever the test runner ignores or holds back, the program starts as from a shell.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    var child: pid_t = 0
    let argv = arguments.map { strdup($0) } + [nil]
    let envp = environment.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    let code = posix_spawn(&child, program, &actions, &attributes, argv, envp)
    guard code == 0 else { throw NoRun(reason: "\(program): error \(code)") }
    return child
  }

  /// Sixty seconds at most.
  private static func wait(for child: pid_t) throws -> Int32? {
    var status: Int32 = 0
    for _ in 0..<6_000 {
      if waitpid(child, &status, WNOHANG) == child {
        return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
      }
      usleep(10_000)
    }
    kill(child, SIGKILL)
    waitpid(child, &status, 0)
    throw NoRun(reason: "did not end")
  }
}

/// Where things lie.
enum Package {
  /// The folder of the repository, three above this file's.
  static let root = parent(of: parent(of: parent(of: parent(of: #filePath))))

  static func sample(_ person: String) -> String { root + "/SampleExports/" + person }

  /// The built program, beside the test bundle.
  static let binary = parent(of: CommandLine.arguments[0]) + "/dataleaflet"

  private static func parent(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }
}
