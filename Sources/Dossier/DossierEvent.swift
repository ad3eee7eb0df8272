import CivilTime

/// Something that a row of an export tells, beyond rides and work.
public protocol DossierEvent: Sendable, Hashable {
  var provenance: Provenance { get set }
  /// The moment by which events of one list are sorted; nil where the export tells none.
  var order: Instant? { get }
}

extension DossierEvent {
  /// What is told, without where it was read: equal for two rows that tell the same.
  public var naturalKey: Self {
    var key = self
    key.provenance = Provenance(file: 0, row: 0)
    return key
  }
}

extension Array where Element: DossierEvent {
  /// Sorts by time, then by provenance, what has no time first. O(n log n).
  mutating func arrange() {
    sort {
      let early = $0.order?.seconds ?? .min
      let late = $1.order?.seconds ?? .min
      return early == late ? $0.provenance < $1.provenance : early < late
    }
  }
}
