import CivilTime
import Dossier

/// Looks for the place where the data subject works or studies, and abstains where none stands out.
///
/// Most people in labelled data have no regular place of work, and a tool that names one for them
/// is wrong most of the time: days and a lead are asked for.
struct WorkSearch: Sendable {
  let claims: [PlaceClaim]
  /// A place that is not clearly one of work, but too much like one for a visit there to mean more.
  let likelyPlaces: Set<Int>
  let hasData: Bool
  /// Workdays on which anything was seen.
  let daysSeen: Int
  let votes: [Vote]

  /// Independent days that must speak for the place.
  static let supportingDays = 3
  /// Their part of all days on which anything speaks for any place.
  static let supportingShare = 0.2
  static let smallestMargin = 0.4
  /// The place's part of all votes for places other than the home.
  static let smallestShare = 0.35
  /// On so many days the person must have been seen to stay for hours, or to come and go.
  static let fewestBlocks = 2
  static let highestConfidence = 0.95
  /// Days that make a place a likely one.
  static let likelyDays = 8
  /// Below one in two, nothing is claimed.
  static let claimed = 0.5

  static let weighty: Set<Vote.Kind> = [.arrivals, .departures, .workBlocks, .workdayStays]
  static let staying: Set<Vote.Kind> = [.workBlocks, .workdayStays]

  var places: Set<Int> { Set(claims.map(\.place)) }

  /// `homes` are no candidates. A driver's place of work is the road: nothing is looked for.
  init(
    trips: OwnTrips, stays: [PlacedStay], stayDays: [StayDay], homes: Set<Int>, isDriver: Bool
  ) {
    let votes = isDriver ? [] : WorkVotes.votes(trips: trips) + WorkVotes.votes(stays: stays)
    self.votes = votes
    hasData = !isDriver && (!trips.rides.isEmpty || !stays.isEmpty)
    let rideDays = Set(trips.ends.map(\.local.eveningDay))
    daysSeen = rideDays.union(stayDays.map(\.date)).count { !$0.weekday.isWeekend }
    let isEnough =
      (trips.rides.count >= HomeSearch.fewestTrips && rideDays.count >= HomeSearch.fewestDays)
      || stayDays.count >= HomeSearch.fewestDays
    likelyPlaces = Self.likely(votes, homes: homes)
    // Without a home, the place of work might be the home.
    guard isEnough, !homes.isEmpty, let claim = Self.claim(votes, homes: homes) else {
      claims = []
      return
    }
    claims = [claim]
  }

  private static func claim(_ votes: [Vote], homes: Set<Int>) -> PlaceClaim? {
    let elsewhere = votes.filter { !homes.contains($0.place) }
    let ballot = Ballot(elsewhere)
    guard let winner = ballot.ranking.first?.place else { return nil }
    let days = ballot.days(for: winner, weighty)
    let seen = ballot.days(weighty)
    guard let first = days.min(), let last = days.max(), days.count >= supportingDays,
      Double(days.count) >= supportingShare * Double(seen.count),
      ballot.margin >= smallestMargin, ballot.share >= smallestShare,
      ballot.days(for: winner, staying).count >= fewestBlocks || cameAndWent(ballot, winner)
    else { return nil }
    let confidence = confidence(margin: ballot.margin, days: days.count)
    guard confidence >= claimed else { return nil }
    return PlaceClaim(
      place: winner, from: first, to: last, days: days.count, ofDays: seen.count,
      margin: ballot.margin, confidence: confidence, votes: elsewhere)
  }

  private static func likely(_ votes: [Vote], homes: Set<Int>) -> Set<Int> {
    let ballot = Ballot(votes, excluding: homes)
    guard let winner = ballot.ranking.first?.place,
      ballot.days(for: winner, weighty).count >= likelyDays,
      ballot.days(for: winner, staying).count >= supportingDays
    else { return [] }
    return [winner]
  }

  /// Someone who only rides one way: home by train, say.
  private static func cameAndWent(_ ballot: Ballot, _ place: Int) -> Bool {
    ballot.days(for: place, [.arrivals, .departures]).count >= 2 * supportingDays
  }

  /// From a guess in five, rising with the lead and with the days that support it.
  ///
  /// Set on invented people with and without work, so that those without mostly stay below `claimed`.
  static func confidence(margin: Double, days: Int) -> Double {
    let trust = Double(days) / Double(days + 5)
    return min(highestConfidence, 0.2 + 0.75 * margin * trust)
  }
}
