import CivilTime
import Dossier

/// All that shows, with its minute, that a person was awake: pooled from every export.
///
/// A position by itself shows nothing, since phones note them by night too; one on the way from place to
/// place does.
struct SignsOfUse {
  private(set) var minutes = NotedMinutes()
  private(set) var groups: [EvidenceGroup] = []

  /// Metres. A position less exact than this may lie off the place where the device rests.
  static let coarse: UInt16 = 100

  init(_ dossier: Dossier, _ groundwork: Groundwork) {
    var clock = ClockReader(groundwork.zone)
    let events = dossier.appEvents
    for time in events.times { minutes.insert(naiveSeconds: clock.naiveSeconds(time)) }
    append(
      EvidenceGroup(
        "appEvents", rows: events.count,
        examples: (0..<min(12, events.count)).map { events.provenance(at: $0) }))
    let signs = Self.signs(in: dossier).filter { Self.hasClock($0.at, &clock) }
    for sign in signs { minutes.insert(naiveSeconds: clock.naiveSeconds(sign.at.seconds)) }
    append(EvidenceGroup("signsOfUse", sources: signs.map(\.source)))
    let ends = groundwork.trips.ends
    for end in ends { minutes.insert(naiveSeconds: end.local.naiveSeconds) }
    append(EvidenceGroup("tripTimes", sources: Array(Set(ends.map(\.provenance)))))
    insertWays(dossier.fixes, groundwork.stays, &clock)
  }

  private mutating func append(_ group: EvidenceGroup) {
    if group.rows > 0 { groups.append(group) }
  }

  private static func signs(in dossier: Dossier) -> [(at: Instant, source: Provenance)] {
    var signs: [(at: Instant, source: Provenance)] = []
    func add(_ at: Instant?, _ source: Provenance) {
      if let at { signs.append((at, source)) }
    }
    for order in dossier.orders { add(order.at, order.provenance) }
    for message in dossier.communications where message.direction == .fromSubject {
      add(message.at, message.provenance)
    }
    for message in dossier.messages where message.direction == .fromSubject {
      add(message.at, message.provenance)
    }
    for search in dossier.searches { add(search.at, search.provenance) }
    for purchase in dossier.purchases { add(purchase.at, purchase.provenance) }
    for signIn in dossier.signIns { add(signIn.at, signIn.provenance) }
    for movement in dossier.movements {
      add(movement.begin, movement.provenance)
      add(movement.end, movement.provenance)
    }
    for segment in dossier.segments where segment.phase != .p0 {
      add(segment.begin, segment.provenance)
      add(segment.end, segment.provenance)
    }
    return signs
  }

  /// A date without a time of day is written as midnight, here or in Greenwich.
  private static func hasClock(_ at: Instant, _ clock: inout ClockReader) -> Bool {
    at.seconds % 86_400 != 0 && clock.naiveSeconds(at.seconds) % 86_400 != 0
  }

  /// The positions that lie between two stays, not within one.
  private mutating func insertWays(_ fixes: Fixes, _ stays: [Stay], _ clock: inout ClockReader) {
    guard let first = stays.first, let last = stays.last else { return }
    var next = 0
    var rows = 0
    var examples: [Provenance] = []
    for index in 0..<fixes.count {
      let time = fixes.times[index]
      while next < stays.count, stays[next].to.seconds < time { next += 1 }
      guard next < stays.count, time < stays[next].from.seconds, time > first.to.seconds,
        time < last.from.seconds, fixes.accuracies[index] <= Self.coarse
      else { continue }
      minutes.insert(naiveSeconds: clock.naiveSeconds(time))
      rows += 1
      if examples.count < 12 { examples.append(fixes.provenance(at: index)) }
    }
    append(EvidenceGroup("fixesOnTheWay", rows: rows, examples: examples))
  }
}
