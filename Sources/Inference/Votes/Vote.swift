import CivilTime
import Dossier

/// Something in the data that speaks for one place.
struct Vote: Sendable {
  /// Raw values are the wording keys of the evidence groups.
  enum Kind: String, Sendable, CaseIterable {
    // For a home.
    case lastDropoffs, firstPickups, overnights, tripEnds, cancelledRequests, deliveries
    case longestStays, nightStays
    case shiftStarts, shiftEnds, shiftNights
    case glimpses
    // For a place of work.
    case arrivals, departures, workBlocks, workdayStays, weekendEnds, workGlimpses
  }

  var kind: Kind
  /// Index into `Groundwork.places`.
  var place: Int
  var day: LocalDate
  var weight: Double
  var sources: [Provenance]
}

/// The votes for each place, counted.
struct Ballot {
  struct Entry {
    var place: Int
    var score: Double
  }

  /// Highest first; of equal ones, the place with the lower number.
  let ranking: [Entry]
  let votes: [Vote]

  init(_ votes: [Vote], excluding: Set<Int> = []) {
    self.votes = votes
    var scores: [Int: Double] = [:]
    for vote in votes where !excluding.contains(vote.place) {
      scores[vote.place, default: 0] += vote.weight
    }
    ranking = scores.map { Entry(place: $0.key, score: $0.value) }
      .sorted { ($0.score, -$0.place) > ($1.score, -$1.place) }
  }

  /// How far the winner leads: 0 for a tie, 1 where there is no other.
  var margin: Double {
    guard let first = ranking.first, first.score > 0 else { return 0 }
    let second = ranking.count > 1 ? max(0, ranking[1].score) : 0
    return 1 - second / first.score
  }

  /// The winner's part of all that was cast for anything.
  var share: Double {
    let total = ranking.reduce(0) { $0 + max(0, $1.score) }
    guard let first = ranking.first, total > 0 else { return 0 }
    return first.score / total
  }

  /// The days on which votes of some kinds fell on a place.
  func days(for place: Int, _ kinds: Set<Vote.Kind>) -> Set<LocalDate> {
    Set(votes.lazy.filter { $0.place == place && kinds.contains($0.kind) }.map(\.day))
  }

  /// The days on which votes of some kinds fell anywhere.
  func days(_ kinds: Set<Vote.Kind>) -> Set<LocalDate> {
    Set(votes.lazy.filter { kinds.contains($0.kind) }.map(\.day))
  }

  /// The rows behind the votes of some kinds that fell on places that `isWanted` picks.
  func group(_ kind: Vote.Kind, key: String? = nil, where isWanted: (Int) -> Bool) -> EvidenceGroup?
  {
    let sources = votes.filter { $0.kind == kind && isWanted($0.place) }.flatMap(\.sources)
    guard !sources.isEmpty else { return nil }
    return EvidenceGroup(key ?? kind.rawValue, sources: Array(Set(sources)))
  }
}
