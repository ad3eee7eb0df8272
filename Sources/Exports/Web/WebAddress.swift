import Scanning

/// The parts of a web address in which an export hides what a person looked for, and where.
struct WebAddress {
  /// Longer addresses carry no search that a person typed.
  private static let longest = 8_192

  /// In small letters, without the port.
  let host: String
  /// As written, percent signs and all.
  private let path: ArraySlice<UInt8>
  private let query: ArraySlice<UInt8>

  /// Nil for anything that is no address of the web.
  init?(_ field: FieldBytes) {
    let text = field.trimmed
    guard text.count <= Self.longest else { return nil }
    var rest = text.array[...]
    let scheme = rest.prefix { $0 != UInt8(ascii: ":") }.map { $0 | 0x20 }
    guard scheme == Array("https".utf8) || scheme == Array("http".utf8) else { return nil }
    rest = rest.dropFirst(scheme.count)
    guard rest.starts(with: "://".utf8) else { return nil }
    rest = rest.dropFirst(3)
    var authority = rest.prefix { !Array("/?#".utf8).contains($0) }
    rest = rest.dropFirst(authority.count)
    if let at = authority.lastIndex(of: UInt8(ascii: "@")) {
      authority = authority[authority.index(after: at)...]
    }
    let host = authority.prefix { $0 != UInt8(ascii: ":") }
    guard !host.isEmpty, host.count <= 253, host.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      return nil
    }
    self.host = String(decoding: host, as: UTF8.self).lowercased()
    rest = rest.prefix { $0 != UInt8(ascii: "#") }
    path = rest.prefix { $0 != UInt8(ascii: "?") }
    query = rest.dropFirst(path.count + 1)
  }

  /// The parts of the path between slashes.
  var segments: [String] {
    path.split(separator: UInt8(ascii: "/")).map { Self.decoded($0) }
  }

  /// The first value of a parameter; nil where it is missing or blank.
  func parameter(_ name: String) -> String? {
    for pair in query.split(separator: UInt8(ascii: "&")) {
      let key = pair.prefix { $0 != UInt8(ascii: "=") }
      guard key.elementsEqual(name.utf8) else { continue }
      let value = Self.decoded(pair.dropFirst(key.count + 1))
      return value.allSatisfy(\.isWhitespace) ? nil : value
    }
    return nil
  }

  /// Whether the host is this one or belongs to it.
  func isOn(_ domain: String) -> Bool { host == domain || host.hasSuffix("." + domain) }

  /// The text that percent signs stand for, of at most as many bytes as a cell's.
  private static func decoded(_ text: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst(), result.count < Sink.textBytes {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
