import CivilTime
import Dossier

/// Which files belong to one app: overlapping rows of one app contradict each other, overlapping
/// rows of two apps do not.
public struct WorkApps: Sendable, Hashable {
  private var appOfFile: [Int: Int]
  /// The companies by the numbers of their apps.
  public private(set) var names: [String]

  /// `appOfFile` numbers the app of each file; files that it does not name are of app 0.
  public init(_ appOfFile: [Int: Int] = [:], names: [String]? = nil) {
    self.appOfFile = appOfFile
    self.names = names ?? (0...(appOfFile.values.max() ?? 0)).map { "app \($0 + 1)" }
  }

  /// One app for each company that answered; two answers of one company are of one app.
  init(of dossier: Dossier) {
    let names = dossier.exports.indices.map { dossier.exports[$0].controller ?? "export \($0)" }
    var numbers: [String: Int] = [:]
    for name in names where numbers[name] == nil { numbers[name] = numbers.count }
    self.names = numbers.sorted { $0.value < $1.value }.map(\.key)
    appOfFile = [:]
    for (file, source) in dossier.files.enumerated() where names.indices.contains(source.export) {
      appOfFile[file] = numbers[names[source.export]]
    }
  }

  func app(of source: Provenance) -> Int { appOfFile[source.file] ?? 0 }

  /// The app of a name; nil for one that no export is from.
  func number(named name: String) -> Int? { names.firstIndex(of: name) }
}

/// The rows of a dossier that speak of work, in time order.
struct WorkRows {
  var segments: [WorkSegment]
  var slots: [DispatchSlot]
  var trips: [Trip]
  var payments: [Payment]
  var restrictions: [Restriction]
  var apps: WorkApps

  init(of dossier: Dossier) {
    segments = dossier.segments.sorted { ($0.begin, $0.provenance) < ($1.begin, $1.provenance) }
    slots = dossier.slots.sorted { ($0.begin, $0.provenance) < ($1.begin, $1.provenance) }
    trips = dossier.trips.filter(\.isWork)
      .sorted { ($0.moment, $0.provenance) < ($1.moment, $1.provenance) }
    payments = dossier.payments.sorted { ($0.at, $0.provenance) < ($1.at, $1.provenance) }
    restrictions = dossier.restrictions.sorted { ($0.at, $0.provenance) < ($1.at, $1.provenance) }
    apps = WorkApps(of: dossier)
  }

  /// Whether anything tells when the person worked.
  var tellTime: Bool {
    !segments.isEmpty || !slots.isEmpty
      || trips.contains { $0.begin.at != nil && $0.dropoff.at != nil }
  }

  /// The rows of one app.
  func of(app: Int) -> WorkRows {
    var rows = self
    func isForeign(_ source: Provenance) -> Bool { apps.app(of: source) != app }
    rows.segments.removeAll { isForeign($0.provenance) }
    rows.slots.removeAll { isForeign($0.provenance) }
    rows.trips.removeAll { isForeign($0.provenance) }
    rows.payments.removeAll { isForeign($0.provenance) }
    rows.restrictions.removeAll { isForeign($0.provenance) }
    return rows
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

extension WorkingTime {
  /// The companies whose apps hours can be counted against, in the order of the exports. Hostile.
  public static func apps(of dossier: Dossier) -> [String] { WorkApps(of: dossier).names }
}
