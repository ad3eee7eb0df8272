/// A wall-clock reading without a zone.
public struct LocalDateTime: Hashable, Sendable, Comparable, CustomStringConvertible {
  public var date: LocalDate
  /// 0 ..< 86 400.
  public var secondOfDay: Int32

  public init(date: LocalDate, secondOfDay: Int32) {
    self.date = date
    self.secondOfDay = secondOfDay
  }

  /// Seconds since 1970-01-01 00:00:00 of the same unnamed clock.
  public var naiveSeconds: Int64 { Int64(date.daysSince1970) * 86_400 + Int64(secondOfDay) }

  public init(naiveSeconds: Int64) {
    let day = naiveSeconds.flooredDivision(by: 86_400)
    self.init(
      date: LocalDate(daysSince1970: Int32(clamping: day)),
      secondOfDay: Int32(naiveSeconds.flooredRemainder(by: 86_400)))
  }

  public var hour: Int { Int(secondOfDay) / 3_600 }

  /// `09:40:46`.
  public var clock: String {
    let second = Int(secondOfDay)
    return twoDigits(second / 3_600) + ":" + twoDigits(second / 60 % 60) + ":"
      + twoDigits(second % 60)
  }

  public static func < (one: LocalDateTime, other: LocalDateTime) -> Bool {
    one.naiveSeconds < other.naiveSeconds
  }

  /// `2021-02-01 09:40:46`.
  public var description: String { "\(date) \(clock)" }
}
