/// The gate between outside text and a terminal.
///
/// Everything that is shown passes here, on a canvas or as plain lines, so that no name of an
/// export can move the cursor, change colours, reverse the writing direction or shift a column.
public enum CleanText {
  /// The scalars that one text may have; the rest of it is cut and shown as `…`.
  public static let defaultLimit = 65_536

  /// The text as a terminal may be sent it: one line, without any control character.
  ///
  /// Cleaning cleaned text changes nothing.
  public static func terminal(_ text: String, limit: Int = defaultLimit) -> String {
    if isPrintableASCII(text), text.utf8.count <= limit { return text }
    var result = String.UnicodeScalarView()
    var count = 0
    for character in text {
      character.forEachGlyph { glyph, _ in
        for scalar in glyph.scalars where count < limit {
          result.append(scalar)
          count += 1
        }
      }
      if count >= limit {
        result.append("…")
        break
      }
    }
    return String(result)
  }

  static func isPrintableASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
}

extension String {
  /// The columns this text takes on a canvas once it is cleaned.
  public var columns: Int {
    if CleanText.isPrintableASCII(self) { return utf8.count }
    var total = 0
    for character in self { character.forEachGlyph { total += $1 } }
    return total
  }
}
