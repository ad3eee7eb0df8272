/// A file of comma- or semicolon-separated values, written row by row.
struct Table {
  let separator: String
  let lineEnd: String
  private(set) var bytes: [UInt8] = []

  init(_ header: [String], separator: String = ",", lineEnd: String = "\n") {
    self.separator = separator
    self.lineEnd = lineEnd
    append(header)
  }

  mutating func append(_ fields: [String]) {
    appendRaw(fields.map(quoted).joined(separator: separator))
  }

  /// A line as it stands: for the rows that the controller itself does not quote properly.
  mutating func appendRaw(_ line: String) {
    bytes.append(contentsOf: line.utf8)
    bytes.append(contentsOf: lineEnd.utf8)
  }

  private func quoted(_ field: String) -> String {
    let special = field.utf8.contains { byte in
      byte == 0x22 || byte == 0x0a || byte == 0x0d || separator.utf8.contains(byte)
    }
    guard special else { return field }
    let doubled = field.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return "\"" + doubled + "\""
  }
}
