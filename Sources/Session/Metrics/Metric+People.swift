import Dossier

extension Metric {
  /// Whom somebody knows.
  static let people = [
    Metric(name: "contacts.count") { $0.count($0.finding(.contacts, "counted", "reachable")) },
    Metric(name: "messages.top.per100") { $0.share($0.finding(.messages, "closest")) },
  ]
}
