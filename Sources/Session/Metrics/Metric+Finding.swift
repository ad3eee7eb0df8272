import Dossier

extension Metric {
  /// The kind of finding that tells more about the answer; nil where none does.
  public var finding: FindingKind? {
    switch name {
    case "location.points.count": .locationSampling
    case "location.nights_top.per100": .home
    case "location.places.distinct": .uniqueness
    case "activity.quiet.longest_h": .sleep
    case "activity.night.per100": .appRhythm
    case "ads.labels.count", "ads.labels.sensitive.count", Metric.wrongLabels: .adLabels
    case "companies.in.count", "apps.count": .companies
    case "search.count", "search.night.per100": .searches
    case "purchases.count": .purchases
    case "contacts.count": .contacts
    case "messages.top.per100": .messages
    case "files.unread.per100": .notUnderstood
    case "logins.devices.count": .device
    default: nil
    }
  }
}

extension Question {
  /// The kind of finding that tells more about its answer.
  public var finding: FindingKind? {
    if case .top = choices { return Metric.named("apps.count")?.finding }
    return metric.flatMap(Metric.named)?.finding
  }
}
