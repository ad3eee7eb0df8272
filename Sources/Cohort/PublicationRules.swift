/// When a number of a cohort may leave the union's house.
public struct PublicationRules: Sendable, Hashable {
  /// Fewer drivers than this are never told of. The Office for National Statistics of the United
  /// Kingdom asks for ten; frequency tables of other offices for three to five.
  public var fewestDrivers: Int64 = 10
  /// The largest part of a cell, and the two largest together, in hundredths of its sum.
  public var largestShare: Int64 = 50
  public var twoLargestShare: Int64 = 85
  /// How near the second-largest driver may come to the largest one's part, in hundredths of that
  /// part: the p % rule (Hundepool et al., "Statistical Disclosure Control", 2012, section 4.2).
  public var nearestEstimate: Int64 = 10
  /// Numbers of drivers are told as multiples of this.
  public var driverRounding: Int64 = 5
  /// Digits of a sum that are told; the rest is rounded away.
  public var digits = 3

  public static let standard = PublicationRules()

  /// Whether a cell hides each of its drivers.
  public func allow(_ cell: Cell) -> Bool {
    guard cell.drivers >= fewestDrivers, cell.sum > 0 else { return false }
    let sum = Int128(cell.sum)
    let largest = Int128(cell.largest)
    let two = largest + Int128(cell.second)
    return largest * 100 <= sum * Int128(largestShare)
      && two * 100 <= sum * Int128(twoLargestShare)
      && (sum - two) * 100 >= largest * Int128(nearestEstimate)
  }

  /// A number of drivers as it is told, the half upwards.
  public func rounded(drivers: Int64) -> Int64 {
    (drivers + driverRounding / 2) / driverRounding * driverRounding
  }

  /// A sum as it is told, the half away from zero.
  public func rounded(sum: Int64) -> Int64 {
    var unit: UInt64 = 1
    while sum.magnitude / unit >= Self.power(digits) { unit *= 10 }
    let rest = sum.magnitude % unit
    let down = sum.magnitude - rest
    let (up, overflow) = down.addingReportingOverflow(rest * 2 >= unit && rest > 0 ? unit : 0)
    let magnitude = Int64(clamping: overflow ? .max : up)
    return sum < 0 ? -magnitude : magnitude
  }

  private static func power(_ exponent: Int) -> UInt64 {
    (0..<exponent).reduce(UInt64(1)) { power, _ in power * 10 }
  }
}
