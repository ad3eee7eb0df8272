import CivilTime
import Dossier
import Places

/// What tells a visitor from somebody who works at a place, lives beside it or passes through.
struct VisitorContext: Sendable {
  /// The coordinates of homes.
  var homes: [Coordinate]
  /// Venues beside the data subject's own places.
  var nextDoor: Set<Place>

  /// Blocks of this length on this many days are work, school or a home.
  static let longBlock: Int64 = 4 * 3_600
  static let fewestBlocks = 5
  /// So many days a week, over so many weeks, are no patient's.
  static let mostDaysAWeek = 4.0
  static let fewestWeeks = 3.0
  /// Where people go every day for the reason that makes the place a protected one.
  private static let daily: Set<String> = ["child", "religion"]
  private static let dailyKinds: Set<String> = ["health.addiction"]
  private static let fewestDaysOfRides = 2
  /// Farther from home than this, who enters a church once is a tourist.
  static let region = Metres(30_000)
  /// The taxonomy's prior of a place of worship that is a sight.
  private static let priorOfSights = 0.2
  /// A sight is told as a place of worship after so many days only.
  private static let fewestDaysAtSights = 4
  /// Nil where nothing is to be said.
  func visits(_ candidate: VisitCandidate) -> NearbyVisits? {
    let visits = candidate.visits
    // Who gets out of a car once may have gone anywhere.
    if candidate.witness == .trips, visits.days.count < Self.fewestDaysOfRides { return nil }
    let isWorthAWord =
      visits.isClaimed
      || (visits.confidence >= NearbySearch.possible
        && visits.days.count >= NearbySearch.fewestNear)
    return isWorthAWord && !isTourist(visits, candidate.label) ? visits : nil
  }

  /// Whether somebody comes as those do who work there, learn there or pass every day.
  func isOwn(_ matches: [VenueMatch], _ category: SensitiveCategory) -> Bool {
    let days = Set(matches.map(\.presence.day))
    guard let first = days.min(), let last = days.max() else { return false }
    let long = Set(
      matches.filter { $0.presence.dwell ?? 0 >= Self.longBlock }.map(\.presence.day))
    if long.count >= Self.fewestBlocks, long.count * 2 >= days.count { return true }
    if Self.daily.contains(category.group) || Self.dailyKinds.contains(category.id) { return false }
    let weeks = Double(last - first + 1) / 7
    return weeks >= Self.fewestWeeks && Double(days.count) / weeks > Self.mostDaysAWeek
  }

  /// Whether a place of worship was one of the sights of a journey.
  private func isTourist(_ visits: NearbyVisits, _ label: SensitiveLabel) -> Bool {
    guard label.category.group == "religion" else { return false }
    if label.prior <= Self.priorOfSights { return visits.days.count < Self.fewestDaysAtSights }
    let isAway = homes.allSatisfy { $0.distance(to: visits.venue.coordinate) > Self.region }
    return !homes.isEmpty && isAway && visits.days.count < NearbySearch.fewestNear
  }
}
