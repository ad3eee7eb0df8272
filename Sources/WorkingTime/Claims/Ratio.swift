import Dossier
import Rules

/// An exact fraction in lowest terms. An operation whose result does not fit into 128 bits gives nil,
/// so that hostile magnitudes never trap and never round.
public struct Ratio: Sendable, Hashable {
  public let numerator: Int128
  /// Above 0.
  public let denominator: Int128

  /// Nil where the denominator is not above 0, or the numerator has no opposite.
  public init?(_ numerator: Int128, over denominator: Int128 = 1) {
    guard denominator > 0, numerator > .min else { return nil }
    let divisor = Self.greatestCommonDivisor(abs(numerator), denominator)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  public init(_ whole: Int64) {
    numerator = Int128(whole)
    denominator = 1
  }

  public init(_ decimal: ExactDecimal) {
    let power = (0..<decimal.places).reduce(Int128(1)) { power, _ in power * 10 }
    let divisor = Self.greatestCommonDivisor(abs(Int128(decimal.units)), power)
    numerator = Int128(decimal.units) / divisor
    denominator = power / divisor
  }

  public static let zero = Ratio(0)

  func times(_ other: Ratio) -> Ratio? {
    // Cancelling crosswise first keeps the products small.
    guard let one = Ratio(numerator, over: other.denominator),
      let two = Ratio(other.numerator, over: denominator)
    else { return nil }
    let (over, tooWide) = one.numerator.multipliedReportingOverflow(by: two.numerator)
    let (under, tooDeep) = one.denominator.multipliedReportingOverflow(by: two.denominator)
    return tooWide || tooDeep ? nil : Ratio(over, over: under)
  }

  func times(_ whole: Int64) -> Ratio? { times(Ratio(whole)) }

  func plus(_ other: Ratio) -> Ratio? {
    let divisor = Self.greatestCommonDivisor(denominator, other.denominator)
    let (left, leftOver) = numerator.multipliedReportingOverflow(by: other.denominator / divisor)
    let (right, rightOver) = other.numerator.multipliedReportingOverflow(by: denominator / divisor)
    let (sum, sumOver) = left.addingReportingOverflow(right)
    let (under, tooDeep) = denominator.multipliedReportingOverflow(
      by: other.denominator / divisor)
    return leftOver || rightOver || sumOver || tooDeep ? nil : Ratio(sum, over: under)
  }

  /// A percentage as a share: 25 is a quarter.
  var asShare: Ratio? { Ratio(100).inverse.flatMap(times) }

  var inverse: Ratio? {
    guard numerator != 0 else { return nil }
    return Ratio(numerator < 0 ? -denominator : denominator, over: abs(numerator))
  }

  /// Units of a currency as money, rounded half away from zero to the minor unit; nil where it does
  /// not fit.
  func money(_ currency: Currency) -> Money? {
    let power = (0..<currency.decimals).reduce(Int64(1)) { power, _ in power * 10 }
    guard let scaled = times(power) else { return nil }
    let (quotient, remainder) = scaled.numerator.quotientAndRemainder(
      dividingBy: scaled.denominator)
    let roundsUp = abs(remainder) >= scaled.denominator - abs(remainder)
    let rounded = quotient + (roundsUp ? (scaled.numerator < 0 ? -1 : 1) : 0)
    return Int64(exactly: rounded).map { Money(minorUnits: $0, currency: currency) }
  }

  /// Euclid's algorithm; 1 where both are 0.
  private static func greatestCommonDivisor(_ one: Int128, _ other: Int128) -> Int128 {
    var (large, small) = (one, other)
    while small != 0 { (large, small) = (small, large % small) }
    return max(large, 1)
  }
}

extension Ratio: CustomStringConvertible {
  /// `24.48` where that is all of it, else a fraction: `200/3`.
  public var description: String {
    guard let decimals = (0...Self.mostDecimals).first(where: { isWhole(timesTenTo: $0) }),
      let digits = times(Self.power(decimals))?.numerator.magnitude
    else { return "\(numerator)/\(denominator)" }
    let text = "\(digits)"
    let padded = String(repeating: "0", count: max(0, decimals + 1 - text.utf8.count)) + text
    let whole = (numerator < 0 ? "-" : "") + padded.dropLast(decimals)
    return decimals == 0 ? whole : whole + "." + padded.suffix(decimals)
  }

  /// A wage of six decimals times a share of eight.
  private static let mostDecimals = 14

  private func isWhole(timesTenTo decimals: Int) -> Bool {
    times(Self.power(decimals))?.denominator == 1
  }

  private static func power(_ decimals: Int) -> Int64 {
    (0..<decimals).reduce(1) { power, _ in power * 10 }
  }
}

extension Ratio: Comparable {
  /// By the quotients first, then by what is left: no product that could overflow.
  public static func < (one: Ratio, other: Ratio) -> Bool {
    let left = one.numerator.flooredQuotient(by: one.denominator)
    let right = other.numerator.flooredQuotient(by: other.denominator)
    guard left.quotient == right.quotient else { return left.quotient < right.quotient }
    guard left.remainder != 0, right.remainder != 0 else { return left.remainder < right.remainder }
    // a/b < c/d is d/c < b/a.
    guard let leftRest = Ratio(one.denominator, over: left.remainder),
      let rightRest = Ratio(other.denominator, over: right.remainder)
    else { return false }
    return rightRest < leftRest
  }
}

extension Int128 {
  fileprivate func flooredQuotient(by divisor: Int128) -> (quotient: Int128, remainder: Int128) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
