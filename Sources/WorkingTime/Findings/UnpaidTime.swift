import CivilTime
import Dossier

extension Finding {
  /// Online time without an order. Trips alone say nothing about it.
  static func unpaidTime(_ hours: Hours, _ rows: WorkRows) -> Finding? {
    let (waiting, online) = (hours.totals.p1, hours.totals.online)
    let worked = hours.days.filter { $0.phases.online > 0 }
    guard hours.source != .tripsOnly, waiting > 0, let first = worked.first?.date,
      let last = worked.last?.date
    else { return nil }
    let cancelled = hours.timeline.cancelledApproaches
    var facts = [
      Fact("waiting", .seconds(waiting)), Fact("online", .seconds(online)),
      Fact("share", .share(Double(waiting) / Double(online))),
    ]
    if cancelled.count > 0 {
      facts.append(Fact("cancelled", .count(cancelled.count)))
      facts.append(Fact("cancelledApproach", .seconds(cancelled.seconds)))
    }
    let open = rows.segments.filter { $0.phase == .p1 }.map(\.provenance)
    let counted = hours.source == .dispatchSlots ? rows.slots.map(\.provenance) : []
    return Finding(
      id: "unpaid-time-1", kind: .unpaidTime,
      variant: hours.source == .dispatchSlots ? "slots" : "waiting", facts: facts,
      measure: Measure(count: wholeHours(waiting), of: wholeHours(online), unit: .hours),
      from: first, to: last + 1,
      evidence: Evidence(
        supporting: [
          EvidenceGroup("waitingRows", sources: open), EvidenceGroup("slotRows", sources: counted),
        ].filter { $0.rows > 0 }),
      alternatives: ["otherAppAtOnce", "appLeftOn", "guaranteedPay"])
  }
}

extension Timeline {
  /// Ways to a passenger that no trip follows, though the log goes on: the passenger or the driver
  /// cancelled. Whether a fee was paid is another matter.
  var cancelledApproaches: (count: Int, seconds: Int64) {
    var count = 0
    var seconds: Int64 = 0
    var run: Int64 = 0
    for cell in cells {
      if cell.phase == .p2, !cell.flags.contains(.tripsOnly) {
        run += cell.seconds
        continue
      }
      if run > 0, cell.phase == .p1 || cell.phase == .p0 {
        count += 1
        seconds += run
      }
      run = 0
    }
    return (count, seconds)
  }
}
