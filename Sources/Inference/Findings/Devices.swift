import CivilTime
import Dossier

extension Inference {
  /// The models and systems of the devices on which the apps ran.
  static let devices = Inference(name: "device") { dossier, _, groundwork in
    let uses = StringUse.list(dossier.appEvents.devices, of: dossier)
    guard let first = uses.map(\.first).min(), let last = uses.map(\.last).max() else { return [] }
    let events = dossier.appEvents
    let from = groundwork.zone.local(Instant(seconds: events.times[first])).date
    let to = groundwork.zone.local(Instant(seconds: events.times[last])).date
    return [
      Finding(
        id: "", kind: .device, variant: "models",
        facts: [
          Fact("count", .count(uses.count)), Fact("devices", .texts(uses.map(\.text))),
          Fact("from", .date(from)), Fact("to", .date(to)),
        ],
        measure: Measure(count: uses.count, unit: .devices), from: from, to: to,
        evidence: Evidence(supporting: [StringUse.group("deviceEvents", uses, dossier)]))
    ]
  }

  /// The operators and network addresses through which the apps spoke.
  static let networks = Inference(name: "network") { dossier, _, groundwork in
    let operators = StringUse.list(dossier.appEvents.carriers, of: dossier)
    let addresses = StringUse.list(dossier.appEvents.addresses, of: dossier)
    let uses = addresses.isEmpty ? operators : addresses
    guard let first = uses.map(\.first).min(), let last = uses.map(\.last).max() else { return [] }
    let events = dossier.appEvents
    let from = groundwork.zone.local(Instant(seconds: events.times[first])).date
    let to = groundwork.zone.local(Instant(seconds: events.times[last])).date
    let groups = [("addressEvents", addresses), ("operatorEvents", operators)]
    return [
      Finding(
        id: "", kind: .network, variant: addresses.isEmpty ? "operators" : "addresses",
        facts: [
          Fact("count", .count(uses.count)), Fact("addresses", .count(addresses.count)),
          Fact("operators", .texts(operators.map(\.text))), Fact("from", .date(from)),
          Fact("to", .date(to)),
        ],
        measure: Measure(count: uses.count, unit: .networks), from: from, to: to,
        evidence: Evidence(
          supporting: groups.filter { !$1.isEmpty }.map { StringUse.group($0, $1, dossier) }),
        alternatives: addresses.isEmpty ? [] : ["sharedAddress"])
    ]
  }
}

/// How often one string of the app events occurred, and where first and last.
private struct StringUse {
  var text: String
  var count = 0
  var first: Int
  var last: Int

  /// The distinct texts of a column that say something, most frequent first. Linear.
  static func list(_ column: ContiguousArray<UInt32>, of dossier: Dossier) -> [StringUse] {
    var uses = [StringUse?](repeating: nil, count: dossier.strings.strings.count)
    for (index, number) in column.enumerated() where number != 0 && Int(number) < uses.count {
      if uses[Int(number)] == nil {
        uses[Int(number)] = StringUse(text: dossier.strings[number], first: index, last: index)
      }
      uses[Int(number)]?.count += 1
      uses[Int(number)]?.last = index
    }
    return uses.compactMap { $0 }.sorted { ($1.count, $0.first) < ($0.count, $1.first) }
  }

  /// All rows; the first and last of each text are the examples.
  static func group(_ key: String, _ uses: [StringUse], _ dossier: Dossier) -> EvidenceGroup {
    let rows = Set(uses.flatMap { [$0.first, $0.last] }).sorted()
    return EvidenceGroup(
      key, rows: uses.reduce(0) { $0 + $1.count },
      examples: rows.prefix(12).map { dossier.appEvents.provenance(at: $0) })
  }
}
