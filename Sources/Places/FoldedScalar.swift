/// What a scalar becomes without case and accents, and what it does to a word.
struct FoldedScalar: Equatable {
  /// UTF-8, its first byte lowest.
  private var bytes: UInt64 = 0
  private var count: UInt8 = 0
  /// Letters, digits, and what modifies them.
  private(set) var isPartOfWord = false
  private(set) var isCapital = false
  private(set) var isSmall = false

  /// By way of `table`, which a loop looks up once.
  @inline(__always)
  static func of(_ scalar: Unicode.Scalar, _ table: [FoldedScalar]) -> FoldedScalar {
    let value = Int(scalar.value)
    return value < table.count ? table[value] : FoldedScalar(scalar)
  }

  /// The alphabets that most names are written in: Latin, Greek, Cyrillic, Armenian and Hebrew.
  static let table = (0..<0x600).map { value in
    Unicode.Scalar(UInt32(value)).map { FoldedScalar($0) } ?? FoldedScalar()
  }

  private init() {}

  /// As Unicode has it.
  init(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    isSmall = properties.isLowercase
    isCapital = properties.isUppercase
    isPartOfWord = Self.isPartOfWord(scalar)
    for byte in Folding.spelled(scalar) where count < 8 {
      bytes |= UInt64(byte) << UInt64(8 * count)
      count += 1
    }
  }

  @inline(__always)
  func append(to folded: inout [UInt8]) {
    var rest = bytes
    for _ in 0..<count {
      folded.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
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
