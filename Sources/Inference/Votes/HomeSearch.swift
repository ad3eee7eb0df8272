import CivilTime
import Dossier

/// A place that won its ballot, and how clearly.
struct PlaceClaim: Sendable {
  var place: Int
  var from: LocalDate
  var to: LocalDate
  /// On so many days something weighty spoke for the place, of so many on which anything was seen.
  var days: Int
  var ofDays: Int
  /// 0…1.
  var margin: Double
  /// 0…1.
  var confidence: Double
  /// All votes of the period, for and against.
  var votes: [Vote]
}

/// Looks for homes: all that speaks for any place, cut into periods where the winner changes.
struct HomeSearch: Sendable {
  /// The homes that can be claimed, the best supported first.
  let claims: [PlaceClaim]
  /// Whether there was anything to look at.
  let hasData: Bool
  /// Days on which anything was seen.
  let daysSeen: Int
  let votes: [Vote]
  /// The winner of each period, claimed or not.
  let candidates: [HomeCandidate]

  /// Below this, trips say nothing about a home.
  static let fewestTrips = 8
  static let fewestDays = 4
  /// The days that must speak for a place, and their part of all days seen.
  static let supportingDays = 3
  static let supportingShare = 0.15
  /// A lead smaller than this is a tie.
  static let smallestMargin = 0.15

  /// A vote for an end of a trip or a short dwell alone speaks for no night.
  static let weighty: Set<Vote.Kind> = [
    .lastDropoffs, .firstPickups, .overnights, .nightStays, .longestStays, .shiftStarts, .shiftEnds,
    .shiftNights, .glimpses,
  ]

  var places: Set<Int> { Set(claims.map(\.place)) }

  init(trips: OwnTrips, stayDays: [StayDay], shifts: Shifts, glimpses: [Glimpse]) {
    let votes =
      HomeVotes.votes(trips: trips) + HomeVotes.votes(days: stayDays)
      + HomeVotes.votes(shifts: shifts) + GlimpseVotes.home(glimpses)
    self.votes = votes
    hasData = !votes.isEmpty
    daysSeen = Set(votes.map(\.day)).count
    let rideDays = Set(trips.ends.map(\.local.eveningDay)).count
    let glimpseDays = Set(glimpses.map(\.local.eveningDay)).count
    let isEnough =
      (trips.rides.count >= Self.fewestTrips && rideDays >= Self.fewestDays)
      || stayDays.count >= Self.fewestDays || shifts.list.count >= Self.fewestDays
      || (glimpses.count >= Self.fewestTrips && glimpseDays >= Self.fewestDays)
    guard isEnough else {
      (claims, candidates) = ([], [])
      return
    }
    let nightShift = NightShift(trips)
    let witness: Witness =
      stayDays.count >= max(rideDays, glimpseDays)
      ? .stays : max(rideDays, shifts.list.count) >= glimpseDays ? .trips : .points
    let candidates = Periods.split(votes).compactMap {
      HomeCandidate($0, nightShift, witness)
    }
    self.candidates = candidates
    // Whoever moved has two homes in turn; the one that most speaks for over all comes first.
    let ranks = Ballot(votes).ranking.map(\.place)
    let order = Dictionary(uniqueKeysWithValues: ranks.enumerated().map { ($1, $0) })
    claims = candidates.compactMap(\.claim)
      .sorted { (order[$0.place, default: 0], $0.from) < (order[$1.place, default: 0], $1.from) }
  }
}

/// The place that wins the ballot of one period.
struct HomeCandidate: Sendable {
  let place: Int
  /// What the model sees.
  let features: [Double]
  let witness: Witness
  private let first: LocalDate
  private let last: LocalDate
  private let days: Int
  /// Whether anything but moments of the day speaks for the place. A park has photos of many an
  /// afternoon; on invented people of three seeds this raised the precision of homes in photos from
  /// 97.6 to 99.4 of 100, and lost 4 of 100.
  private let isMoreThanDaytime: Bool
  private let seen: Int
  private let ballot: Ballot

  /// Nil where nothing weighty speaks for any place.
  init?(_ votes: [Vote], _ nightShift: NightShift, _ witness: Witness) {
    let whole = Ballot(votes)
    guard let winner = whole.ranking.first?.place else { return nil }
    let isShiftLike = nightShift.isShiftLike(winner)
    let bed =
      isShiftLike
      ? whole.ranking.dropFirst().first { nightShift.isDayRest($0.place) }?.place : nil
    place = bed ?? winner
    ballot = bed == nil ? whole : Ballot(votes, excluding: [winner])
    // The longest stay of a day is a vote; a shorter one is listed without its rows.
    let supporting = ballot.votes.filter { [place] vote in
      vote.place == place && HomeSearch.weighty.contains(vote.kind) && !vote.sources.isEmpty
    }
    let days = Set(supporting.map(\.day))
    isMoreThanDaytime = supporting.contains {
      $0.kind != .glimpses || $0.weight >= GlimpseVotes.night
    }
    guard ballot.ranking.first?.place == place, let first = days.min(), let last = days.max() else {
      return nil
    }
    (self.first, self.last, self.days, self.witness) = (first, last, days.count, witness)
    seen = ballot.days(HomeSearch.weighty).count
    features = HomeFeatures.values(
      ballot, days: days.count, seen: seen, isShiftLike: isShiftLike)
  }

  /// 0…1.
  var probability: Double {
    Calibration.home(witness).probability(of: features)
  }

  /// Nil where too little speaks for the place.
  var claim: PlaceClaim? {
    guard days >= HomeSearch.supportingDays, isMoreThanDaytime,
      Double(days) >= HomeSearch.supportingShare * Double(seen),
      ballot.margin >= HomeSearch.smallestMargin
    else { return nil }
    guard probability >= Calibration.claimed else { return nil }
    return PlaceClaim(
      place: place, from: first, to: last, days: days, ofDays: seen, margin: ballot.margin,
      confidence: min(Calibration.highest, probability), votes: ballot.votes)
  }
}
