import Dossier

// One search leaves a trace in several lists of one company: as a search, as the page that a browser
// opened, as its entry in the browser's own history. Their moments differ by seconds.

extension Array<Search> {
  /// Seconds within which the same words at the same service, in two files, are one search.
  private static let together: Int64 = 60

  private struct Words: Hashable {
    let service: String
    let text: String
  }

  /// Of searches for the same within a minute, keeps the earliest, unless one file holds both. Linear
  /// but for the sorting by time.
  mutating func dropTraces(_ repeated: inout Set<Provenance>) {
    guard let first, contains(where: { $0.provenance.file != first.provenance.file }) else {
      return
    }
    let timed = indices.filter { self[$0].at != nil }.sorted {
      (self[$0].at?.seconds ?? 0, self[$0].provenance)
        < (self[$1].at?.seconds ?? 0, self[$1].provenance)
    }
    var kept: [Words: (seconds: Int64, file: Int)] = [:]
    var traces: Set<Provenance> = []
    for index in timed {
      let search = self[index]
      let words = Words(service: search.service, text: search.text)
      let seconds = search.at?.seconds ?? 0
      if let earlier = kept[words], earlier.file != search.provenance.file,
        seconds - earlier.seconds <= Self.together
      {
        traces.insert(search.provenance)
      } else {
        kept[words] = (seconds, search.provenance.file)
      }
    }
    removeAll { traces.contains($0.provenance) }
    repeated.formUnion(traces)
  }
}
