/// A month of the calendar, without a zone.
public struct YearMonth: Hashable, Sendable, Comparable {
  /// Months since January of the year 0.
  private let index: Int

  /// Nil where the calendar has no such month, or the year is not one of 0 to 9999.
  public init?(year: Int, month: Int) {
    guard (0...9_999).contains(year), (1...12).contains(month) else { return nil }
    index = year * 12 + month - 1
  }

  /// The month of a date; dates outside the years 0 to 9999 stop at their ends.
  public init(of date: LocalDate) {
    let (year, month, _) = date.parts
    index = min(max(year * 12 + month - 1, 0), 9_999 * 12 + 11)
  }

  /// From `2021-02`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1])
    else { return nil }
    self.init(year: year, month: month)
  }

  public var year: Int { index / 12 }
  /// 1–12.
  public var month: Int { index % 12 + 1 }

  public static func < (one: YearMonth, other: YearMonth) -> Bool { one.index < other.index }
}

extension YearMonth: CustomStringConvertible {
  /// `2021-02`.
  public var description: String {
    let digits = "\(year)"
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
      + "-" + twoDigits(month)
  }
}

extension YearMonth {
  /// From its first midnight to that of the next month.
  public func span(in zone: ZoneRules) -> Range<Instant> {
    zone.startOfDay(first)..<zone.startOfDay(first + LocalDate.days(inMonth: month, of: year))
  }

  /// Its first day.
  public var first: LocalDate {
    // The parts are those of a month of the calendar, whose first day there always is.
    LocalDate(year: year, month: month, day: 1) ?? LocalDate(daysSince1970: 0)
  }
}
