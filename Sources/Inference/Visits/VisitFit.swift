import CivilTime
import Places

/// How well a stay's length and hour fit a visit to a kind of place: 1 for an ordinary one, 0 for one
/// that is none. The lengths at the low end are the taxonomy's; the rest are the authors' estimates.
enum VisitFit {
  /// A stay is seen shorter than it was where the device looks every few minutes only.
  static let shareOfDwell = 0.75
  /// Who got out of a car here may have gone anywhere.
  private static let passing = 0.3
  /// What opens by day only is hardly visited at other times.
  private static let outsideHours = 0.15
  private static let saturday = 0.6
  /// A service gathers most of a week's visitors.
  private static let service = 3.0

  static func fit(_ presence: Presence, _ label: SensitiveLabel) -> Double {
    guard let dwell = presence.dwell else { return passing * hourFit(presence, label.category) }
    return dwellFit(Double(dwell) / 60, label) * hourFit(presence, label.category)
  }

  private static func dwellFit(_ minutes: Double, _ label: SensitiveLabel) -> Double {
    let shortest = Double(max(0, label.minimumDwellMinutes)) * shareOfDwell
    guard minutes >= shortest else { return 0 }
    let longest = longestUsual(label.category)
    let share = longest / max(minutes, longest)
    return share * share * hospitalFit(minutes, label.category)
  }

  /// Grounds that are crossed and waited on: a short stop is no visit yet.
  private static func hospitalFit(_ minutes: Double, _ category: SensitiveCategory) -> Double {
    guard category.id == "health.hospital" else { return 1 }
    let share = min(1, minutes / ordinaryHospitalVisit)
    return share * share
  }

  /// Minutes.
  private static let ordinaryHospitalVisit = 75.0

  /// Minutes, beyond which a visit is ever less likely.
  private static func longestUsual(_ category: SensitiveCategory) -> Double {
    switch (category.group, category.id) {
    case (_, "health.pharmacy"), (_, "health.retail"), (_, "gambling.shop"), (_, "sex.shop"): 40
    case (_, "health.hospital"), (_, "health.hospice"), (_, "health.rehab"), (_, "criminal.prison"):
      20_000
    case (_, "health.clinic"): 300
    case ("health", _): 150
    case ("religion", _): 240
    case ("child", _): 600
    case ("gambling", _), ("sex", _): 480
    default: 360
    }
  }

  private static func hourFit(_ presence: Presence, _ category: SensitiveCategory) -> Double {
    let middle = presence.middle
    switch (category.group, category.id) {
    case (_, "health.hospital"), (_, "health.hospice"), (_, "health.rehab"): return 1
    case ("religion", _): return isService(middle, category) ? service : 1
    case ("health", _), ("legal", _), ("criminal", _), ("union", _):
      return openingFit(middle, 7..<20)
    case ("social", "social.benefits"), ("social", "social.debt"): return openingFit(middle, 7..<19)
    case ("child", _): return middle.date.weekday.isWeekend ? outsideHours : 1
    default: return 1
    }
  }

  private static func openingFit(_ time: LocalDateTime, _ hours: Range<Double>) -> Double {
    guard hours.contains(time.clockHours) else { return outsideHours }
    switch time.date.weekday {
    case .sunday: return outsideHours
    case .saturday: return time.clockHours < 15 ? saturday : outsideHours
    default: return 1
    }
  }

  /// The main service of the week.
  static func isService(_ time: LocalDateTime, _ category: SensitiveCategory) -> Bool {
    switch category.id {
    case "religion.christian":
      time.date.weekday == .sunday && (8..<13.5).contains(time.clockHours)
    case "religion.muslim":
      time.date.weekday == .friday && (11.5..<15.5).contains(time.clockHours)
    case "religion.jewish":
      (time.date.weekday == .saturday && (8..<13.5).contains(time.clockHours))
        || (time.date.weekday == .friday && (16..<21.5).contains(time.clockHours))
    default: false
    }
  }
}
