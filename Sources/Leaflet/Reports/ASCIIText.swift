/// Text for terminals that know ASCII only.
enum ASCIIText {
  /// Letters lose their marks, signs become their ASCII forms, and what is left becomes `?`.
  static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      result += scalar.isASCII ? String(scalar) : replacement(scalar)
    }
    return result
  }

  private static func replacement(_ scalar: Unicode.Scalar) -> String {
    if let letter = letters[scalar] { return letter }
    if let icon = icons[scalar] { return icon }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .format, .enclosingMark: return ""
    default: return "?"
    }
  }

  private static let icons: [Unicode.Scalar: String] = {
    var result: [Unicode.Scalar: String] = [:]
    for icon in Icon.allCases {
      if let scalar = icon.glyph.unicodeScalars.first { result[scalar] = icon.ascii }
    }
    return result
  }()

  private static let letters: [Unicode.Scalar: String] = {
    let groups = [
      "a": "àáâãåāăą", "ae": "äæ", "c": "çćč", "d": "ďđ", "e": "èéêëēėęě", "g": "ğģ",
      "i": "ìíîïīįı", "l": "łľļ", "n": "ñńňņ", "o": "òóôõøōő", "oe": "öœ", "r": "řŕ",
      "s": "śšşș", "ss": "ß", "t": "ťţț", "u": "ùúûūůűų", "ue": "ü", "y": "ýÿ", "z": "źżž",
      "A": "ÀÁÂÃÅĀĂĄ", "Ae": "ÄÆ", "C": "ÇĆČ", "D": "ĎĐ", "E": "ÈÉÊËĒĖĘĚ", "G": "ĞĢ",
      "I": "ÌÍÎÏĪĮİ", "L": "ŁĽĻ", "N": "ÑŃŇŅ", "O": "ÒÓÔÕØŌŐ", "Oe": "ÖŒ", "R": "ŘŔ",
      "S": "ŚŠŞȘ", "T": "ŤŢȚ", "U": "ÙÚÛŪŮŰŲ", "Ue": "Ü", "Y": "ÝŸ", "Z": "ŹŻŽ",
      "'": "‘’‚", "\"": "“”„«»", "-": "–—·─", "...": "…", "EUR ": "€", "GBP ": "£", "x": "×",
      "|": "│", "+": "┌┐└┘", "#": "■", ".": "□○", " ": "\u{A0}\u{202F}", "deg": "°",
    ]
    var result: [Unicode.Scalar: String] = [:]
    for (replacement, scalars) in groups {
      for scalar in scalars.unicodeScalars { result[scalar] = replacement }
    }
    return result
  }()
}
