import CivilTime
import Dossier

/// Cuts votes into periods at moves: where one place wins before a day and another after it.
enum Periods {
  /// Each side lasts at least one window of four weeks; a shorter absence is a journey, not a move.
  static let shortestDays = 28
  /// Each side needs so many days with votes.
  static let fewestVoteDays = 6
  /// A former home may keep so much of the new one's votes: for visits to those who stayed there.
  static let remainder = 0.25
  /// Only the places with most votes are looked at.
  static let candidates = 6
  private static let nowhere = Provenance(file: -1, row: -1)

  /// Periods in the order of time. O(days × candidates) for each move found.
  static func split(_ votes: [Vote]) -> [[Vote]] {
    let sorted = votes.sorted {
      ($0.day, $0.place, $0.kind.rawValue, $0.sources.first ?? Self.nowhere)
        < ($1.day, $1.place, $1.kind.rawValue, $1.sources.first ?? Self.nowhere)
    }
    return cut(sorted[...], depth: 4).map(Array.init)
  }

  private static func cut(_ votes: ArraySlice<Vote>, depth: Int) -> [ArraySlice<Vote>] {
    guard depth > 0, let move = bestMove(in: votes) else { return [votes] }
    return cut(votes[..<move], depth: depth - 1) + cut(votes[move...], depth: depth - 1)
  }

  /// The index of the first vote after the likeliest move; nil where no one moved.
  private static func bestMove(in votes: ArraySlice<Vote>) -> Int? {
    let ranking = Ballot(Array(votes)).ranking.prefix(candidates)
    guard let first = votes.first, let last = votes.last, let top = ranking.first?.score,
      ranking.count >= 2
    else { return nil }
    let columns = Dictionary(
      uniqueKeysWithValues: ranking.enumerated().map { ($1.place, $0) })
    let totals = ranking.map(\.score)
    var before = [Double](repeating: 0, count: totals.count)
    var best: (index: Int, score: Double)?
    var days = 0
    let allDays = Set(votes.lazy.map(\.day)).count
    for index in votes.indices {
      let vote = votes[index]
      if index > votes.startIndex, vote.day != votes[index - 1].day {
        days += 1
        if days >= fewestVoteDays, allDays - days >= fewestVoteDays,
          vote.day - first.day >= shortestDays, last.day - vote.day >= shortestDays - 1,
          let score = gain(before, totals), score > (best?.score ?? top)
        {
          best = (index, score)
        }
      }
      if let column = columns[vote.place] { before[column] += vote.weight }
    }
    return best?.index
  }

  /// The votes of both winners, where they are two places and neither plays a part on the other side.
  private static func gain(_ before: [Double], _ totals: [Double]) -> Double? {
    let after = zip(totals, before).map { $0 - $1 }
    guard let early = argmax(before), let late = argmax(after), early != late,
      after[early] <= remainder * after[late], before[late] <= remainder * before[early]
    else { return nil }
    return before[early] + after[late]
  }

  private static func argmax(_ values: [Double]) -> Int? {
    values.indices.max { (values[$0], -$0) < (values[$1], -$1) }
  }
}
