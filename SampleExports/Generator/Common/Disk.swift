#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `write` of the system, which the methods below would hide.
private let systemWrite = write

/// Writes the files, making the folders that are missing.
enum Disk {
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let reason: String
    var description: String { "\(path): cannot be written (\(reason))" }
  }

  static func write(_ entry: Entry, below root: String) throws {
    let path = "\(root)/\(entry.path)"
    try makeFolders(of: path)
    guard let file = fopen(path, "wb") else { throw failure(path) }
    let written = fwrite(entry.bytes, 1, entry.bytes.count, file)
    guard fclose(file) == 0, written == entry.bytes.count else { throw failure(path) }
  }

  /// One line to standard error.
  static func complain(_ message: String) {
    let line = Array(message.utf8) + [0x0a]
    _ = line.withUnsafeBytes { systemWrite(2, $0.baseAddress, $0.count) }
  }

  private static func makeFolders(of path: String) throws {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += part + "/"
      if mkdir(folder, 0o755) != 0, errno != EEXIST {
        throw failure(folder)
      }
    }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(path: path, reason: String(cString: strerror(errno)))
  }
}
