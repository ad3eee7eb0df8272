import CivilTime
import Dossier

extension Inference {
  /// On how many days an app was used, and at which hour most often.
  static let appRhythm = Inference(name: "app-rhythm") { dossier, _, groundwork in
    let events = dossier.appEvents
    guard let first = events.times.first, let last = events.times.last else { return [] }
    var reader = ClockReader(groundwork.zone)
    // An hour with a thousand events is one use: a burst of them says no more than one.
    var hours = Set<Int64>()
    for time in events.times {
      hours.insert(
        reader.local(Instant(seconds: time)).naiveSeconds.flooredDivision(by: 3_600))
    }
    var uses = [Int](repeating: 0, count: 24)
    for hour in hours { uses[Int(hour.flooredRemainder(by: 24))] += 1 }
    let days = Set(hours.map { $0.flooredDivision(by: 24) }).count
    let busiest = uses.indices.max { (uses[$0], -$0) < (uses[$1], -$1) } ?? 0
    let from = groundwork.zone.local(Instant(seconds: first)).date
    let to = groundwork.zone.local(Instant(seconds: last)).date
    let window = ClockWindow(from: busiest * 60, to: (busiest + 1) % 24 * 60)
    return [
      Finding(
        id: "", kind: .appRhythm, variant: "hours",
        facts: [
          Fact("count", .count(days)), Fact("of", .count(max(days, to - from + 1))),
          Fact("events", .count(events.count)), Fact("hour", .clock(window.from)),
          Fact("hourDays", .count(uses[busiest])), Fact("from", .date(from)),
          Fact("to", .date(to)),
        ],
        measure: Measure(count: days, of: max(days, to - from + 1), unit: .days), from: from,
        to: to, window: window,
        evidence: Evidence(supporting: [
          EvidenceGroup(
            "appEvents", rows: events.count,
            examples: (0..<min(12, events.count)).map { events.provenance(at: $0) })
        ]))
    ]
  }
}
