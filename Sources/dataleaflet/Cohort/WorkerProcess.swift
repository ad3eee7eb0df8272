import Glibc

/// Another process of this program, and what it has said so far.
struct WorkerProcess {
  /// How it came to its end.
  enum Ending: Hashable {
    /// With status 0.
    case done
    /// With another status, or by a signal.
    case broken
    /// It took more time than it was given.
    case tooSlow
  }

  /// More than the longest contribution takes.
  static let mostBytes = 1 << 18

  /// Whose place in the order it works for.
  let index: Int
  /// From which its answer is read, as it comes.
  let pipe: Int32
  let deadline: ContinuousClock.Instant
  private let id: pid_t
  private(set) var said: [UInt8] = []

  /// Starts this program again; nil where the system has no room for it.
  init?(_ arguments: [String], index: Int, deadline: ContinuousClock.Instant) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { return nil }
    // Workers must not hold each other's pipes open. There is one thread: nobody starts one between.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let started = Self.start(arguments, output: ends[1])
    close(ends[1])
    guard let started else {
      close(ends[0])
      return nil
    }
    (id, pipe) = (started, ends[0])
    self.index = index
    self.deadline = deadline
  }

  /// Takes what lies in the pipe.
  ///
  /// - Returns: Whether more may come.
  mutating func listen() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(pipe, &chunk, chunk.count)
    if count < 0 { return errno == EINTR }
    said += chunk[..<count]
    return count > 0 && said.count <= Self.mostBytes
  }

  /// Ends it, where it has not ended by itself, and tells how it came to its end.
  ///
  /// The pipe closes while the process ends, when its status stands fast: a signal changes only how a
  /// process ends that has closed the pipe to go on unseen.
  func end(isLate: Bool) -> Ending {
    kill(id, SIGKILL)
    close(pipe)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 { guard errno == EINTR else { return .broken } }
    if isLate || status & 0x7F == SIGXCPU { return .tooSlow }
    return status == 0 ? .done : .broken
  }

  /// With nothing of the environment but where the libraries lie: no language, no zone, no home.
  private static func start(_ arguments: [String], output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    // Its messages would name files that stand for persons.
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let argv = (["dataleaflet"] + arguments).map { strdup($0) } + [nil]
    let libraries = "LD_LIBRARY_PATH"
    let envp = (environmentValue(libraries).map { [strdup("\(libraries)=\($0)")] } ?? []) + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var id: pid_t = 0
    return posix_spawn(&id, "/proc/self/exe", &actions, nil, argv, envp) == 0 ? id : nil
  }
}
