import CivilTime
import Lives

/// When a driver means to work.
enum Roster: CaseIterable {
  /// From the morning on.
  case days
  /// From the afternoon into the night.
  case evenings
  /// From eight in the evening until the morning.
  case nights

  init(number: Int) { self = Self.allCases[abs(number % Self.allCases.count)] }

  /// The shift of a day; none on Mondays.
  func shift(on date: LocalDate, in zone: ZoneRules, _ dice: inout Dice) -> Range<Instant>? {
    guard date.weekday != .monday else { return nil }
    let (begin, length) =
      switch self {
      case .days: (6 * 60 + 30, 10 * 60)
      case .evenings: (14 * 60 + 30, 10 * 60 + 20)
      case .nights: (20 * 60, 9 * 60 + 30)
      }
    let from =
      zone.startOfDay(date) + Int64((begin + dice.within(0...45)) * 60 + dice.within(0...59))
    return from..<(from + Int64((length - dice.within(0...90)) * 60))
  }
}
