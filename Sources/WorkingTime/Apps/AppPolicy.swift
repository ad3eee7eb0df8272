import CivilTime

/// How much of the waiting is claimed against one app, where the worker used several at once.
///
/// Only waiting (P1) is in question: the way to a passenger and the trip belong to the app that
/// ordered them.
public enum AppPolicy: String, Sendable, Hashable, CaseIterable {
  /// All of it.
  case full
  /// Not the seconds in which another app had an order (P2 or P3).
  case conservative
  /// As `conservative`, and seconds in which several apps waited are shared equally among them.
  case split
  /// In each month the same share of every waiting stretch.
  case monthlyShare = "monthly-share"
}

extension CalendarMonth {
  /// `month` is 1…12; another one is a month in which no day lies.
  public init(year: Int, month: Int) {
    self.init(of: LocalDate(daysSince1970: 0))
    (self.year, self.month) = (year, month)
  }

  /// From its first midnight to that of the next month.
  func span(in zone: ZoneRules) -> Range<Instant>? {
    guard let first = LocalDate(year: year, month: month, day: 1) else { return nil }
    let days = LocalDate.days(inMonth: month, of: year)
    return zone.startOfDay(first)..<zone.startOfDay(first + days)
  }
}
