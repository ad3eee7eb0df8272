/// The rule for all years after a file's last transition, written as POSIX writes `TZ`:
/// `CET-1CEST,M3.5.0,M10.5.0/3`.
struct PosixZone {
  var standard: Clock
  /// Nil where the clock is never changed.
  var daylight: Daylight?

  struct Clock {
    var abbreviation: String
    /// Seconds east of UTC.
    var offset: Int32
  }

  struct Daylight {
    var clock: Clock
    var start: YearlyMoment
    var end: YearlyMoment
  }

  init?(_ text: [UInt8]) {
    var parser = PosixZoneParser(text)
    guard let zone = parser.zone() else { return nil }
    self = zone
  }

  init(standard: Clock, daylight: Daylight?) {
    self.standard = standard
    self.daylight = daylight
  }

  /// The two changes of a year in time order.
  private func changes(in year: Int, _ daylight: Daylight) -> [ZoneTable.Span] {
    let start = daylight.start.naiveSeconds(in: year) - Int64(standard.offset)
    let end = daylight.end.naiveSeconds(in: year) - Int64(daylight.clock.offset)
    return [
      ZoneTable.Span(
        start: start, offset: daylight.clock.offset, abbreviation: daylight.clock.abbreviation),
      ZoneTable.Span(start: end, offset: standard.offset, abbreviation: standard.abbreviation),
    ].sorted { $0.start < $1.start }
  }

  /// The table of a file whose last explicit span is followed by this rule.
  func extending(_ spans: [ZoneTable.Span]) -> ZoneTable {
    let last = spans.last?.start ?? .min
    guard let daylight else {
      return ZoneTable(spans: spans, foldsFrom: .max)
    }
    let explicitEnd = max(last, 0)
    let year = LocalDateTime(naiveSeconds: explicitEnd).date.parts.year
    // One cycle, one year before it for the span in force at the end of the explicit ones, and
    // two after it, so that a folded wall-clock time never looks past the table.
    var extended = spans
    for change in (year...year + 403).flatMap({ changes(in: $0, daylight) })
    where change.start > last { extended.append(change) }
    let newYear = LocalDate(year: year + 401, month: 1, day: 1) ?? LocalDate(daysSince1970: 0)
    return ZoneTable(spans: extended, foldsFrom: Int64(newYear.daysSince1970) * 86_400)
  }
}

/// A moment that comes once in every year, on the clock in force before it.
struct YearlyMoment {
  var day: Day
  /// Seconds after midnight of that day; may be negative or more than a day.
  var seconds: Int64

  enum Day {
    /// 1–365, never counting 29 February.
    case julian(Int)
    /// 0–365, counting it.
    case zeroBased(Int)
    /// Month 1–12, week 1–5 where 5 means the last, weekday 0–6 from Sunday.
    case weekday(month: Int, week: Int, weekday: Int)
  }

  func naiveSeconds(in year: Int) -> Int64 {
    Int64(date(in: year).daysSince1970) * 86_400 + seconds
  }

  private func date(in year: Int) -> LocalDate {
    let newYear = LocalDate(year: year, month: 1, day: 1) ?? LocalDate(daysSince1970: 0)
    switch day {
    case .julian(let number):
      let leaps = LocalDate.days(inMonth: 2, of: year) == 29 && number >= 60
      return newYear + (number - 1 + (leaps ? 1 : 0))
    case .zeroBased(let number):
      return newYear + number
    case .weekday(let month, let week, let weekday):
      let first = LocalDate(year: year, month: month, day: 1) ?? newYear
      let firstMatch = 1 + (weekday - first.weekday.rawValue % 7 + 7) % 7
      let day = firstMatch + (week - 1) * 7
      let length = LocalDate.days(inMonth: month, of: year)
      return first + ((day > length ? day - 7 : day) - 1)
    }
  }
}
