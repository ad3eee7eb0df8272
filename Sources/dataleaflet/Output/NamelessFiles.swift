import Glibc
import Screens
import Synchronization

/// Files without a name, open for writing, for what a person may want to save once the process is confined.
///
/// Whoever may only give names to files of their own can neither change nor remove any other: the way into the folder stays closed for all that
/// lies in it, the exports among them.
final class NamelessFiles: Sendable {
  /// As often can be saved before the program is started anew.
  private static let most = 8

  /// `O_TMPFILE` of Linux, which headers hide from Swift.
  private static let nameless = 0o20_000_000 | O_DIRECTORY

  /// The folder whose files they become, as the person knows it.
  let folder: String
  private let directory: Int32
  private let free: Mutex<[Int32]>

  /// Files of a folder; nil where its file system knows none without a name.
  init?(in folder: String) {
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { return nil }
    var files: [Int32] = []
    for _ in 0..<Self.most {
      let file = openat(directory, ".", Self.nameless | O_WRONLY | O_CLOEXEC, 0o600)
      if file >= 0 { files.append(file) }
    }
    guard !files.isEmpty else {
      close(directory)
      return nil
    }
    self.folder = folder
    self.directory = directory
    free = Mutex(files)
  }

  /// Writes a text and gives it a name that no file has.
  func save(_ text: String, as name: String) -> SaveOutcome {
    guard !name.contains("/"), name != ".", name != ".." else { return .elsewhere }
    guard !name.isEmpty, !name.utf8.contains(0), let file = free.withLock({ $0.popLast() }) else {
      return .failed
    }
    guard ftruncate(file, 0) == 0, lseek(file, 0, SEEK_SET) == 0, writeAll(text, to: file) == 0,
      fsync(file) == 0
    else { return .failed }
    // The only way for who is not root to name an open file.
    if linkat(AT_FDCWD, "/proc/self/fd/\(file)", directory, name, AT_SYMLINK_FOLLOW) == 0 {
      fsync(directory)
      close(file)
      return .saved
    }
    let isTaken = errno == EEXIST
    free.withLock { $0.append(file) }
    return isTaken ? .exists : .failed
  }
}
