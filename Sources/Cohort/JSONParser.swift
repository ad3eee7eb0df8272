/// What is wrong with a contribution, a share or a ledger.
public enum CohortFileError: Error, Hashable, Sendable {
  /// No JSON of the kind that is written here; the offset of the byte in question.
  case notJSON(offset: Int)
  case missing(String)
  case unknown(String)
  /// A value of the wrong kind, or beyond what the schema allows.
  case outOfRange(String)
  case wrongSchema
}

/// Reads the strict JSON of `JSONValue`: no fractions, no escapes, no repeated keys, nothing deeper
/// than a contribution is. O(n).
struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0

  private static let deepest = 8
  private static let longestText = 4_096

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// All values of a file, one after the other: a value a line, or one over many lines.
  static func values(in bytes: [UInt8]) throws(CohortFileError) -> [JSONValue] {
    var parser = JSONParser(bytes)
    var values: [JSONValue] = []
    while parser.skipSpace() { values.append(try parser.value(depth: 0)) }
    return values
  }

  /// The only value there is.
  static func value(in bytes: [UInt8]) throws(CohortFileError) -> JSONValue {
    var parser = JSONParser(bytes)
    guard parser.skipSpace() else { throw parser.error }
    let value = try parser.value(depth: 0)
    guard !parser.skipSpace() else { throw parser.error }
    return value
  }

  private var error: CohortFileError { .notJSON(offset: position) }

  private var next: UInt8? { bytes.indices.contains(position) ? bytes[position] : nil }

  /// Whether anything follows.
  private mutating func skipSpace() -> Bool {
    while let byte = next {
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return true }
      position += 1
    }
    return false
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard skipSpace(), next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(CohortFileError) -> JSONValue {
    guard depth <= Self.deepest, skipSpace(), let first = next else { throw error }
    switch first {
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .list(try elements(depth: depth))
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "n"): return try null()
    default: return .integer(try integer())
    }
  }

  private mutating func members(depth: Int) throws(CohortFileError) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    position += 1
    if take("}") { return members }
    repeat {
      guard skipSpace(), next == UInt8(ascii: "\"") else { throw error }
      let key = try text()
      guard keys.insert(key).inserted, take(":") else { throw error }
      members.append(JSONValue.Member(key: key, value: try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw error }
    return members
  }

  private mutating func elements(depth: Int) throws(CohortFileError) -> [JSONValue] {
    var elements: [JSONValue] = []
    position += 1
    if take("]") { return elements }
    repeat { elements.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw error }
    return elements
  }

  /// Printable ASCII without escapes: whatever has others was not written here.
  private mutating func text() throws(CohortFileError) -> String {
    position += 1
    let start = position
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard (0x20..<0x7F).contains(byte), byte != UInt8(ascii: "\\"),
        position - start < Self.longestText
      else { throw error }
      position += 1
    }
    guard next != nil else { throw error }
    position += 1
    return String(decoding: bytes[start..<position - 1], as: UTF8.self)
  }

  private mutating func null() throws(CohortFileError) -> JSONValue {
    guard bytes[position...].starts(with: "null".utf8) else { throw error }
    position += 4
    return .null
  }

  /// As `Int64` writes itself: `0`, `-7`, and neither `+7` nor `07`.
  private mutating func integer() throws(CohortFileError) -> Int64 {
    let start = position
    while let byte = next, byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) {
      guard position - start < 20 else { throw error }
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let value = Int64(text), "\(value)" == text else { throw error }
    return value
  }
}
