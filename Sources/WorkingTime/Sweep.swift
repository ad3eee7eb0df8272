import CivilTime
import Dossier

/// Cuts overlapping claims into cells that touch: in each second the highest rank wins.
enum Sweep {
  /// O(n log n) in the claims, whatever their overlap.
  static func cells(of claims: [Claim]) -> [TimelineCell] {
    let ordered = claims.filter { $0.from < $0.to }.sorted(by: Claim.precedes)
    guard var cursor = ordered.first?.from else { return [] }
    let endings = ordered.indices.sorted { (ordered[$0].to, $0) < (ordered[$1].to, $1) }
    var active = ActiveClaims(ordered)
    var cells: [TimelineCell] = []
    var opening = 0
    var closing = 0
    while closing < endings.count {
      let end = ordered[endings[closing]].to
      let next = opening < ordered.count ? min(ordered[opening].from, end) : end
      if cursor < next {
        append(active.cell(from: cursor, to: next), to: &cells)
        cursor = next
      }
      while closing < endings.count, ordered[endings[closing]].to == next {
        active.remove(endings[closing])
        closing += 1
      }
      while opening < ordered.count, ordered[opening].from == next {
        active.insert(opening)
        opening += 1
      }
    }
    return cells
  }

  /// Joins a cell to its predecessor where only rows end or begin that it does not name.
  private static func append(_ cell: TimelineCell, to cells: inout [TimelineCell]) {
    if let last = cells.last, last.to == cell.from, last.phase == cell.phase,
      last.flags == cell.flags, last.sources == cell.sources
    {
      cells[cells.count - 1].to = cell.to
    } else {
      cells.append(cell)
    }
  }
}

/// The claims on the present second: a linked list for each rank, in the order of `Claim.precedes`,
/// so that claims come and go in constant time.
private struct ActiveClaims {
  private let claims: [Claim]
  private var after: [Int?]
  private var before: [Int?]
  private var ranks = [Rank](repeating: Rank(), count: Claim.ranks)

  private struct Rank {
    var first: Int?
    var last: Int?
    var count = 0
    var inferred = 0
    var tripsOnly = 0
  }

  init(_ claims: [Claim]) {
    self.claims = claims
    after = Array(repeating: nil, count: claims.count)
    before = Array(repeating: nil, count: claims.count)
  }

  mutating func insert(_ index: Int) {
    let rank = claims[index].rank
    before[index] = ranks[rank].last
    if let last = ranks[rank].last { after[last] = index } else { ranks[rank].first = index }
    ranks[rank].last = index
    count(index, 1)
  }

  mutating func remove(_ index: Int) {
    let rank = claims[index].rank
    let (previous, next) = (before[index], after[index])
    if let previous { after[previous] = next } else { ranks[rank].first = next }
    if let next { before[next] = previous } else { ranks[rank].last = previous }
    count(index, -1)
  }

  private mutating func count(_ index: Int, _ step: Int) {
    let rank = claims[index].rank
    ranks[rank].count += step
    if claims[index].flags.contains(.endInferred) { ranks[rank].inferred += step }
    if claims[index].flags.contains(.tripsOnly) { ranks[rank].tripsOnly += step }
  }

  /// A cell of the highest rank, flagged where every claim of that rank is.
  func cell(from: Instant, to: Instant) -> TimelineCell {
    guard let winner = ranks.last(where: { $0.count > 0 }), let first = winner.first else {
      return TimelineCell(from: from, to: to, phase: nil)
    }
    var flags: CellFlags = []
    if winner.inferred == winner.count { flags.insert(.endInferred) }
    if winner.tripsOnly == winner.count { flags.insert(.tripsOnly) }
    return TimelineCell(
      from: from, to: to, phase: claims[first].phase, flags: flags, sources: sources)
  }

  private var sources: [Provenance] {
    var sources: [Provenance] = []
    for rank in ranks.reversed() {
      var index = rank.first
      while let current = index, sources.count < TimelineCell.mostSources {
        sources.append(claims[current].source)
        index = after[current]
      }
    }
    return sources
  }
}
