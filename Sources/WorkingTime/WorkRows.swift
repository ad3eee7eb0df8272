import CivilTime
import Dossier

/// Which files belong to one app: overlapping rows of one app contradict each other, overlapping
/// rows of two apps do not.
public struct WorkApps: Sendable, Hashable {
  private var appOfFile: [Int: Int]

  /// `appOfFile` numbers the app of each file; files that it does not name are of app 0.
  public init(_ appOfFile: [Int: Int] = [:]) { self.appOfFile = appOfFile }

  /// One app for each company that answered; two answers of one company are of one app.
  init(of dossier: Dossier) {
    let names = dossier.exports.indices.map { dossier.exports[$0].controller ?? "export \($0)" }
    var numbers: [String: Int] = [:]
    for name in names where numbers[name] == nil { numbers[name] = numbers.count }
    appOfFile = [:]
    for (file, source) in dossier.files.enumerated() where names.indices.contains(source.export) {
      appOfFile[file] = numbers[names[source.export]]
    }
  }

  func app(of source: Provenance) -> Int { appOfFile[source.file] ?? 0 }
}

/// The rows of a dossier that speak of work, each once, in time order.
///
/// A person who asks twice holds the same rows in two exports. Within one export equal rows are all
/// kept, since a ledger may well hold two equal lines.
struct WorkRows {
  var segments: [WorkSegment]
  var slots: [DispatchSlot]
  var trips: [Trip]
  var payments: [Payment]
  var restrictions: [Restriction]
  var apps: WorkApps

  init(of dossier: Dossier) {
    let exportOf = { (source: Provenance) -> Int in
      dossier.files.indices.contains(source.file) ? dossier.files[source.file].export : 0
    }
    segments = once(dossier.segments, exportOf, \.provenance) {
      SegmentKey(begin: $0.begin, end: $0.end, phase: $0.phase)
    }
    slots = once(dossier.slots, exportOf, \.provenance) { $0.begin..<max($0.begin, $0.end) }
    trips = once(dossier.trips.filter(\.isWork), exportOf, \.provenance) {
      [$0.request.at, $0.begin.at, $0.dropoff.at]
    }
    payments = once(dossier.payments, exportOf, \.provenance) {
      PaymentKey(at: $0.at, amount: $0.amount, classification: $0.classification, trip: $0.trip)
    }
    restrictions = once(dossier.restrictions, exportOf, \.provenance) {
      RestrictionKey(at: $0.at, rule: $0.rule)
    }
    apps = WorkApps(of: dossier)
    segments.sort { ($0.begin, $0.provenance) < ($1.begin, $1.provenance) }
    slots.sort { ($0.begin, $0.provenance) < ($1.begin, $1.provenance) }
    trips.sort { ($0.moment, $0.provenance) < ($1.moment, $1.provenance) }
    payments.sort { ($0.at, $0.provenance) < ($1.at, $1.provenance) }
    restrictions.sort { ($0.at, $0.provenance) < ($1.at, $1.provenance) }
  }

  /// Whether anything tells when the person worked.
  var tellTime: Bool {
    !segments.isEmpty || !slots.isEmpty
      || trips.contains { $0.begin.at != nil && $0.dropoff.at != nil }
  }

  /// The rows that begin in `window`.
  func within(_ window: Range<Instant>) -> WorkRows {
    var rows = self
    rows.segments.removeAll { !window.contains($0.begin) }
    rows.slots.removeAll { !window.contains($0.begin) || $0.end > window.upperBound }
    rows.trips.removeAll { !window.contains($0.moment) }
    rows.payments.removeAll { !window.contains($0.at) }
    rows.restrictions.removeAll { !window.contains($0.at) }
    return rows
  }
}

private struct SegmentKey: Hashable {
  var begin: Instant
  var end: Instant?
  var phase: Phase?
}

private struct PaymentKey: Hashable {
  var at: Instant
  var amount: Money
  var classification: String
  var trip: String?
}

private struct RestrictionKey: Hashable {
  var at: Instant
  var rule: String
}

/// Of rows with equal keys, those of the export that holds most of them. O(n).
private func once<Row, Key: Hashable>(
  _ rows: [Row], _ exportOf: (Provenance) -> Int, _ source: KeyPath<Row, Provenance>,
  key: (Row) -> Key
) -> [Row] {
  let exports = Set(rows.map { exportOf($0[keyPath: source]) })
  guard exports.count > 1 else { return rows }
  var counts: [Key: [Int: Int]] = [:]
  for row in rows {
    counts[key(row), default: [:]][exportOf(row[keyPath: source]), default: 0] += 1
  }
  let chosen = counts.mapValues { byExport in
    byExport.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }
  return rows.filter { chosen[key($0)] == exportOf($0[keyPath: source]) }
}

extension Trip {
  /// Whether the data subject drove or delivered.
  var isWork: Bool { role == .driver || role == .courier }

  /// The first moment that the row gives; the distant past where it gives none.
  var moment: Instant { order ?? Instant(seconds: .min) }

  var wasCancelled: Bool {
    switch status {
    case .riderCancelled, .driverCancelled, .cancelled, .unfulfilled: true
    case .completed, .fareSplit, .unknown: false
    }
  }
}
