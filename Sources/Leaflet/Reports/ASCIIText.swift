import Canvas

/// Running text for terminals that know ASCII only.
public enum ASCIIText {
  /// Signs that one character cannot stand for are spelt out; the rest is as on a canvas.
  public static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = ""
    for character in text {
      switch character {
      case "\n": result += "\n"
      case "€": result += "EUR"
      case "£": result += "GBP"
      case "…": result += "..."
      case "ß": result += "ss"
      case "ä": result += "ae"
      case "œ", "ö": result += "oe"
      case "ü": result += "ue"
      case "Ä": result += "Ae"
      case "Ü": result += "Ue"
      case "Œ", "Ö": result += "Oe"
      case "√", "×", "▼", "▲": result += Self.icons[character] ?? "?"
      default: result += CleanText.ascii(String(character))
      }
    }
    return result
  }

  private static let icons: [Character: String] = {
    var result: [Character: String] = [:]
    for icon in Icon.allCases {
      if let glyph = icon.glyph.first { result[glyph] = icon.ascii }
    }
    return result
  }()
}
