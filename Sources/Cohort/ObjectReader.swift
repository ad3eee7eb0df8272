/// Takes the members of an object one by one, each within its range, and suffers none that is left.
struct ObjectReader {
  private var members: [String: JSONValue]

  init(_ value: JSONValue, named name: String) throws(CohortFileError) {
    guard case .object(let members) = value else { throw .outOfRange(name) }
    self.members = Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
  }

  mutating func value(_ key: String) throws(CohortFileError) -> JSONValue {
    guard let value = members.removeValue(forKey: key) else { throw .missing(key) }
    return value
  }

  mutating func schema(_ name: String) throws(CohortFileError) {
    guard try value("schema") == .text(name) else { throw .wrongSchema }
  }

  mutating func integer(
    _ key: String, in range: ClosedRange<Int64>
  ) throws(CohortFileError) -> Int64 {
    guard let value = try optionalInteger(key, in: range) else { throw .outOfRange(key) }
    return value
  }

  mutating func optionalInteger(
    _ key: String, in range: ClosedRange<Int64>
  ) throws(CohortFileError) -> Int64? {
    switch try value(key) {
    case .null: return nil
    case .integer(let value) where range.contains(value): return value
    default: throw .outOfRange(key)
    }
  }

  mutating func text(_ key: String) throws(CohortFileError) -> String {
    guard case .text(let text) = try value(key) else { throw .outOfRange(key) }
    return text
  }

  /// A text that stands for something.
  mutating func text<Meaning>(
    _ key: String, _ meaning: (String) -> Meaning?
  ) throws(CohortFileError) -> Meaning {
    guard let found = meaning(try text(key)) else { throw .outOfRange(key) }
    return found
  }

  /// A SHA-256 in 64 lowercase digits.
  mutating func digest(_ key: String) throws(CohortFileError) -> String {
    try text(key) { text in
      let isWhole = text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
      }
      return text.utf8.count == 64 && isWhole ? text : nil
    }
  }

  mutating func list(_ key: String) throws(CohortFileError) -> [JSONValue] {
    guard case .list(let values) = try value(key) else { throw .outOfRange(key) }
    return values
  }

  /// Whole numbers, exactly `count` of them.
  mutating func integers(
    _ key: String, count: Int, in range: ClosedRange<Int64>
  ) throws(CohortFileError) -> [Int64] {
    let numbers = try list(key).compactMap { element -> Int64? in
      if case .integer(let value) = element, range.contains(value) { value } else { nil }
    }
    guard numbers.count == count else { throw .outOfRange(key) }
    return numbers
  }

  /// Texts that stand for something, in strictly rising order.
  mutating func texts<Meaning: Comparable>(
    _ key: String, atMost limit: Int, _ meaning: (String) -> Meaning?
  ) throws(CohortFileError) -> [Meaning] {
    let values = try list(key)
    let found = values.prefix(limit).compactMap { element -> Meaning? in
      if case .text(let text) = element { meaning(text) } else { nil }
    }
    guard found.count == values.count, zip(found, found.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw .outOfRange(key)
    }
    return found
  }

  /// Refuses what the schema does not know.
  func finish() throws(CohortFileError) {
    if let key = members.keys.min() { throw .unknown(key) }
  }
}
