import CSandbox
import Glibc

/// What a command needs of the machine while it reads what somebody else wrote. All else is taken from the process, for good.
struct Containment {
  /// Files to read; folders with all that is below them.
  var readable: [String] = []
  /// The folder of the result; nil where none is written to a file.
  var outputFolder: String?
  /// The folder in which the result is a folder of its own.
  var newFolderIn: String?
  /// A folder in which files may be made, and none that is there be touched.
  var newFilesIn: String?
  /// Whether the terminal is to be opened, and described by files of its own.
  var hasScreen = false

  /// Confines the process. It must have one thread still.
  func confine() -> Walls {
    let isPrivate = sandbox_harden() == 0
    let landlock = restrictFiles() ? Int(sandbox_landlock_version()) : nil
    return Walls(
      isPrivate: isPrivate, landlockVersion: landlock, filtersCalls: sandbox_restrict_calls() == 0)
  }

  private func restrictFiles() -> Bool {
    let paths = rules.map { strdup($0.path) }
    defer { paths.forEach { free($0) } }
    let rules = zip(paths, rules).map { sandbox_rule(path: $0, access: $1.access) }
    return sandbox_restrict_files(rules, rules.count) == 0
  }

  private var rules: [(path: String, access: sandbox_access)] {
    var rules = (Self.system + readable).filter { !$0.isEmpty }.map { ($0, sandbox_read) }
    if let outputFolder { rules.append((outputFolder, sandbox_write)) }
    if let newFolderIn { rules.append((newFolderIn, sandbox_write_folder)) }
    if let newFilesIn { rules.append((newFilesIn, sandbox_make)) }
    if hasScreen {
      rules += Self.terminalTypes.map { ($0, sandbox_read) } + [("/dev/tty", sandbox_terminal)]
    }
    return rules
  }

  /// What the C library and Swift's own look up while they run. Dispatch reads the state of each of
  /// its threads below `/proc`, by a path that does not go through `/proc/self`.
  private static let system = [
    "/usr/share/zoneinfo", "/etc/localtime", "/etc/timezone", "/usr/lib/locale",
    "/usr/share/locale", "/proc", "/sys/fs/cgroup", "/sys/devices/system/cpu", "/dev/null",
    "/dev/urandom",
  ]

  /// Where ncurses looks for the description of a terminal.
  private static var terminalTypes: [String] {
    let named =
      [environmentValue("TERMINFO")]
      + (environmentValue("TERMINFO_DIRS") ?? "").split(separator: ":").map { String($0) }
    return ["/usr/share/terminfo", "/etc/terminfo", "/lib/terminfo", "/usr/lib/terminfo"]
      + named.compactMap { $0 } + [environmentValue("HOME").map { $0 + "/.terminfo" } ?? ""]
  }
}

/// Which parts of the containment the kernel holds the process to.
struct Walls: Sendable, Hashable {
  /// No core dump, no tracing by others.
  var isPrivate: Bool
  /// The version of Landlock that guards files; nil where the kernel has none.
  var landlockVersion: Int?
  /// Whether system calls are filtered: no network, no other program.
  var filtersCalls: Bool

  /// What the walls do not keep the program from.
  enum Gap: String { case files, calls, all }

  /// nil where nothing is missing.
  var gap: Gap? {
    switch (filtersCalls, landlockVersion != nil && isPrivate) {
    case (true, true): nil
    case (true, false): .files
    case (false, true): .calls
    case (false, false): .all
    }
  }
}

extension Walls.Gap {
  /// The key of the sentence about it.
  var key: String { "sandbox.missing.\(rawValue)" }

  /// The key of a few words about it, for the last line of a full screen.
  var shortKey: String { "ui.sandbox.\(rawValue)" }
}
