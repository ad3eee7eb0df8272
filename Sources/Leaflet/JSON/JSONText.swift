/// A JSON value whose objects keep the order in which their members are stated, so that the same
/// report gives the same bytes.
public enum JSONText: Sendable {
  case null
  case bool(Bool)
  /// A number as it shall be written. The caller vouches for its form.
  case number(String)
  case text(String)
  case list([JSONText])
  case object([(String, JSONText)])

  public static func number(_ value: some BinaryInteger) -> JSONText { .number("\(value)") }

  /// A decimal with at most so many places; null for what is no number.
  public static func decimal(_ value: Double, places: Int) -> JSONText {
    value.isFinite ? .number(Decimal.shortest(value, decimals: places)) : .null
  }

  /// The text, or null.
  public static func optional(_ text: String?) -> JSONText { text.map(JSONText.text) ?? .null }

  /// Indented by two spaces a level, with a newline at the end. O(n) in the length of the result.
  public var rendered: String {
    var writer = JSONWriter()
    writer.write(self, depth: 0)
    writer.bytes.append(UInt8(ascii: "\n"))
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

private struct JSONWriter {
  var bytes: [UInt8] = []

  mutating func write(_ value: JSONText, depth: Int) {
    switch value {
    case .null: raw("null")
    case .bool(let flag): raw(flag ? "true" : "false")
    case .number(let digits): raw(digits)
    case .text(let text): quoted(text)
    case .list(let values):
      enclose("[", "]", values, depth) { writer, value in writer.write(value, depth: depth + 1) }
    case .object(let members):
      enclose("{", "}", members, depth) { writer, member in
        writer.quoted(member.0)
        writer.raw(": ")
        writer.write(member.1, depth: depth + 1)
      }
    }
  }

  private mutating func enclose<Element>(
    _ open: String, _ close: String, _ elements: [Element], _ depth: Int,
    each: (inout JSONWriter, Element) -> Void
  ) {
    raw(open)
    for (index, element) in elements.enumerated() {
      newLine(depth + 1, comma: index > 0)
      each(&self, element)
    }
    if !elements.isEmpty { newLine(depth, comma: false) }
    raw(close)
  }

  private mutating func newLine(_ depth: Int, comma: Bool) {
    if comma { raw(",") }
    raw("\n")
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func quoted(_ text: String) {
    raw("\"")
    for scalar in text.unicodeScalars { append(scalar) }
    raw("\"")
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": raw("\\\"")
    case "\\": raw("\\\\")
    case "\n": raw("\\n")
    case "\r": raw("\\r")
    case "\t": raw("\\t")
    case _ where scalar.misleadsATerminal: escape(scalar)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
      let digits = String(unit, radix: 16)
      raw("\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits)
    }
  }
}

extension Unicode.Scalar {
  /// Controls of both sets, separators of lines, marks that turn the direction of writing, and what
  /// nobody sees (zero width, tags): what a terminal that shows the report might obey or hide.
  fileprivate var misleadsATerminal: Bool {
    switch value {
    case 0x20..<0x7F: false
    case 0x00..<0xA0, 0x2028, 0x2029: true
    default: properties.isBidiControl || properties.isDefaultIgnorableCodePoint
    }
  }
}
