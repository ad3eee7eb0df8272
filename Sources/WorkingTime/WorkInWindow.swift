import CivilTime
import Rules

extension LocalWindow {
  /// The online seconds of days that fall into the window.
  public func seconds(of days: [DayHours], in zone: ZoneRules) -> Int64 {
    days.reduce(0) { $0 + $1.work(in: spans(on: $1.date, in: zone)) }
  }
}

extension DayHours {
  /// The online seconds in some stretches that do not overlap.
  func work(in spans: [Range<Instant>]) -> Int64 {
    let work = cells.filter(\.isWork)
    return spans.reduce(0) { sum, span in
      work.reduce(sum) { sum, cell in
        sum + max(0, min(cell.to, span.upperBound) - max(cell.from, span.lowerBound))
      }
    }
  }
}

/// Work at night, on Sundays and on public holidays, as a pack of rules counts them.
struct WorkInWindows {
  let rules: RulePack?
  let zone: ZoneRules
  /// Nil where no pack says which days they are.
  private let holidays: Set<LocalDate>?

  init(rules: RulePack?, zone: ZoneRules, days: [DayHours]) {
    self.rules = rules
    self.zone = zone
    holidays = rules.flatMap { rules in
      guard rules.knowsHolidays, let first = days.first, let last = days.last else { return nil }
      // A holiday may begin on its eve, and end on the day after.
      return rules.holidays(
        in: (first.date + (-7)).parts.year...max(first.date, last.date + 7).parts.year)
    }
  }

  var knowHolidays: Bool { holidays != nil }

  func night(of day: DayHours) -> Int64 {
    day.work(in: (rules?.night(on: day.date) ?? .night).spans(on: day.date, in: zone))
  }

  func sunday(of day: DayHours) -> Int64 {
    day.work(in: sundays(on: day.date).spans(on: day.date, in: zone))
  }

  /// A holiday that is a Sunday counts here too.
  func holiday(of day: DayHours) -> Int64? {
    holidays.map {
      day.work(in: sundays(on: day.date).spans(on: day.date, ofHolidays: $0, in: zone))
    }
  }

  private func sundays(on date: LocalDate) -> LocalWindow { rules?.sunday(on: date) ?? .sunday }
}
