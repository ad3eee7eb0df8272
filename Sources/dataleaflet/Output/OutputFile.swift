import Glibc

/// A file that appears whole or not at all, for its owner alone.
///
/// The bytes go into `.name.….part` beside it, onto the disk, and only then under the name: by a rename, which swaps it for the old file in one
/// step, or by a hard link, which fails where the name has been taken meanwhile. The folder is held open, so that nobody can swap it for another;
/// it stays so until the process ends.
struct OutputFile {
  private let folder: Int32
  private let name: String
  private let replaces: Bool
  private let parts: PartFile

  /// nil where the folder does not let us make files.
  init?(_ name: String, in folder: String, replaces: Bool) {
    guard !name.isEmpty, access(folder, W_OK | X_OK) == 0 else { return nil }
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    self.folder = descriptor
    self.name = name
    self.replaces = replaces
    parts = PartFile(for: name, in: descriptor)
    parts.removeStale()
  }

  /// - Returns: 0, or the `errno` of what was in the way; nothing is left behind then.
  func write(_ bytes: [UInt8]) -> Int32 {
    // Interrupted halfway, it would leave the half that nobody asked for.
    ignoringInterruptions {
      let part = parts.newName
      let code = fill(part, bytes)
      guard code == 0 else { return code }
      let named = give(part)
      if named == 0 { fsync(folder) }
      return named
    }
  }

  private func fill(_ part: String, _ bytes: [UInt8]) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = openat(folder, part, flags, 0o600)
    guard descriptor >= 0 else { return errno }
    // Where the file system knows no locks, a run to the same result at the same time may fail, and says so.
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
    var code = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    if code == 0, fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code != 0 { unlinkat(folder, part, 0) }
    return code
  }

  /// Gives the finished file its name.
  private func give(_ part: String) -> Int32 {
    if replaces { return renamed(part) }
    if linkat(folder, part, folder, name, 0) == 0 {
      unlinkat(folder, part, 0)
      return 0
    }
    let code = errno
    // Disks of cameras and USB sticks know no hard links.
    let hasNoLinks = code == EPERM || code == EOPNOTSUPP
    if hasNoLinks, faccessat(folder, name, F_OK, 0) != 0, errno == ENOENT { return renamed(part) }
    unlinkat(folder, part, 0)
    return hasNoLinks ? EEXIST : code
  }

  private func renamed(_ part: String) -> Int32 {
    guard renameat(folder, part, folder, name) != 0 else { return 0 }
    let code = errno
    unlinkat(folder, part, 0)
    return code
  }
}

/// Runs to its end, whatever the terminal's keys ask for meanwhile.
func ignoringInterruptions<Result>(_ body: () -> Result) -> Result {
  let numbers = [SIGINT, SIGTERM, SIGHUP]
  let before = numbers.map { signal($0, SIG_IGN) }
  defer { for (number, handler) in zip(numbers, before) { signal(number, handler) } }
  return body()
}
