/// Comma-separated values after RFC 4180, safe to open in a spreadsheet.
package enum CSVText {
  /// What a spreadsheet takes for the beginning of a formula, also in the wide forms of Japanese
  /// keyboards.
  private static let formulaSigns = Set("=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars)
  /// What some pass over before they look for one.
  private static let blanks = Set("\t\r\n\0".unicodeScalars)
  /// What begins a new cell where somebody opens the file by other rules than it is written by.
  private static let otherSeparators = Set(";\t\r\n".unicodeScalars)

  /// One record with its line end.
  package static func record(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// A cell, or a part of one, that a spreadsheet would run as a formula gets an apostrophe before it.
  static func cell(_ text: String) -> String {
    let safe = defused(text)
    let needsQuotes = safe.unicodeScalars.contains {
      $0 == "," || $0 == "\"" || otherSeparators.contains($0)
    }
    guard needsQuotes else { return safe }
    // Sign by sign: a mark that combines with a quote makes another character of it.
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in safe.unicodeScalars {
      quoted.append(scalar)
      if scalar == "\"" { quoted.append(scalar) }
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// Digits with a minus before them and a point among them: no spreadsheet runs a number.
  private static func isNumber(_ text: String) -> Bool {
    let parts = text.utf8.drop { $0 == UInt8(ascii: "-") }
      .split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    return text.utf8.dropFirst().allSatisfy { $0 != UInt8(ascii: "-") }
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (48...57).contains($0) } }
  }

  private static func defused(_ text: String) -> String {
    if isNumber(text) { return text }
    var safe = String.UnicodeScalarView()
    var isAtStart = true
    if let first = text.unicodeScalars.first, blanks.contains(first) { safe.append("'") }
    for scalar in text.unicodeScalars {
      if isAtStart, formulaSigns.contains(scalar) { safe.append("'") }
      safe.append(scalar)
      isAtStart = otherSeparators.contains(scalar)
    }
    return String(safe)
  }
}
