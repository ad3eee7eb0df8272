import CivilTime

/// When a home regularly stands empty: hours of the clock on some days of the week.
struct EmptyHours {
  /// Not empty.
  var weekdays: [Weekday]
  /// Whole hours of the clock; the end is not included, 24 at most.
  var hours: Range<Int>
  /// Hours in the window that were spent elsewhere, of those that were seen.
  var count: Int
  var of: Int

  /// The part of the weeks seen in which nobody was there.
  static let share = 0.8
  /// In so many weeks an hour must have been seen.
  static let fewestWeeks = 4
  /// An hour alone tells nothing.
  static let fewestHours = 2

  private struct Tally {
    var empty = 0
    var seen = 0

    var isEmpty: Bool {
      seen >= fewestWeeks && Double(empty) >= share * Double(seen)
    }
  }

  /// The window with most hours a week; of equal ones, that on most days, then the earliest. Nil where
  /// the home regularly stands empty at no time.
  init?(_ weeks: [WeekGrid.Week], _ home: HomeArea) {
    var tallies = [Tally](repeating: Tally(), count: WeekGrid.hoursPerWeek)
    for week in weeks {
      for hour in 0..<WeekGrid.hoursPerWeek {
        guard let place = week.place(hour),
          let isHome = home.contains(place, on: week.monday + hour / 24)
        else { continue }
        tallies[hour].seen += 1
        if !isHome { tallies[hour].empty += 1 }
      }
    }
    var best: (weekdays: [Weekday], hours: Range<Int>)?
    for from in 0..<24 {
      for to in from + Self.fewestHours..<26 where to <= 24 {
        let days = Weekday.allCases.filter { day in
          (from..<to).allSatisfy { tallies[(day.rawValue - 1) * 24 + $0].isEmpty }
        }
        let known = best.map { ($0.weekdays.count * $0.hours.count, $0.weekdays.count) } ?? (0, 0)
        if (days.count * (to - from), days.count) > known { best = (days, from..<to) }
      }
    }
    guard let best else { return nil }
    (weekdays, hours) = best
    let window = best.weekdays.flatMap { day in best.hours.map { (day.rawValue - 1) * 24 + $0 } }
    count = window.reduce(0) { $0 + tallies[$1].empty }
    of = window.reduce(0) { $0 + tallies[$1].seen }
  }
}
