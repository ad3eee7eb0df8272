import Digests

/// The SHA-256 of a file, which says for a court which extract was used.
enum FileDigest {
  private static let pieceBytes = 1 << 20

  /// Empty for a file that cannot be read to its end.
  static func hexadecimal(of file: ExtractFile) -> String {
    var sum = SHA256()
    var buffer: [UInt8] = []
    var offset = 0
    while offset < file.count {
      let count = min(pieceBytes, file.count - offset)
      guard (try? file.read(at: offset, count: count, into: &buffer)) != nil else { return "" }
      sum.update(buffer[..<count])
      offset += count
    }
    return sum.hexadecimal
  }
}
