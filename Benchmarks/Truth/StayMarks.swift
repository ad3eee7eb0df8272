import CivilTime
import Lives
import Places

/// Matches stays that were found with those that were.
enum StayMarks {
  /// Shorter stays do not count.
  static let shortest: Int64 = 600
  /// A match overlaps in at least this share of the time that either lasts…
  static let overlap = 0.5
  /// …and lies within so many metres.
  static let reach = 150.0

  /// True stays count where the feed shows ten minutes, and half, of them. An answer that matches
  /// another true stay, a short one perhaps, counts neither for nor against.
  static func hits(_ seen: [Answers.SeenStay], _ person: Person, _ points: [TracePoint])
    -> Marks.Hits
  {
    let truth = person.diary
    let isCounted = observable(truth, points)
    var hits = Marks.Hits(truth: isCounted.count { $0 })
    var first = 0
    var isMatched = [Bool](repeating: false, count: truth.count)
    for stay in seen.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      while first < truth.count, truth[first].to <= stay.from { first += 1 }
      var index = first
      var match: Int?
      while index < truth.count, truth[index].from < stay.to {
        if agree(stay, truth[index], person) { match = index }
        index += 1
      }
      guard let match else {
        if stay.seconds >= shortest { hits.answers += 1 }
        continue
      }
      guard isCounted[match] else { continue }
      hits.answers += 1
      if !isMatched[match] { hits.found += 1 }
      isMatched[match] = true
    }
    return hits
  }

  private static func agree(
    _ seen: Answers.SeenStay, _ truth: TrueStay, _ person: Person
  ) -> Bool {
    let common = Double(min(seen.to, truth.to) - max(seen.from, truth.from))
    let whole = Double(max(seen.to, truth.to) - min(seen.from, truth.from))
    return common >= overlap * whole
      && person.places[truth.place].coordinate.distance(to: seen.centre).value <= reach
  }

  private static func observable(_ truth: [TrueStay], _ points: [TracePoint]) -> [Bool] {
    var next = 0
    let times = points.map(\.at)
    return truth.map { stay in
      while next < times.count, times[next] < stay.from { next += 1 }
      let first = next
      while next < times.count, times[next] <= stay.to { next += 1 }
      guard next - first >= 2 else { return false }
      let shown = times[next - 1] - times[first]
      return shown >= shortest && shown * 2 >= stay.seconds
    }
  }
}
