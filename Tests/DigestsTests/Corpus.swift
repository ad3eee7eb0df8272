import Glibc
import Scanning
import Testing

/// Public test vectors, where the machine has them.
enum Corpus {
  static let folder: String? = getenv("DATALEAFLET_CORPORA").map { String(cString: $0) }

  /// The records at a path of a JSON document, by columns.
  static func records(_ file: String, at path: String, _ columns: [String]) throws -> [[String]] {
    let bytes = try #require(self.bytes(of: file), "\(file)")
    var reader = JSONReader(JSONPath(path), columns: columns)
    var records: [[String]] = []
    bytes.withUnsafeBytes { chunk in reader.feed(chunk) { records.append($0.strings()) } }
    reader.finish { records.append($0.strings()) }
    return records
  }

  /// The paths of all JSON documents below a folder, sorted.
  static func files(below path: String) -> [String] {
    guard let stream = opendir((folder ?? "") + "/" + path) else { return [] }
    defer { closedir(stream) }
    var files: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      files += name.hasSuffix(".json") ? [path + "/" + name] : self.files(below: path + "/" + name)
    }
    return files.sorted()
  }

  /// RFC 4648, section 4; nil for signs outside the alphabet.
  static func base64(_ text: String) -> [UInt8]? {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var (bits, count) = (UInt32(0), 0)
    var bytes: [UInt8] = []
    for sign in text.utf8 where sign != UInt8(ascii: "=") {
      guard let value = alphabet.firstIndex(of: sign) else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func bytes(of file: String) -> [UInt8]? {
    guard let folder, let stream = fopen(folder + "/" + file, "r") else { return nil }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, stream), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }
}
