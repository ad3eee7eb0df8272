/// When one public holiday falls.
struct HolidayRule: Sendable {
  /// A day of every year, before anything moves it.
  indirect enum Day: Sendable {
    case fixed(month: Int, day: Int)
    /// So many days after Easter Sunday.
    case easter(Int)
    /// The first such weekday on a date or after it.
    case onOrAfter(Weekday, month: Int, day: Int)
    /// So many days after another.
    case after(Day, days: Int)
    /// Another, only where it is one of these weekdays.
    case only(Day, [Weekday])
    /// Another, or a week later where it falls on a third.
    case avoiding(Day, Day)
    /// Another, or the day before where it falls on a Sunday.
    case notOnSunday(Day)
  }

  var day: Day
  var years: ClosedRange<Int> = HolidayRule.always
  /// On a weekend, the next working day is free as well.
  var isSubstituted = false

  static let always = 1_583...9_999

  /// Nil in years in which it is no holiday.
  func date(in year: Int) -> LocalDate? {
    years.contains(year) ? Self.date(of: day, in: year) : nil
  }

  private static func date(of day: Day, in year: Int) -> LocalDate? {
    switch day {
    case .fixed(let month, let day): LocalDate(year: year, month: month, day: day)
    case .easter(let days): LocalDate.easter(of: year).map { $0 + days }
    case .onOrAfter(let weekday, let month, let day):
      LocalDate(year: year, month: month, day: day).map {
        $0 + (weekday.rawValue - $0.weekday.rawValue + 7) % 7
      }
    case .after(let day, let days): date(of: day, in: year).map { $0 + days }
    case .only(let day, let weekdays):
      date(of: day, in: year).flatMap { weekdays.contains($0.weekday) ? $0 : nil }
    case .avoiding(let day, let other):
      date(of: day, in: year).map { $0 == date(of: other, in: year) ? $0 + 7 : $0 }
    case .notOnSunday(let day):
      date(of: day, in: year).map { $0.weekday == .sunday ? $0 + (-1) : $0 }
    }
  }
}

extension HolidayRule {
  static func on(
    _ month: Int, _ day: Int, _ years: ClosedRange<Int> = always, substituted: Bool = false
  ) -> HolidayRule {
    HolidayRule(day: .fixed(month: month, day: day), years: years, isSubstituted: substituted)
  }

  static func once(_ year: Int, _ month: Int, _ day: Int) -> HolidayRule {
    .on(month, day, year...year)
  }

  /// The first such weekday on a date or after it.
  static func first(
    _ weekday: Weekday, from month: Int, _ day: Int, _ years: ClosedRange<Int> = always
  ) -> HolidayRule {
    HolidayRule(day: .onOrAfter(weekday, month: month, day: day), years: years)
  }

  static func easter(_ days: Int) -> HolidayRule { HolidayRule(day: .easter(days)) }

  static let newYear = on(1, 1)
  static let epiphany = on(1, 6)
  static let goodFriday = easter(-2)
  static let easterMonday = easter(1)
  static let labourDay = on(5, 1)
  static let ascension = easter(39)
  static let whitMonday = easter(50)
  static let corpusChristi = easter(60)
  static let assumption = on(8, 15)
  static let allSaints = on(11, 1)
  static let immaculateConception = on(12, 8)
  static let christmas = on(12, 25)
  static let secondChristmasDay = on(12, 26)
}
