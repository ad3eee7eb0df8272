import CivilTime
import Dossier
import Places

// Parts of one table, and exports of one person, overlap. Rows of different files that say the same
// are counted once; equal rows of one file are not duplicates (a ledger may well hold two).

extension Dossier {
  /// Drops what another file says too, and counts it by file. Linear.
  mutating func dropRepeatedRows() {
    var repeated: Set<Provenance> = []
    trips.dropRepeated(&repeated, \.provenance) {
      [$0.role.rawValue, $0.status.rawValue, $0.request.at, $0.begin.at, $0.dropoff.at]
    }
    orders.dropRepeated(&repeated, \.provenance) { [$0.at, $0.restaurant, $0.price, $0.items] }
    segments.dropRepeated(&repeated, \.provenance) { [$0.begin, $0.end, $0.phase] }
    slots.dropRepeated(&repeated, \.provenance) { [$0.begin, $0.end] }
    restrictions.dropRepeated(&repeated, \.provenance) { [$0.at, $0.rule, $0.seconds] }
    payments.dropRepeated(&repeated, \.provenance) { [$0.at, $0.classification, $0.amount] }
    communications.dropRepeated(&repeated, \.provenance) { [$0.at, $0.medium, $0.direction] }
    savedPlaces.dropRepeated(&repeated, \.provenance) { [$0.label, $0.address, $0.coordinate] }
    accountFacts.dropRepeated(&repeated, \.provenance) { [$0.kind, $0.value, $0.place] }
    let formats = files.map(\.format)
    ratings.dropRepeated(&repeated, \.provenance) { [$0.stars, formats[$0.provenance.file]] }
    dropRepeatedEvents(&repeated)
    dropRepeatedPositions(&repeated)
    for source in repeated { files[source.file].rowsRepeated += 1 }
  }
}

extension Array {
  /// Of equal events in several files, keeps those of the file that has most of them: the first
  /// such file. The events of a file lie together, in the order of the files.
  mutating func dropRepeated(
    _ repeated: inout Set<Provenance>, _ source: (Element) -> Provenance,
    key: (Element) -> [AnyHashable?]
  ) {
    guard let first, let last, source(first).file != source(last).file else { return }
    var tallies: [[AnyHashable?]: Tally] = [:]
    for event in self { tallies[key(event), default: Tally()].count(source(event).file) }
    removeAll { event in
      let isRepeated = tallies[key(event)]?.keeps(source(event).file) != true
      if isRepeated { repeated.insert(source(event)) }
      return isRepeated
    }
  }
}
