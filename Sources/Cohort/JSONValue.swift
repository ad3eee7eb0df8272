/// The JSON in which contributions travel: whole numbers, texts of plain ASCII, members in the order
/// of the schema.
enum JSONValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case text(String)
  case list([JSONValue])
  case object([Member])

  struct Member: Sendable, Hashable {
    var key: String
    var value: JSONValue
  }

  static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { Member(key: $0.key, value: $0.value) })
  }

  static func integer(_ value: Int) -> JSONValue { .integer(Int64(value)) }

  static func optional(_ value: Int64?) -> JSONValue { value.map(JSONValue.integer) ?? .null }

  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }

  /// On one line, without spaces and without an end of line.
  var line: String {
    switch self {
    case .null: "null"
    case .integer(let value): "\(value)"
    case .text(let text): "\"\(text)\""
    case .list(let values): "[" + values.map(\.line).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\"\($0.key)\":\($0.value.line)" }.joined(separator: ",") + "}"
    }
  }

  /// For people: a member a line, lists of numbers on one line, and a newline at the end.
  var page: String { page(indent: "") + "\n" }

  private func page(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .list(let values) where values.contains(where: \.isObject):
      return "[\n" + values.map { inner + $0.page(indent: inner) }.joined(separator: ",\n")
        + "\n\(indent)]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map { inner + "\"\($0.key)\": " + $0.value.page(indent: inner) }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    default: return line
    }
  }

  private var isObject: Bool { if case .object = self { true } else { false } }
}
