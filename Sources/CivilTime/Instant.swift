/// A moment: whole seconds since 1970-01-01T00:00:00Z, without leap seconds.
///
/// Arithmetic saturates: a moment from a hostile file is late or early, never a trap.
public struct Instant: Hashable, Sendable, Comparable {
  public var seconds: Int64

  public init(seconds: Int64) { self.seconds = seconds }

  public static func < (one: Instant, other: Instant) -> Bool { one.seconds < other.seconds }

  public static func + (moment: Instant, seconds: Int64) -> Instant {
    let (sum, overflow) = moment.seconds.addingReportingOverflow(seconds)
    return Instant(seconds: overflow ? (seconds < 0 ? .min : .max) : sum)
  }

  public static func - (moment: Instant, seconds: Int64) -> Instant {
    let (difference, overflow) = moment.seconds.subtractingReportingOverflow(seconds)
    return Instant(seconds: overflow ? (seconds < 0 ? .max : .min) : difference)
  }

  /// The seconds from `other` to `moment`; negative when `other` is later.
  public static func - (moment: Instant, other: Instant) -> Int64 {
    let (difference, overflow) = moment.seconds.subtractingReportingOverflow(other.seconds)
    return overflow ? (moment.seconds < 0 ? .min : .max) : difference
  }
}

extension Instant: CustomStringConvertible {
  /// `2021-02-01T09:40:46Z`.
  public var description: String {
    let local = LocalDateTime(naiveSeconds: seconds)
    return "\(local.date)T\(local.clock)Z"
  }
}

extension FixedWidthInteger {
  /// The quotient rounded towards minus infinity, as calendars need before 1970.
  @inlinable
  package func flooredDivision(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient
  }

  /// What `flooredDivision` leaves: of the divisor's sign.
  @inlinable
  package func flooredRemainder(by divisor: Self) -> Self {
    let remainder = self % divisor
    return remainder != 0 && (remainder < 0) != (divisor < 0) ? remainder + divisor : remainder
  }
}

/// Two digits, with a leading zero.
package func twoDigits(_ value: some BinaryInteger) -> String {
  value < 10 ? "0\(value)" : "\(value)"
}
