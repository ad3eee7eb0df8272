/// An export whose every string tries something: terminal sequences, reversed writing, formulas.
enum HostileExport {
  static let escape = "\u{1B}]0;owned\u{07}\u{1B}[31mred\u{9B}2J"
  static let reversed = "\u{202E}exe.pdf\u{2066}"
  static let formula = "=HYPERLINK(\"http://localhost/\")"

  /// Scalars that no text for people may hold.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Writes it as a folder, whose path is returned.
  static func write(in scratch: Scratch) -> String {
    let rows =
      DriverAnswer.rows + [
        "\(escape);7;\(formula);\(reversed);x;y;\(escape);\(reversed);1;;",
        "\"\(formula.replacingQuotes)\";\(reversed);;;;;2024-11-04T12:00:00.000Z;never\u{08}\u{08};;;",
      ]
    let name = "export/\(formula.filter { $0 != "/" })\(escape)\(reversed).csv"
    scratch.write(DriverAnswer.table(rows), to: name)
    scratch.write(
      "\(escape),\(reversed),\"\(formula.replacingQuotes)\"\r\n1,2,3\r\n", to: "export/unknown.csv")
    return scratch.path + "/export"
  }
}

extension String {
  fileprivate var replacingQuotes: String {
    split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
  }
}
