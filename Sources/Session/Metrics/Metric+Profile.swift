import Dossier

extension Metric {
  /// What companies make of somebody.
  static let profile = [
    Metric(name: "ads.labels.count") { $0.count($0.finding(.adLabels, "counted", "examples")) },
    Metric(name: "ads.labels.sensitive.count") { source in
      guard source.finding(.adLabels, "counted", "examples") != nil else { return nil }
      let topics = source.findings.filter { $0.kind == .adLabels && $0.variant == "topic" }
      // A label may be about two matters: no less than the largest, and no more is certain.
      return MetricValue(topics.compactMap(\.measure?.count).max() ?? 0)
    },
    Metric(name: wrongLabels) { _ in nil },
    Metric(name: "companies.in.count") { $0.count($0.finding(.companies, "counted", "apps")) },
    Metric(name: "search.count") { $0.count($0.finding(.searches, "counted", "dated")) },
    Metric(name: "search.night.per100") { source in
      if let night = source.finding(.searches, "night") { return source.share(night) }
      let searches = source.finding(.searches, "counted", "dated")
      let dated = source.dossier.searches.count { $0.at != nil }
      return MetricValue(0, of: dated, from: searches?.from, to: searches?.to)
    },
    Metric(name: "purchases.count") {
      $0.count($0.finding(.purchases, "counted", "shops"))
    },
    Metric(name: "apps.count") { source in
      let apps = TopList.apps(of: source.dossier).distinct
      return apps == 0 ? nil : MetricValue(apps)
    },
  ]
}
