import Glibc
import Synchronization

/// A program that runs in a pseudo-terminal, leader of its session.
public final class PtyProcess: Sendable {
  public let pty: Pty
  public let pid: pid_t
  private let ending = Mutex<Pty.Ending?>(nil)

  /// Starts a program by its path.
  ///
  /// - Parameter environment: All of its environment: nothing is inherited.
  public init(
    _ pty: Pty, path: String, arguments: [String] = [],
    environment: [String: String] = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]
  ) throws {
    self.pty = pty
    var pid: pid_t = 0
    let code = Spawning.run(
      path, [path] + arguments, environment.map { "\($0.key)=\($0.value)" }.sorted(),
      terminal: pty.path, &pid)
    guard code == 0 else { throw Pty.Failure(call: "posix_spawn", code: code) }
    self.pid = pid
  }

  deinit {
    if currentEnding() == nil {
      Glibc.kill(pid, SIGKILL)
      var status: Int32 = 0
      waitpid(pid, &status, 0)
    }
  }

  public func kill(_ signal: Int32) {
    if currentEnding() == nil { Glibc.kill(pid, signal) }
  }

  /// Waits for the program to end; nil when it does not in time.
  public func exitStatus(seconds: Int = 30) async -> Pty.Ending? {
    _ = await pty.poll(seconds: seconds) { currentEnding() != nil }
    return currentEnding()
  }

  private func currentEnding() -> Pty.Ending? {
    ending.withLock { ending in
      var status: Int32 = 0
      if ending == nil, waitpid(pid, &status, WNOHANG) == pid {
        // The macros WIFSIGNALED and WEXITSTATUS are not imported.
        let signal = status & 0x7F
        ending = signal == 0 ? .exited(status: status >> 8 & 0xFF) : .killed(signal: signal)
      }
      return ending
    }
  }
}

/// posix_spawn with a terminal of its own.
private enum Spawning {
  static func run(
    _ path: String, _ arguments: [String], _ environment: [String], terminal: String,
    _ pid: inout pid_t
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The leader of a new session gets the first terminal that it opens.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    // POSIX_SPAWN_SETSID, which glibc declares only under _GNU_SOURCE.
    let newSession: Int32 = 0x80
    let flags = newSession | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    return withCStrings(arguments) { arguments in
      withCStrings(environment) { environment in
        posix_spawn(&pid, path, &actions, &attributes, arguments, environment)
      }
    }
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
