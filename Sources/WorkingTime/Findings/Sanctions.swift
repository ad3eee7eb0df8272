import CivilTime
import Dossier

extension Finding {
  /// How often the platform restricted the worker, and what came of it.
  static func sanctions(_ hours: Hours, _ rows: WorkRows) -> Finding? {
    guard let first = rows.restrictions.first?.at, let last = rows.restrictions.last?.at else {
      return nil
    }
    let imposing = rows.imposingRestrictions
    let lockedOut = hours.timeline.lockedOut(by: rows.restrictions)
    let rules = Set(rows.restrictions.map(\.rule).filter { !$0.isEmpty }).sorted().prefix(8)
    let stated = rows.restrictions.map { $0.cappedSeconds }.reduce(0, +)
    return Finding(
      id: "sanctions-1", kind: .sanctions, variant: imposing.isEmpty ? "restrictions" : "imposed",
      facts: [
        Fact("restrictions", .count(rows.restrictions.count)),
        Fact("imposed", .count(imposing.count)), Fact("lockedOut", .seconds(lockedOut)),
        Fact("stated", .seconds(stated)), Fact("rules", .texts(Array(rules))),
      ],
      tag: imposing.isEmpty ? .measured : .guess,
      measure: Measure(count: rows.restrictions.count, unit: .sanctions),
      from: hours.zone.local(first).date, to: hours.zone.local(last).date + 1,
      evidence: Evidence(
        supporting: [
          EvidenceGroup("restrictionRows", sources: rows.restrictions.map(\.provenance)),
          EvidenceGroup("offlineRows", sources: rows.imposedRows.map(\.provenance)),
        ].filter { $0.rows > 0 }),
      alternatives: imposing.isEmpty ? [] : ["ownLogOff"])
  }
}

extension Restriction {
  /// The stated lock-out; a year at most, so that sums of hostile numbers stay small.
  var cappedSeconds: Int64 { min(max(seconds ?? 0, 0), 31_536_000) }
}

extension Timeline {
  /// Seconds of imposed offline stretches. Of one that outlasts the session only the lock-out that
  /// the restriction states counts: the worker may have gone to sleep.
  func lockedOut(by restrictions: [Restriction]) -> Int64 {
    let lockOuts = LockOuts(restrictions)
    var sum: Int64 = 0
    var index = 0
    while index < cells.count {
      let cell = cells[index]
      var end = cell.to
      index += 1
      guard cell.phase == .p0, cell.flags.contains(.imposed) else { continue }
      while index < cells.count, cells[index].phase == .p0 {
        end = cells[index].to
        index += 1
      }
      let length = end - cell.from
      sum += cell.flags.contains(.inShift) ? length : min(length, lockOuts.longest(at: cell.from))
    }
    return sum
  }
}

/// The lock-outs that restrictions state, by their moment.
private struct LockOuts {
  private var moments: [Range<Instant>] = []
  private var seconds: [Int64] = []

  init(_ restrictions: [Restriction]) {
    var stated: [Instant: Int64] = [:]
    for restriction in restrictions {
      stated[restriction.at] = max(stated[restriction.at] ?? 0, restriction.cappedSeconds)
    }
    for (moment, length) in stated.sorted(by: { $0.key < $1.key }) {
      moments.append(moment..<moment)
      seconds.append(length)
    }
  }

  /// The longest lock-out stated within a minute of `moment`. O(log n), and two minutes hold at most
  /// 121 moments.
  func longest(at moment: Instant) -> Int64 {
    var longest: Int64 = 0
    var index = moments.last(startingBy: moment + OfflineGaps.imposedWithin)
    while let current = index,
      moment - moments[current].lowerBound <= OfflineGaps.imposedWithin
    {
      longest = max(longest, seconds[current])
      index = current > 0 ? current - 1 : nil
    }
    return longest
  }
}
