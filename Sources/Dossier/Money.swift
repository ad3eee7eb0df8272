/// A currency by its ISO 4217 code.
public struct Currency: Sendable, Hashable, Comparable, CustomStringConvertible {
  public var code: String

  /// Three letters; anything else is kept as written, upper-cased, so that nothing is lost.
  public init(_ code: String) { self.code = code.uppercased() }

  /// How many decimals the minor unit has: 0 for the yen, 3 for the dinars, else 2.
  public var decimals: Int {
    switch code {
    case "JPY", "KRW", "VND", "CLP", "ISK", "XAF", "XOF", "PYG", "UGX", "RWF": 0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }

  public static func < (one: Currency, other: Currency) -> Bool { one.code < other.code }
  public var description: String { code }
}

/// An amount in whole minor units of one currency. Amounts of two currencies are never added.
public struct Money: Sendable, Hashable {
  public var minorUnits: Int64
  public var currency: Currency

  public init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// From an exact decimal `unscaled × 10^−scale`, rounded half away from zero to the minor unit.
  /// Nil where it does not fit in 64 bits.
  public init?(unscaled: Int64, scale: Int, currency: Currency) {
    var value = unscaled
    var places = scale - currency.decimals
    while places < 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
      places += 1
    }
    if places > 0 {
      guard places <= 18 else { return nil }
      let divisor = (0..<places).reduce(Int64(1)) { power, _ in power * 10 }
      let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
      let roundsUp = remainder.magnitude >= divisor.magnitude - remainder.magnitude
      value = quotient + (roundsUp ? (value < 0 ? -1 : 1) : 0)
    }
    self.init(minorUnits: value, currency: currency)
  }

  /// `-10.25`, with as many decimals as the currency has.
  public var decimal: String {
    let decimals = currency.decimals
    let digits = "\(minorUnits.magnitude)"
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    let sign = minorUnits < 0 ? "-" : ""
    guard decimals > 0 else { return sign + padded }
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
