#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that lie in a folder while something reads them.
public enum WrittenFolder {
  struct NotWritten: Error { let path: String }

  /// Hands the path of a folder that holds the files to `body`, and removes both afterwards.
  ///
  /// - Parameter files: Paths below the folder, without a slash at the beginning.
  public static func with<Result>(
    _ files: [(path: String, bytes: [UInt8])], _ body: (String) throws -> Result
  ) throws -> Result {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/dataleaflet-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw NotWritten(path: parent) }
    let root = String(cString: made)
    var paths = [root]
    defer { paths.reversed().forEach { remove($0) } }
    for file in files {
      var folder = root
      for part in file.path.split(separator: "/").dropLast() {
        folder += "/" + part
        if mkdir(folder, 0o755) == 0 { paths.append(folder) }
      }
      let path = "\(root)/\(file.path)"
      guard let handle = fopen(path, "wb") else { throw NotWritten(path: path) }
      paths.append(path)
      let count = fwrite(file.bytes, 1, file.bytes.count, handle)
      guard fclose(handle) == 0, count == file.bytes.count else { throw NotWritten(path: path) }
    }
    return try body(root)
  }
}
