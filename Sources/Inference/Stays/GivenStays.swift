import CivilTime
import Dossier
import Places

extension Stay {
  /// The stays that device positions show, and those that the export itself claims for times of which
  /// no position tells. By time. O(n log n).
  static func all(in dossier: Dossier) -> [Stay] {
    let seen = StayDetector.stays(in: dossier.fixes)
    let given = dossier.givenStays.compactMap(Stay.init)
    guard !given.isEmpty else { return seen }
    var kept: [Stay] = []
    var index = 0
    for stay in given {
      while index < seen.count, seen[index].to <= stay.from { index += 1 }
      let isSeen = index < seen.count && seen[index].from < stay.to
      let isAfterLast = kept.last.map { $0.to <= stay.from } ?? true
      if !isSeen, isAfterLast { kept.append(stay) }
    }
    return (seen + kept).sorted { ($0.from, $0.to, $0.first) < ($1.from, $1.to, $1.first) }
  }

  /// Nil where the place is not told, or nobody stays so shortly or so long.
  private init?(_ given: GivenStay) {
    let seconds = given.end - given.begin
    guard let centre = given.coordinate, (300...14 * 86_400).contains(seconds) else { return nil }
    self.init(
      from: given.begin, to: given.end, centre: centre, radius: Metres(50), fixes: 2, bridged: 0,
      first: given.provenance, last: given.provenance)
  }
}
