/// A number's text taken apart: sign, digits, decimal mark, exponent.
struct NumberSyntax {
  private(set) var isNegative = false
  private(set) var hasExponent = false
  /// The first 19 significant digits as one number: as many as always fit 64 bits.
  private var digits: UInt64 = 0
  private var significantDigits = 0
  /// Of those, how many follow the decimal mark.
  private var scale = 0
  /// Whether a digit that counts did not find room.
  private var isCut = false

  /// Nil unless the text is `[+-]digits[mark digits][e[+-]digits]`, where digits may be missing on
  /// one side of the mark.
  init?(_ text: UnsafeRawBufferPointer) {
    var position = 0
    if let sign = text.first, sign == Ascii.minus || sign == Ascii.plus {
      isNegative = sign == Ascii.minus
      position = 1
    }
    let whole = takeDigits(text, &position, isFraction: false)
    var fraction = 0
    if position < text.count, text[position] == Ascii.point || text[position] == Ascii.comma {
      position += 1
      fraction = takeDigits(text, &position, isFraction: true)
    }
    guard whole + fraction > 0 else { return nil }
    if position < text.count, text[position] | 0x20 == 0x65 {
      hasExponent = true
      position += 1
      if position < text.count, text[position] == Ascii.minus || text[position] == Ascii.plus {
        position += 1
      }
      let start = position
      while position < text.count, Ascii.isDigit(text[position]) { position += 1 }
      guard position > start else { return nil }
    }
    guard position == text.count else { return nil }
  }

  /// Counts the digits taken.
  @inline(__always)
  private mutating func takeDigits(
    _ text: UnsafeRawBufferPointer, _ position: inout Int, isFraction: Bool
  ) -> Int {
    let start = position
    while position < text.count, Ascii.isDigit(text[position]) {
      let digit = text[position] &- Ascii.zero
      position += 1
      if significantDigits < 19 {
        digits = digits &* 10 &+ UInt64(digit)
        if digits != 0 { significantDigits += 1 }
        if isFraction { scale += 1 }
      } else if digit != 0 || !isFraction {
        isCut = true
      }
    }
    return position - start
  }

  var exactDecimal: ExactDecimal? {
    guard !isCut else { return nil }
    var digits = digits
    var scale = digits == 0 ? 0 : scale
    while scale > 0, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    guard scale <= 18, let unscaled = Int64(exactly: digits) else { return nil }
    return ExactDecimal(unscaled: isNegative ? -unscaled : unscaled, scale: scale)
  }

  /// The nearest double where one division gives it: both numbers exact, so the quotient is rounded
  /// once (W. Clinger, "How to Read Floating Point Numbers Accurately", 1990).
  var exactDouble: Double? {
    guard !hasExponent, !isCut, digits < 1 << 53, scale < Self.powers.count else { return nil }
    let value = Double(digits) / Self.powers[scale]
    return isNegative ? -value : value
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
