import Glibc

/// Where a command's result goes: standard output, or the file that the user named.
struct Output {
  private let path: String?

  /// Throws before anything is read where the file could not be written afterwards, or where it is
  /// one of the inputs: an export is evidence, and a slip must not destroy it.
  init(_ path: String?, sparing inputs: [String]) throws(Failure) {
    self.path = path
    guard let path else { return }
    guard let status = fileStatus(path) else {
      let canBeMade = !path.isEmpty && access(folder(of: path), W_OK | X_OK) == 0
      guard canBeMade else { throw .outputNotWritten(path) }
      return
    }
    guard !status.isFolder, access(path, W_OK) == 0 else { throw .outputNotWritten(path) }
    guard !inputs.contains(where: { covers($0, path, status) }) else { throw .outputIsInput(path) }
  }

  /// Writes the result. A file is created readable by its owner alone and replaced where it exists.
  func write(_ text: String) throws(Failure) {
    guard let path else {
      let code = writeAll(text, to: STDOUT_FILENO)
      // A reader that has seen enough (`| head`) is no failure of ours.
      guard code == 0 || code == EPIPE else { throw .standardOutputNotWritten }
      return
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .outputNotWritten(path) }
    let isPrivate = fchmod(descriptor, 0o600) == 0 || !isRegularFile(descriptor)
    let isWhole = writeAll(text, to: descriptor) == 0
    guard close(descriptor) == 0, isWhole, isPrivate else { throw .outputNotWritten(path) }
  }

  private func isRegularFile(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.isRegularFile
  }
}

/// Whether an input is this file, under whatever name, or a folder that holds it.
private func covers(_ input: String, _ path: String, _ status: stat) -> Bool {
  guard status.isRegularFile, let other = fileStatus(input) else { return false }
  if other.isFolder { return absolute(path).hasPrefix(absolute(input) + "/") }
  return other.st_dev == status.st_dev && other.st_ino == status.st_ino
}

private func folder(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}
