import Dossier
import Leaflet

/// What a session needs of one copy, worked out once.
public struct CopyFacts: Sendable {
  /// By the names of metrics; those that the copy cannot tell are not there.
  public let values: [String: MetricValue]
  /// By the names of lists; most frequent first. Hostile.
  let tops: [String: [String]]
  public let leaflet: Leaflet
  /// Files that were not read, and files in all.
  public let unread: Int
  public let files: Int
  /// Up to twenty labels of advertisers, spread over all. Hostile.
  public let labels: [String]

  /// Linear in the dossier.
  public init(dossier: Dossier, findings: [Finding], leaflet: Leaflet) {
    let source = MetricSource(dossier: dossier, findings: findings)
    values = Metric.all.reduce(into: [:]) { $0[$1.name] = $1.value(source) }
    tops = TopList.names.reduce(into: [:]) { $0[$1] = TopList.items($1, of: dossier) }
    self.leaflet = leaflet
    let counted = dossier.files.filter { $0.note != .systemFile }
    unread = counted.count { $0.note?.isUnread ?? false }
    files = counted.count
    labels = Self.spread(dossier.adLabels.map(\.label))
  }

  /// A copy of which no more is known than this.
  init(
    values: [String: MetricValue], tops: [String: [String]] = [:], leaflet: Leaflet,
    labels: [String] = []
  ) {
    (self.values, self.tops, self.leaflet, self.labels) = (values, tops, leaflet, labels)
    (unread, files) = (0, 0)
  }

  /// Whether the copy tells anything of a topic.
  public func tells(of topic: String) -> Bool {
    values.keys.contains { $0.prefix { $0 != "." } == topic }
  }

  static let mostLabels = 20

  private static func spread(_ labels: [String]) -> [String] {
    var pool = StringPool()
    for label in labels { _ = pool.intern(label) }
    // The pool's first text is the empty one.
    let distinct = Array(pool.strings.dropFirst())
    let step = max(1, distinct.count / mostLabels)
    return stride(from: 0, to: distinct.count, by: step).prefix(mostLabels).map { distinct[$0] }
  }
}
