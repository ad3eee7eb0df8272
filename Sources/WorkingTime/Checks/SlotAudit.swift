import CivilTime
import Dossier

/// Compares the minutes that dispatch slots count with the status log: two files of one company that
/// were counted apart, so a difference points at a missing or edited file.
struct SlotAudit {
  private var slots = 0
  private var stated: Int64 = 0
  private var logged: Int64 = 0
  /// Online time between the first and the last slot that no slot speaks of.
  private var unslotted: Int64 = 0
  private var differing: [Provenance] = []

  /// Slots state hundredths of a minute; 0.05 min is allowed.
  private static let tolerance: Int64 = 3

  /// `segments` are those of the whole log, since a row may begin before the first slot. The log is
  /// taken without the trips, which would mend it. O(n log n).
  init(_ slots: [DispatchSlot], against segments: [WorkSegment], apps: WorkApps) {
    let logs = Dictionary(grouping: segments) { apps.app(of: $0.provenance) }
    let slots = Dictionary(grouping: slots) { apps.app(of: $0.provenance) }
    for (app, slots) in slots.sorted(by: { $0.key < $1.key }) {
      if let log = logs[app] { compare(slots, with: Timeline.canonical(segments: log)) }
    }
  }

  private mutating func compare(_ slots: [DispatchSlot], with log: Timeline) {
    let whole = slots.filter(\.isPlausible)
    guard let first = whole.map(\.begin).min(), let last = whole.map(\.end).max() else { return }
    var inSlots: Int64 = 0
    for slot in whole {
      let phases = log.totals(in: slot.begin..<slot.end)
      stated += slot.phases.online
      inSlots += phases.online
      if Self.differ(slot, phases) { differing.append(slot.provenance) }
    }
    self.slots += whole.count
    let online = log.totals(in: first..<last).online
    logged += online
    unslotted += max(0, online - inSlots)
  }

  private static func differ(_ slot: DispatchSlot, _ log: PhaseSeconds) -> Bool {
    let stated = slot.phases
    return slot.online != nil && abs(stated.online - log.online) > tolerance
      || slot.active != nil && abs(stated.engaged - log.engaged) > tolerance
      || slot.onTrip != nil && abs(stated.p3 - log.p3) > tolerance
  }

  /// D9.
  var check: Check {
    guard slots > 0 else { return Check(id: "D9", status: .cannotTell) }
    let agrees = differing.isEmpty && unslotted <= Self.tolerance
    return Check(
      id: "D9", status: agrees ? .ok : .differs, expected: .seconds(stated),
      found: .seconds(logged), rows: differing)
  }
}
