import Dossier

extension Inference {
  /// Files and rows that were not read, so that nobody takes silence for innocence.
  static let notUnderstood = Inference(name: "not-understood") { dossier, _, groundwork in
    NotUnderstood.files(of: dossier) + NotUnderstood.stops(groundwork.nearby)
  }
}

private enum NotUnderstood {
  static func files(of dossier: Dossier) -> [Finding] {
    let considered = dossier.files.indices.filter { dossier.files[$0].note != .systemFile }
    let unread = considered.filter { dossier.files[$0].note?.isUnread ?? false }
    let rows = dossier.files.reduce(0) { $0 + max(0, $1.rowsSetAside) }
    guard !unread.isEmpty || rows > 0 else { return [] }
    let setAside = dossier.problems.filter(\.setAside).map(\.at)
    var groups: [EvidenceGroup] = []
    if !unread.isEmpty {
      groups.append(
        EvidenceGroup("unreadFiles", sources: unread.map { Provenance(file: $0, row: 0) }))
    }
    if rows > 0 {
      groups.append(
        EvidenceGroup("rowsSetAside", rows: rows, examples: Array(Set(setAside)).sorted()))
    }
    return [
      Finding(
        id: "", kind: .notUnderstood, variant: unread.isEmpty ? "rows" : "files",
        facts: [
          Fact("count", .count(unread.count)), Fact("of", .count(considered.count)),
          Fact("rows", .count(rows)),
        ],
        measure: Measure(count: unread.count, of: considered.count, unit: .files),
        evidence: Evidence(supporting: groups))
    ]
  }

  /// Stops in regions of which the person brought no places: that nothing was found there says
  /// nothing.
  static func stops(_ search: NearbySearch) -> [Finding] {
    guard !search.unchecked.isEmpty else { return [] }
    let days = search.unchecked.map(\.day)
    return [
      Finding(
        id: "", kind: .notUnderstood, variant: "region",
        facts: [
          Fact("count", .count(search.unchecked.count)), Fact("of", .count(search.stops)),
        ],
        measure: Measure(count: search.unchecked.count, of: search.stops, unit: .visits),
        from: days.min(), to: days.max(),
        evidence: Evidence(supporting: [
          EvidenceGroup(
            "uncheckedStops", sources: Array(Set(search.unchecked.flatMap(\.sources))))
        ]),
        method: Method(thresholds: [Fact("dwell", .seconds(NearbySearch.shortestStop))]))
    ]
  }
}
