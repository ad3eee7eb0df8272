import CivilTime
import Dossier

/// Adds days up to ISO weeks.
struct Weeks {
  let windows: WorkInWindows
  /// False where days hold no cells, so that no window of the clock can be counted.
  let knowsClock: Bool

  /// All weeks that hold a day or a payment, in order. What was received before the first payment
  /// and after the last is not known.
  func sum(_ days: [DayHours], received: [ISOWeek: Money], currency: Currency?) -> [WeekHours] {
    var weeks: [ISOWeek: WeekHours] = [:]
    let nothing = currency.map { Money(minorUnits: 0, currency: $0) }
    let paid = received.keys.min().flatMap { first in received.keys.max().map { first...$0 } }
    func empty(_ week: ISOWeek) -> WeekHours {
      WeekHours(
        week: week, phases: PhaseSeconds(),
        received: paid.map { $0.contains(week) } ?? false ? nothing : nil,
        night: knowsClock ? 0 : nil,
        sunday: knowsClock ? 0 : nil, holiday: knowsClock && windows.knowHolidays ? 0 : nil)
    }
    for day in days {
      let week = ISOWeek(of: day.date)
      var sum = weeks[week] ?? empty(week)
      sum.phases += day.phases
      sum.night = sum.night.map { $0 + windows.night(of: day) }
      sum.sunday = sum.sunday.map { $0 + windows.sunday(of: day) }
      sum.holiday = sum.holiday.flatMap { sum in windows.holiday(of: day).map { sum + $0 } }
      weeks[week] = sum
    }
    for (week, money) in received {
      var sum = weeks[week] ?? empty(week)
      sum.received = money
      weeks[week] = sum
    }
    return weeks.values.sorted { $0.week < $1.week }
  }
}
