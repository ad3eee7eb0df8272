/// One line of a pack that says something.
struct PackLine {
  enum Content {
    case entry(key: String, value: String)
    /// The columns of a row, without the spaces around them.
    case row([String])
  }

  /// 1-based.
  var number: Int
  var content: Content

  /// The lines of a pack without blank ones and comments.
  static func lines(of text: String, pack: String) throws(RulePackError) -> [PackLine] {
    var lines: [PackLine] = []
    let all = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, bytes) in all.enumerated() {
      let line = trimmed(bytes)
      guard let first = line.utf8.first, first != UInt8(ascii: "#") else { continue }
      lines.append(
        PackLine(
          number: index + 1,
          content: try content(of: line, beginning: first, number: index + 1, pack: pack)))
    }
    return lines
  }

  /// Rows begin with a date or a dash, entries with a letter.
  private static func content(
    of line: String, beginning first: UInt8, number: Int, pack: String
  ) throws(RulePackError) -> Content {
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      let columns = line.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      return .row(columns.map(trimmed))
    default:
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else {
        throw RulePackError(pack: pack, line: number, .notALine, line)
      }
      return .entry(
        key: trimmed(line.utf8[..<colon]), value: trimmed(line.utf8[colon...].dropFirst()))
    }
  }

  /// Without blanks at both ends.
  static func trimmed(_ bytes: Substring.UTF8View) -> String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    var rest = bytes
    while let first = rest.first, isBlank(first) { rest = rest.dropFirst() }
    while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
    return String(Substring(rest))
  }
}
