/// A decimal number exactly as written: `unscaled` × 10^−`scale`.
public struct ExactDecimal: Sendable, Hashable {
  public var unscaled: Int64
  /// Digits after the decimal mark, 0…18, without trailing zeros.
  public var scale: Int

  public init(unscaled: Int64, scale: Int) {
    self.unscaled = unscaled
    self.scale = scale
  }

  /// The number in units of 10^−`scale` (2: cents), rounded half to even. Nil on overflow.
  public func rounded(to scale: Int) -> Int64? {
    guard let steps = Self.difference(scale, self.scale), abs(steps) <= 18 else {
      return unscaled == 0 ? 0 : nil
    }
    let power = Self.powers[abs(steps)]
    guard steps < 0 else {
      let (value, overflow) = unscaled.multipliedReportingOverflow(by: power)
      return overflow ? nil : value
    }
    let (quotient, remainder) = unscaled.quotientAndRemainder(dividingBy: power)
    let (twice, overflow) = remainder.magnitude.multipliedReportingOverflow(by: 2)
    let isUp = overflow || twice > UInt64(power) || (twice == UInt64(power) && quotient & 1 == 1)
    return isUp ? quotient + remainder.signum() : quotient
  }

  private static func difference(_ left: Int, _ right: Int) -> Int? {
    let (difference, overflow) = left.subtractingReportingOverflow(right)
    return overflow || difference == .min ? nil : difference
  }

  private static let powers: [Int64] = (0...18).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}

extension FieldBytes {
  /// The whole number, with an optional sign and white space around it; nil for anything else.
  public func integer() -> Int64? {
    var digits = trimmed.bytes[...]
    let isNegative = digits.first == Ascii.minus
    if isNegative || digits.first == Ascii.plus { digits = digits.dropFirst() }
    guard !digits.isEmpty else { return nil }
    var value: Int64 = 0
    for byte in digits {
      guard Ascii.isDigit(byte) else { return nil }
      let digit = Int64(byte &- Ascii.zero)
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, overrun) = product.subtractingReportingOverflow(digit)
      if overflow || overrun { return nil }
      value = sum
    }
    // Gathered below zero, where there is one value more.
    if isNegative { return value }
    return value == .min ? nil : -value
  }

  /// The decimal number exactly as written. `.` or `,` marks the decimals; a number with both, with
  /// an exponent, or with more significant digits than 64 bits hold is nil.
  public func decimal() -> ExactDecimal? {
    guard let number = NumberSyntax(trimmed.bytes), !number.hasExponent else { return nil }
    return number.exactDecimal
  }

  /// The decimal number in units of 10^−`scale` (2: cents), rounded half to even.
  public func decimal(scale: Int) -> Int64? {
    decimal()?.rounded(to: scale)
  }

  /// The nearest double. `.` or `,` marks the decimals, an exponent may follow. Words (`nan`,
  /// `inf`), hexadecimal and numbers beyond the range of a double are nil.
  public func double() -> Double? {
    let text = trimmed
    guard let number = NumberSyntax(text.bytes) else { return nil }
    if let quick = number.exactDouble { return quick }
    var bytes = text.array
    for index in bytes.indices where bytes[index] == Ascii.comma { bytes[index] = Ascii.point }
    guard bytes.count <= 400 else { return nil }
    guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }
}
