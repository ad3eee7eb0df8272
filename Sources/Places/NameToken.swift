/// A word of a name: letters and digits in a row.
struct NameToken {
  var written: Substring
  var folded: [UInt8]
  /// Whether all its letters are capitals, and it has some.
  var isCapitals: Bool

  init(_ written: Substring) {
    self.written = written
    folded = Folding.fold(written)
    let scalars = written.unicodeScalars
    isCapitals =
      scalars.contains { $0.properties.isUppercase }
      && !scalars.contains { $0.properties.isLowercase }
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
