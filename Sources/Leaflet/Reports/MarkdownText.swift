import Canvas

/// The gate between outside text and a Markdown document: what passes it is one line of words, and
/// neither a mark of Markdown (CommonMark, GitHub) nor of the HTML that Markdown lets through. GitHub may
/// still underline an address of e-mail, which asks nobody for anything.
enum MarkdownText {
  /// - Parameter startsLine: Whether nothing stands before it that makes its first signs harmless.
  static func escaped(_ text: String, startsLine: Bool = true) -> String {
    var result = ""
    var isAtStart = startsLine
    for scalar in CleanText.terminal(text).unicodeScalars {
      // Four blanks at the start of a line would make it code.
      if isAtStart, scalar.properties.isWhitespace { continue }
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case _ where inside.contains(scalar) || (isAtStart && atStart.contains(scalar)):
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
      isAtStart = false
    }
    return linkDefused(startsLine ? numberDefused(result) : result)
  }

  private static let atStart = Set("#+-=".unicodeScalars)

  /// `1. ` and `1) ` at the start would make a list with other numbers than the text says.
  private static func numberDefused(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text[digits.endIndex...]
    guard !digits.isEmpty, rest.first == "." || rest.first == ")" else { return text }
    return digits + "\\" + rest
  }

  /// GitHub makes links of addresses that nobody asked to be one.
  private static func linkDefused(_ text: String) -> String {
    ["www", "WWW"].reduce(text.replacing("://", with: "\\://")) { text, start in
      text.replacing("\(start).", with: "\(start)\\.")
    }
  }

  /// Marks of emphasis, code, links, pictures, tables, formulas, mentions.
  private static let inside = Set("\\`*_[]~|$@".unicodeScalars)
}
