/// A week of ISO 8601: Monday to Sunday, numbered in the year that holds its Thursday.
public struct ISOWeek: Hashable, Sendable, Comparable, CustomStringConvertible {
  public var year: Int
  /// 1–53.
  public var week: Int

  public init(year: Int, week: Int) {
    self.year = year
    self.week = week
  }

  public init(of date: LocalDate) {
    let thursday = date + (4 - date.weekday.rawValue)
    let year = thursday.parts.year
    let newYear = LocalDate(year: year, month: 1, day: 1) ?? thursday
    self.init(year: year, week: (thursday - newYear) / 7 + 1)
  }

  /// The week's first day.
  public var monday: LocalDate {
    let fourth = LocalDate(year: year, month: 1, day: 4) ?? LocalDate(daysSince1970: 0)
    return fourth + (1 - fourth.weekday.rawValue) + (week - 1) * 7
  }

  public static func < (one: ISOWeek, other: ISOWeek) -> Bool {
    (one.year, one.week) < (other.year, other.week)
  }

  /// `2021-W05`.
  public var description: String { "\(year)-W\(twoDigits(week))" }
}
