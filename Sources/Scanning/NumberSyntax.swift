/// A number's text taken apart: sign, digits, decimal mark, exponent.
struct NumberSyntax {
  private(set) var isNegative = false
  private(set) var hasExponent = false
  /// The digits before the exponent as one number, while they fit 64 bits.
  private var digits: UInt64? = 0
  /// Of those, how many follow the decimal mark, without trailing zeros.
  private var scale = 0

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
  private mutating func takeDigits(
    _ text: UnsafeRawBufferPointer, _ position: inout Int, isFraction: Bool
  ) -> Int {
    let start = position
    // Zeros are held back until a digit follows, so that `1.50000000000000000000` stays exact.
    var heldZeros = 0
    while position < text.count, Ascii.isDigit(text[position]) {
      let digit = text[position] &- Ascii.zero
      position += 1
      if isFraction, digit == 0 {
        heldZeros += 1
        continue
      }
      for _ in 0..<min(heldZeros, 20) { append(0, isFraction: true) }
      heldZeros = 0
      append(digit, isFraction: isFraction)
    }
    return position - start
  }

  private mutating func append(_ digit: UInt8, isFraction: Bool) {
    guard let value = digits else { return }
    let (product, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, overrun) = product.addingReportingOverflow(UInt64(digit))
    digits = overflow || overrun ? nil : sum
    if isFraction { scale += 1 }
  }

  var exactDecimal: ExactDecimal? {
    guard let digits, scale <= 18, let unscaled = Int64(exactly: digits) else { return nil }
    return ExactDecimal(unscaled: isNegative ? -unscaled : unscaled, scale: scale)
  }

  /// The nearest double where one division gives it: both numbers exact, so the quotient is rounded
  /// once (W. Clinger, "How to Read Floating Point Numbers Accurately", 1990).
  var exactDouble: Double? {
    guard !hasExponent, let digits, digits < 1 << 53, scale < Self.powers.count else { return nil }
    let value = Double(digits) / Self.powers[scale]
    return isNegative ? -value : value
  }

  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
