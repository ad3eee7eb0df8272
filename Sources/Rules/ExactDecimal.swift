/// A decimal as a law writes it: `units × 10^−places`, never a binary fraction.
public struct ExactDecimal: Sendable, Hashable, Comparable, CustomStringConvertible {
  public var units: Int64
  /// 0…6, as many as were written: `24.00` has two.
  public var places: Int

  public static let mostPlaces = 6

  /// Places outside 0…6 stop at the end of that range.
  public init(units: Int64, places: Int) {
    self.units = units
    self.places = min(max(places, 0), Self.mostPlaces)
  }

  /// `24.48`, `-3`, `.529`: digits, one point, an optional minus, at most six decimals. Nil for
  /// anything else, and for what does not fit in 64 bits.
  public init?(_ text: String) {
    var rest = text.utf8[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    var units: Int64 = 0
    var places: Int?
    var digits = 0
    for byte in rest {
      if byte == UInt8(ascii: "."), places == nil {
        places = 0
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), places ?? 0 < Self.mostPlaces
      else { return nil }
      let (tenfold, tooLarge) = units.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = tenfold.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
      guard !tooLarge, !overflow else { return nil }
      units = sum
      places = places.map { $0 + 1 }
      digits += 1
    }
    guard digits > 0, places != 0 else { return nil }
    self.init(units: isNegative ? -units : units, places: places ?? 0)
  }

  /// The same number with six decimals; 128 bits, so that any two can be compared.
  private var millionths: Int128 {
    (places..<Self.mostPlaces).reduce(Int128(units)) { value, _ in value * 10 }
  }

  public static func < (one: ExactDecimal, other: ExactDecimal) -> Bool {
    one.millionths < other.millionths
  }

  /// `24.0` equals `24.00`.
  public static func == (one: ExactDecimal, other: ExactDecimal) -> Bool {
    one.millionths == other.millionths
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(millionths) }

  /// With the decimals as written, and a digit before the point.
  public var description: String {
    let digits = "\(units.magnitude)"
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    let sign = units < 0 ? "-" : ""
    guard places > 0 else { return sign + padded }
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }
}
