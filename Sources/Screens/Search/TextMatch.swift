import Canvas

/// Whether texts hold what somebody typed, whatever its case and accents: `liege` finds `Liège`.
struct TextMatch: Sendable {
  private let wanted: [UInt8]

  init(_ query: String) { wanted = Self.folded(query) }

  /// Whether nothing is searched for: then every text matches.
  var isEmpty: Bool { wanted.isEmpty }

  /// - Complexity: O(length of the text) for common queries.
  func matches(_ text: String) -> Bool {
    guard let first = wanted.first else { return true }
    let text = Self.folded(text)
    guard text.count >= wanted.count else { return false }
    for start in 0...(text.count - wanted.count) where text[start] == first {
      if text[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
    }
    return false
  }

  /// Latin letters in lower case without accents; other scripts in lower case.
  private static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x80: bytes.append(lower(UInt8(scalar.value)))
      case 0xC0...0x17F: bytes.append(lower(ASCIILikeness.of(scalar)))
      default: bytes += scalar.properties.lowercaseMapping.utf8
      }
    }
    return bytes
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
