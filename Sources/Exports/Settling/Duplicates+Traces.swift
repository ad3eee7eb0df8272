import Dossier

// One deed leaves traces in several lists of one company: a search as such, as the page that a browser
// opened, and in the browser's own history; a purchase as an order and as a bill. Their moments differ
// by seconds.

private struct Trace<What: Hashable>: Hashable {
  let export: Int
  /// The words of a search, the price of a purchase.
  let what: What
  var service = ""
}

extension Dossier {
  /// Counts once what several lists of one export tell within a minute of each other.
  mutating func dropTraces(_ repeated: inout Set<Provenance>) {
    let exports = files.map(\.export)
    searches.dropTraces(&repeated) {
      Trace(export: exports[$0.provenance.file], what: $0.text, service: $0.service)
    }
    purchases.dropTraces(&repeated) { purchase in
      purchase.amount.map { Trace(export: exports[purchase.provenance.file], what: $0) }
    }
  }
}

extension Array where Element: DossierEvent {
  /// Of events with one key within a minute, keeps the earliest, unless one file holds both. Linear
  /// but for the sorting by time.
  fileprivate mutating func dropTraces<Key: Hashable>(
    _ repeated: inout Set<Provenance>, key: (Element) -> Key?
  ) {
    let together: Int64 = 60
    guard let first, contains(where: { $0.provenance.file != first.provenance.file }) else {
      return
    }
    let timed = indices.filter { self[$0].order != nil }.sorted {
      (self[$0].order?.seconds ?? 0, self[$0].provenance)
        < (self[$1].order?.seconds ?? 0, self[$1].provenance)
    }
    var kept: [Key: (seconds: Int64, file: Int)] = [:]
    var traces: Set<Provenance> = []
    for index in timed {
      guard let key = key(self[index]), let seconds = self[index].order?.seconds else { continue }
      let source = self[index].provenance
      if let earlier = kept[key], earlier.file != source.file,
        seconds - earlier.seconds <= together
      {
        traces.insert(source)
      } else {
        kept[key] = (seconds, source.file)
      }
    }
    removeAll { traces.contains($0.provenance) }
    repeated.formUnion(traces)
  }
}
