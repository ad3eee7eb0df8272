import CivilTime
import Places

/// How well a stop's length and hour fit a place of no protected kind: authors' estimates, 1 for an
/// ordinary visit.
enum RivalFit {
  /// What a stop at a place fits that is hardly ever visited so, or so long.
  private static let unusual = 0.1
  /// Few who do not work there go to an office, and few who live in the town to a hotel.
  private static let seldom = 0.25
  private static let outsideHours = 0.15

  static func fit(_ presence: Presence, _ place: Place) -> Double {
    let minutes = Double(presence.dwell ?? 0) / 60
    let middle = presence.middle
    let hour = middle.clockHours
    let isSunday = middle.date.weekday == .sunday
    switch place.use {
    case .shop:
      return length(minutes, 2...35) * (isSunday || !(7..<20.5).contains(hour) ? outsideHours : 1)
    case .service:
      return length(minutes, 15...120) * (isSunday || !(8..<20).contains(hour) ? outsideHours : 1)
    case .food: return length(minutes, 10...150) * (hour >= 10 || hour < 2 ? 1 : 0.4)
    case .office:
      let isClosed = middle.date.weekday.isWeekend || !(7..<19).contains(hour)
      return seldom * length(minutes, 10...150) * (isClosed ? outsideHours : 1)
    case .lodging: return seldom
    case .leisure: return length(minutes, 20...240) * (hour >= 7 ? 1 : outsideHours)
    case .other: return 1
    }
  }

  /// Longer visits are ever less likely.
  private static func length(_ minutes: Double, _ usual: ClosedRange<Double>) -> Double {
    guard minutes > 0 else { return 1 }
    if minutes < usual.lowerBound * VisitFit.shareOfDwell { return unusual }
    let share = usual.upperBound / max(minutes, usual.upperBound)
    return max(unusual, share * share)
  }
}
