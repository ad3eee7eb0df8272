import CivilTime
import Dossier
import Rules

/// A premium for work past a threshold of a day or a week.
struct OvertimeTier: Hashable {
  /// Seconds.
  var above: Int64
  var premium: Premium
}

/// How premiums for one hour go together.
enum PremiumStacking: String, Sendable, Hashable {
  /// Only the highest counts.
  case max
  case sum
}

/// What rules say for one person on one day.
struct DayRates: Hashable {
  /// The higher of the least wage and the wage of the branch.
  var wage: Price?
  /// Thresholds of a week and of a day, lowest first.
  var weekTiers: [OvertimeTier] = []
  var dayTiers: [OvertimeTier] = []
  var night: Premium?
  var sunday: Premium?
  var publicHoliday: Premium?
  var stacking = PremiumStacking.max
  var holidayPay: Premium?
  var kilometres: KilometreTariff?
  var tipsCount = false
  /// The first day of the stretch for which all this holds.
  var from: LocalDate

  /// The premiums of a second, with the window that earns each.
  func premiums(in windows: PayWindows) -> [(id: ClaimLine.ID, premium: Premium)] {
    let all: [(PayWindows, ClaimLine.ID, Premium?)] = [
      (.publicHoliday, .publicHoliday, publicHoliday), (.sunday, .sunday, sunday),
      (.night, .night, night),
    ]
    let earned = all.compactMap { window, id, premium in
      windows.contains(window) ? premium.map { (id: id, premium: $0) } : nil
    }
    switch stacking {
    case .sum: return earned
    case .max:
      guard let highest = earned.map(\.premium.share).max() else { return [] }
      return earned.first { $0.premium.share == highest }.map { [$0] } ?? []
    }
  }
}
