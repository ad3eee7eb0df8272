import CivilTime
import Dossier

extension Metric {
  /// When somebody was awake, and since when anything is kept.
  static let times = [
    Metric(name: "activity.quiet.longest_h") { source in
      guard let sleep = source.finding(.sleep, "window", "windowLater", "windowEarlier"),
        let length = sleep.facts.first(where: { $0.name == "length" }),
        case .seconds(let seconds) = length.value
      else { return nil }
      let hours = Int((Double(seconds) / 3_600).rounded())
      return MetricValue(hours, from: sleep.from, to: sleep.to)
    },
    Metric(name: "activity.night.per100") { source in
      if let night = source.finding(.appRhythm, "night") { return source.share(night) }
      // Days were seen, and none of them at night.
      guard let days = source.finding(.appRhythm, "hours"), let measure = days.measure else {
        return nil
      }
      return MetricValue(0, of: measure.count, from: days.from, to: days.to)
    },
    Metric(name: "oldest.year") { source in
      guard let first = source.dossier.files.compactMap(\.from).min() else { return nil }
      return MetricValue(ZoneRules.utc.local(first).date.parts.year)
    },
  ]
}
