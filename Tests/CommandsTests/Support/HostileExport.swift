/// An export whose every string tries something: terminal sequences, reversed writing, formulas.
enum HostileExport {
  static let escape = "\u{1B}]0;owned\u{07}\u{1B}[31mred\u{9B}2J"
  static let reversed = "\u{202E}exe.pdf\u{2066}"
  /// Zero width, a soft hyphen, tag characters, a filler: text that nobody sees.
  static let invisible = "a\u{200B}\u{AD}\u{E0041}\u{E007F}\u{3164}\u{2060}b"
  static let formula = "=HYPERLINK(\"http://localhost/\")"

  /// Scalars that no text for people may hold.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    default: scalar.properties.isBidiControl || scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Writes it as a folder, whose path is returned.
  static func write(in scratch: Scratch) -> String {
    let rows =
      DriverAnswer.rows + [
        "\(escape);7;\(formula);\(reversed);x;y;\(escape);\(reversed);1;;",
        "\(invisible);7;\(formula);\(reversed);x;y;2024-11-04T12:00:00.000Z;\(invisible);1;;",
        "\"\(formula.replacingQuotes)\";\(reversed);;;;;2024-11-04T12:00:00.000Z;never\u{08}\u{08};;;",
      ]
    let name = "export/\(formula.filter { $0 != "/" })\(escape)\(reversed)\(invisible).csv"
    scratch.write(DriverAnswer.table(rows), to: name)
    scratch.write(
      "\(escape),\(reversed),\"\(formula.replacingQuotes)\",\(invisible)\r\n1,2,3,4\r\n",
      to: "export/unknown.csv")
    return scratch.path + "/export"
  }
}

extension String {
  fileprivate var replacingQuotes: String {
    split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
  }
}
