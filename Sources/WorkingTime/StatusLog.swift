import CivilTime
import Dossier

/// The status rows of one app, with open ends closed.
struct StatusLog {
  private(set) var claims: [Claim] = []
  private(set) var openEnds: [Provenance] = []
  private(set) var leftOut: [Provenance] = []
  /// Time that rows with both ends and a known state speak of: disjoint, in order.
  private(set) var covered: [Range<Instant>] = []

  /// How far, in seconds, a working row without an end may be from the next row to reach it.
  static let nearby: Int64 = 60

  /// O(n log n).
  init(of segments: [WorkSegment]) {
    var rows: [WorkSegment] = []
    for row in segments {
      if PlausibleTime.holds(row.begin), row.end.map(PlausibleTime.holds) ?? true {
        rows.append(row)
      } else {
        leftOut.append(row.provenance)
      }
    }
    rows.sort { ($0.begin, $0.provenance) < ($1.begin, $1.provenance) }
    var next: Instant?
    var later: Instant?
    for row in rows.reversed() {
      // `next` is the first begin after this one, so rows that begin together share it.
      if let later, later > row.begin { next = later }
      later = row.begin
      add(row, next: next)
    }
    claims.reverse()
    covered = Self.union(of: claims)
  }

  private mutating func add(_ row: WorkSegment, next: Instant?) {
    var flags: CellFlags = []
    var end = row.end
    if end == nil {
      openEnds.append(row.provenance)
      flags = .endInferred
      end = Self.inferredEnd(of: row, next: next)
    }
    guard let end, row.begin < end else { return }
    claims.append(
      Claim(from: row.begin, to: end, phase: row.phase, flags: flags, source: row.provenance))
  }

  /// Offline lasts until the next begin. Work does only if its stated length agrees or the next row
  /// is near; else what came after its begin is not known.
  private static func inferredEnd(of row: WorkSegment, next: Instant?) -> Instant? {
    if let stated = row.statedSeconds, stated >= 0 {
      let end = row.begin + stated
      // Stated lengths are rounded, by up to a second.
      if PlausibleTime.holds(end), next.map({ end <= $0 + 1 }) ?? true {
        return next.map { min(end, $0) } ?? end
      }
    }
    guard let next else { return nil }
    return row.phase == .p0 || next - row.begin <= nearby ? next : nil
  }

  private static func union(of claims: [Claim]) -> [Range<Instant>] {
    var union: [Range<Instant>] = []
    for claim in claims where claim.phase != nil && !claim.flags.contains(.endInferred) {
      if let last = union.last, claim.from <= last.upperBound {
        union[union.count - 1] = last.lowerBound..<max(last.upperBound, claim.to)
      } else {
        union.append(claim.from..<claim.to)
      }
    }
    return union
  }

  /// Whether a row speaks of the second that starts at `moment`. O(log n).
  func covers(_ moment: Instant) -> Bool {
    covered.last(startingBy: moment).map { covered[$0].contains(moment) } ?? false
  }

  /// The end of the last row before `moment` where no row speaks of the second before it.
  func silence(before moment: Instant) -> Instant? {
    covered.last(startingBy: moment - 1).map { covered[$0].upperBound }
  }
}

extension [Range<Instant>] {
  /// The index of the last range that starts at or before `moment`; ranges must be in order.
  func last(startingBy moment: Instant) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lowerBound <= moment { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
