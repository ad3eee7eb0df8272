/// A word of a name: letters and digits in a row.
struct NameToken {
  var written: Substring
  var folded: [UInt8]
  /// Whether all its letters are capitals, and it has some.
  var isCapitals: Bool

  init(_ written: Substring) {
    self.written = written
    folded = Folding.fold(written)
    isCapitals = Self.isCapitals(written.unicodeScalars)
  }

  private static func isCapitals(_ scalars: Substring.UnicodeScalarView) -> Bool {
    var hasCapital = false
    for scalar in scalars {
      switch scalar.value {
      case 97...122: return false
      case 65...90: hasCapital = true
      case 0..<128: continue
      default:
        if scalar.properties.isLowercase { return false }
        hasCapital = hasCapital || scalar.properties.isUppercase
      }
    }
    return hasCapital
  }

  /// One to four digits, and perhaps a letter: `12`, `104a`.
  var isNumber: Bool {
    let digits = folded.prefix { (48...57).contains($0) }.count
    return (1...4).contains(digits) && folded.count <= digits + 1
  }

  /// In linear time. Apostrophes, hyphens and dots end a word.
  static func tokens(of text: Substring) -> [NameToken] {
    text.unicodeScalars.split { !isPartOfWord($0) }.map { NameToken(Substring($0)) }
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch scalar.value {
      case 48...57, 65...90, 97...122: return true
      default: return false
      }
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .format:
      return true
    default: return false
    }
  }
}
