#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The repository that the tests were built from.
enum Repository {
  static let tests = parent(of: #filePath)
  static let root = parent(of: parent(of: tests))

  static func parent(of path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  /// Nil where there is no such file.
  static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&part, 1, part.count, file)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += part[..<count]
    }
  }

  static func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    let bytes = Array(text.utf8)
    return fwrite(bytes, 1, bytes.count, file) == bytes.count && fclose(file) == 0
  }

  /// The Swift files of a folder and its folders, sorted.
  static func swiftFiles(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var result: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = folder + "/" + name
      result += name.hasSuffix(".swift") ? [path] : swiftFiles(in: path)
    }
    return result.sorted()
  }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
