import CivilTime
import Dossier

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// What makes the winner of a period's ballot trustworthy as the home of that time, in numbers.
enum HomeFeatures {
  static let names = ["margin", "share", "logDays", "dayShare", "shiftLike"]

  /// In the order of `names`. `days` support the place, of `seen` on which anything weighty was seen.
  static func values(_ ballot: Ballot, days: Int, seen: Int, isShiftLike: Bool) -> [Double] {
    [
      ballot.margin.squareRoot(), ballot.share, log(1 + Double(days)),
      seen > 0 ? Double(days) / Double(seen) : 0, isShiftLike ? 1 : 0,
    ]
  }
}

/// What speaks for one place as the place of work where only trips or single moments are known, in
/// numbers.
enum VoteWorkFeatures {
  static let names = [
    "margin", "share", "logDays", "dayShare", "logBlocks", "logComings", "weekendPart",
    "blockPart",
  ]

  /// In the order of `names`. `ballot` is of all places other than homes.
  static func values(_ ballot: Ballot, place: Int) -> [Double] {
    let score = ballot.ranking.first { $0.place == place }?.score ?? 0
    let next = ballot.ranking.first { $0.place != place }?.score ?? 0
    let total = ballot.ranking.reduce(0) { $0 + max(0, $1.score) }
    let days = ballot.days(for: place, WorkSearch.weighty)
    let seen = ballot.days(WorkSearch.weighty).count
    let blocks = ballot.days(for: place, [.workBlocks]).count
    let comings = ballot.days(for: place, [.arrivals, .departures]).count
    let weekends = ballot.days(for: place, [.weekendEnds]).count
    return [
      score > 0 ? max(-1, 1 - max(0, next) / score) : -1, total > 0 ? max(0, score) / total : 0,
      log(1 + Double(days.count)), seen > 0 ? Double(days.count) / Double(seen) : 0,
      log(1 + Double(blocks)), log(1 + Double(comings)),
      Double(weekends) / Double(1 + days.count + weekends),
      Double(blocks) / Double(1 + days.count),
    ]
  }
}
