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
  /// Farther from home than this, who enters a church once is a tourist.
  static let region = Metres(30_000)
  /// The taxonomy's prior of a place of worship that is a sight.
  private static let priorOfSights = 0.2
  /// A sight is told as a place of worship after so many days only.
  private static let fewestDaysAtSights = 4
  /// Nothing is surer: the map may be wrong.
  private static let mostSure = 0.97

  /// Nil where nothing is to be said.
  func visits(to venue: Place, _ label: SensitiveLabel, _ matches: [VenueMatch]) -> NearbyVisits? {
    let members = matches.filter { $0.probability >= NearbySearch.member }
    guard !isOwn(members, label.category) else { return nil }
    if let claim = visits(to: venue, label, of: members), claim.isClaimed,
      !isTourist(claim, label)
    {
      return claim
    }
    guard var near = visits(to: venue, label, of: matches),
      near.days.count >= NearbySearch.fewestNear, !isTourist(near, label)
    else { return nil }
    near.confidence = min(near.confidence, NearbySearch.claimed - 0.01)
    return near
  }

  private func visits(
    to venue: Place, _ label: SensitiveLabel, of matches: [VenueMatch]
  ) -> NearbyVisits? {
    guard !matches.isEmpty else { return nil }
    let byDay = Dictionary(grouping: matches, by: \.presence.day)
    let sum = byDay.values.reduce(0.0) { $0 + ($1.map(\.probability).max() ?? 0) }
    let distances = matches.map(\.distance).sorted()
    var rivals: [String] = []
    for name in matches.flatMap(\.rivals) where !rivals.contains(name) { rivals.append(name) }
    return NearbyVisits(
      venue: venue, label: label, distance: distances[(distances.count - 1) / 2], rivals: rivals,
      days: Set(byDay.keys),
      presences: matches.map(\.presence).sorted { $0.from.naiveSeconds < $1.from.naiveSeconds },
      confidence: min(Self.mostSure, sum / Double(byDay.count)))
  }

  /// Whether somebody comes as those do who work there, learn there or pass every day.
  private func isOwn(_ matches: [VenueMatch], _ category: SensitiveCategory) -> Bool {
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
