import Glibc

/// A folder of its own for one test, gone with the value.
final class Scratch {
  let path: String
  private var files: [String] = []

  init() {
    var template = Array("/tmp/terminal-tests-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress, let made = mkdtemp(start) else { return "" }
      return String(cString: made)
    }
    precondition(!path.isEmpty, "no temporary folder: errno \(errno)")
  }

  /// Writes a file into the folder.
  ///
  /// - Returns: Its path.
  @discardableResult
  func write(_ text: String, to name: String) -> String {
    let whole = path + "/" + name
    guard let file = fopen(whole, "wb") else { preconditionFailure("cannot write \(name)") }
    fputs(text, file)
    fclose(file)
    files.append(whole)
    return whole
  }

  deinit {
    for file in files { unlink(file) }
    rmdir(path)
  }
}
