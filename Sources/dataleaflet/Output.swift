import ArgumentParser
import Glibc

/// Where a command's result goes: standard output, or the file that the user named.
struct Output {
  var path: String?

  /// Writes the result. A file is created readable by its owner alone and replaced where it exists.
  func write(_ text: String) throws {
    guard let path else {
      // A reader that has seen enough (`| head`) is no failure of ours.
      writeAll(text, to: STDOUT_FILENO)
      return
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure.outputNotWritten(path) }
    let isPrivate = fchmod(descriptor, 0o600) == 0 || !isRegularFile(descriptor)
    let isWhole = writeAll(text, to: descriptor)
    guard close(descriptor) == 0, isWhole, isPrivate else { throw Failure.outputNotWritten(path) }
  }

  private func isRegularFile(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
