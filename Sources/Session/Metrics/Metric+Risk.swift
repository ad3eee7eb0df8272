import Dossier

extension Metric {
  /// What of the leaflet tells more about the answer; nil where nothing does.
  public var risk: RiskName? {
    switch name {
    case "location.points.count": RiskName(.locationSampling)
    case "location.nights_top.per100": RiskName(.home)
    case "location.places.distinct": RiskName(risks: ["uniqueness"])
    case "activity.quiet.longest_h": RiskName(.sleep)
    case "activity.night.per100": RiskName(.appRhythm)
    case "ads.labels.count", Metric.wrongLabels: RiskName(risks: ["labels"])
    case "ads.labels.sensitive.count": RiskName(risks: ["labels", "labelsTopic"])
    case "companies.in.count": RiskName(risks: ["companies"])
    case "apps.count": RiskName(risks: ["apps"])
    case "search.count", "search.night.per100": RiskName(risks: ["searches"])
    case "purchases.count": RiskName(.purchases)
    case "contacts.count": RiskName(.contacts)
    case "messages.top.per100": RiskName(.messages)
    case "files.unread.per100": RiskName(.notUnderstood)
    case "logins.devices.count": RiskName(risks: ["device"])
    default: nil
    }
  }
}

extension Question {
  /// What of the leaflet tells more about its answer.
  public var risk: RiskName? {
    if case .top = choices { return Metric.named("apps.count")?.risk }
    return metric.flatMap(Metric.named)?.risk
  }
}
