import CivilTime
import Dossier
import Places

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
  /// Every place that was weighed.
  let candidates: [WorkCandidate]

  /// Independent days that must speak for the place.
  static let supportingDays = 3
  /// A place this likely is not one where a visit means more, although it is not claimed.
  static let likely = 0.3
  /// A second place of work is claimed only where it is this likely.
  static let second = 0.8

  static let weighty: Set<Vote.Kind> = [
    .arrivals, .departures, .workBlocks, .workdayStays, .workGlimpses,
  ]

  var places: Set<Int> { Set(claims.map(\.place)) }

  /// A driver's place of work is the road: nothing is looked for.
  ///
  /// - Parameters:
  ///   - homes: The likeliest first, with which all places are compared; none of them is claimed.
  ///   - coordinates: Of all places, by their index.
  init(
    trips: OwnTrips, stays: [PlacedStay], stayDays: [StayDay], glimpses: [Glimpse],
    homes: [Int], coordinates: [Coordinate], isDriver: Bool
  ) {
    let tripVotes = isDriver ? [] : WorkVotes.votes(trips: trips)
    let pointVotes = isDriver ? [] : GlimpseVotes.work(glimpses)
    let votes = tripVotes + (isDriver ? [] : WorkVotes.votes(stays: stays)) + pointVotes
    self.votes = votes
    hasData = !isDriver && !(trips.rides.isEmpty && stays.isEmpty && glimpses.isEmpty)
    let rideDays = Set(trips.ends.map(\.local.eveningDay))
    daysSeen = rideDays.union(stayDays.map(\.date)).count { !$0.weekday.isWeekend }
    let isEnough =
      (trips.rides.count >= HomeSearch.fewestTrips && rideDays.count >= HomeSearch.fewestDays)
      || stayDays.count >= HomeSearch.fewestDays
      || glimpses.count >= HomeSearch.fewestTrips
    // Without a home, the place of work might be the home.
    guard isEnough, !isDriver, let home = homes.first else {
      (claims, likelyPlaces, candidates) = ([], [], [])
      return
    }
    func elsewhere(_ votes: [Vote]) -> Ballot { Ballot(votes.filter { $0.place != home }) }
    let comparison = WorkComparison(PlaceLedger(stays), stayDays: stayDays, homes: [home])
    var candidates = WorkCandidate.fromStays(comparison, coordinates, home: home)
    if trips.rides.count >= HomeSearch.fewestTrips {
      candidates += WorkCandidate.fromVotes(elsewhere(tripVotes), .trips)
    }
    if stayDays.count < HomeSearch.fewestDays {
      candidates += WorkCandidate.fromVotes(elsewhere(pointVotes), .points)
    }
    self.candidates = candidates
    let chances = Self.chances(candidates)
    likelyPlaces = Set(chances.filter { $0.probability >= Self.likely }.map(\.place))
    claims = Self.claims(chances.filter { !homes.contains($0.place) }, elsewhere(votes))
  }

  /// Each place with its probability, likeliest first. Stays and trips are two witnesses: where both
  /// speak for a place, both would have to err.
  private static func chances(_ candidates: [WorkCandidate]) -> [(place: Int, probability: Double)]
  {
    var misses: [Int: Double] = [:]
    for candidate in candidates {
      misses[candidate.place, default: 1] *= 1 - candidate.probability
    }
    return misses.map { ($0.key, 1 - $0.value) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  /// The likeliest place, and others that are as good as sure: who changes jobs has two.
  private static func claims(
    _ chances: [(place: Int, probability: Double)], _ ballot: Ballot
  ) -> [PlaceClaim] {
    let seen = ballot.days(weighty).count
    return chances.enumerated().compactMap { rank, chance -> PlaceClaim? in
      guard chance.probability >= (rank == 0 ? Calibration.claimed : second) else { return nil }
      let days = ballot.days(for: chance.place, weighty)
      guard let first = days.min(), let last = days.max(), days.count >= supportingDays else {
        return nil
      }
      return PlaceClaim(
        place: chance.place, from: first, to: last, days: days.count, ofDays: seen,
        margin: ballot.margin, confidence: min(Calibration.highest, chance.probability),
        votes: ballot.votes)
    }
  }
}

/// A place that may be the place of work, with what its model sees.
struct WorkCandidate: Sendable {
  let place: Int
  let features: [Double]
  let witness: Witness
  /// How long a usual day here is, in hours, where that is known.
  var hours: Double?

  /// Who is known to stay for a shorter time comes for a club, not to work.
  static let shortestDay = 3.0
  /// The buildings of one campus lie so close together.
  static let campus = 400.0
  /// What a place without long days gets at most: too little to be claimed.
  private static let short = 0.45

  /// 0…1.
  var probability: Double {
    let probability = Calibration.work(witness).probability(of: features)
    return (hours ?? Self.shortestDay) < Self.shortestDay
      ? min(Self.short, probability) : probability
  }

  /// `coordinates` of all places, by their index.
  static func fromStays(
    _ comparison: WorkComparison, _ coordinates: [Coordinate], home: Int
  ) -> [WorkCandidate] {
    comparison.candidates.map { place in
      let plane = LocalPlane(coordinates[place])
      let neighbours = coordinates.indices.filter {
        $0 != place && $0 != home && plane.distance(to: coordinates[$0]) <= campus
      }
      return WorkCandidate(
        place: place, features: comparison.features(of: place), witness: .stays,
        hours: comparison.knownHours(of: place, with: neighbours))
    }
  }

  /// `ballot` is of all places other than homes. The three with most votes.
  static func fromVotes(_ ballot: Ballot, _ witness: Witness) -> [WorkCandidate] {
    ballot.ranking.prefix(3).map {
      WorkCandidate(
        place: $0.place, features: VoteWorkFeatures.values(ballot, place: $0.place),
        witness: witness)
    }
  }
}
