import CivilTime
import Dossier
import Places

extension Inference {
  /// Several visits to places of one kind, and whether they keep to a weekday: one finding per kind.
  static let sensitivePattern = Inference(name: "sensitive-pattern") { _, _, groundwork in
    let seen = groundwork.daysSeen.values.reduce(into: Set<LocalDate>()) { $0.formUnion($1) }
    return PatternOfVisits.all(groundwork)
      .sorted { ($1.days.count, $0.category) < ($0.days.count, $1.category) }
      .compactMap { SensitivePattern.finding($0, seen: seen) }
  }
}

/// All that is claimed of one kind of place.
private struct PatternOfVisits {
  var category: SensitiveCategory
  var days: Set<LocalDate> = []
  var presences: [Presence] = []
  var sources: Set<Provenance> = []
  /// Of each day that is claimed.
  var confidences: [Double] = []

  /// Of places found on the map and of those that addresses name.
  static func all(_ groundwork: Groundwork) -> [PatternOfVisits] {
    var patterns: [SensitiveCategory: PatternOfVisits] = [:]
    for visits in groundwork.nearby.visits where visits.isClaimed {
      patterns[visits.label.category, default: PatternOfVisits(category: visits.label.category)]
        .add(visits)
    }
    for group in groundwork.sensitive.groups {
      // A place that may not be shown is no part of a pattern either.
      guard !group.contains(where: \.category.isNeverShown), let category = group.leading?.category
      else { continue }
      for sighting in group {
        guard let day = sighting.day else { continue }
        patterns[category, default: PatternOfVisits(category: category)]
          .add(day, sighting.provenance)
      }
    }
    return Array(patterns.values)
  }

  private mutating func add(_ visits: NearbyVisits) {
    days.formUnion(visits.days)
    presences += visits.presences
    sources.formUnion(visits.presences.flatMap(\.sources))
    confidences += visits.days.map { _ in visits.confidence }
  }

  private mutating func add(_ day: LocalDate, _ source: Provenance) {
    sources.insert(source)
    if days.insert(day).inserted { confidences.append(SensitivePattern.nameTrust) }
  }

  var confidence: Double {
    confidences.isEmpty ? 0 : confidences.reduce(0, +) / Double(confidences.count)
  }
}

private enum SensitivePattern {
  /// Two visits have many reasons; three are where people begin to draw conclusions.
  static let fewestDays = 3
  /// How far a name in an address can be trusted.
  static let nameTrust = 0.9

  static func finding(_ pattern: PatternOfVisits, seen: Set<LocalDate>) -> Finding? {
    guard pattern.days.count >= fewestDays else { return nil }
    let rhythm = WeeklyRhythm(pattern.days, seen: seen)
    let window = rhythm.flatMap { Self.window(pattern, on: $0.weekday) }
    var facts = [
      Fact("n", .count(pattern.days.count)), Fact("count", .count(pattern.days.count)),
      Fact("category", .word(pattern.category.id)),
    ]
    if let rhythm {
      facts += [
        Fact("weekday", .word("weekday.every.\(rhythm.weekday.rawValue)")),
        Fact("weeks", .count(rhythm.weeks)),
        Fact("ofWeeks", .count(WeeklyRhythm.weeksLooked)),
      ]
    }
    if let window { facts += [Fact("begin", .clock(window.from)), Fact("end", .clock(window.to))] }
    let variant = rhythm == nil ? "several" : window == nil ? "weekday" : "weekly"
    return Finding(
      id: "", kind: .sensitivePattern, variant: variant, facts: facts, tag: .guess,
      confidence: pattern.confidence,
      measure: Measure(count: pattern.days.count, unit: .visits), from: pattern.days.min(),
      to: pattern.days.max(), category: pattern.category.id,
      article: pattern.category.article.rawValue, window: window,
      evidence: Evidence(supporting: [
        EvidenceGroup("patternVisits", sources: Array(pattern.sources))
      ]),
      alternatives: ["broughtSomeone", "workThere", "nearby"],
      method: method)
  }

  private static let method = Method(
    thresholds: [
      Fact("fewestDays", .count(fewestDays)),
      Fact("fewestWeeks", .count(WeeklyRhythm.fewestWeeks)),
      Fact("ofWeeks", .count(WeeklyRhythm.weeksLooked)),
      Fact("chance", .share(WeeklyRhythm.mostChance)),
    ],
    sources: ["P. Good: Permutation, Parametric and Bootstrap Tests of Hypotheses, 2005"],
    limits: ["reasonUnknown", "mapOfToday"])

  /// From the median beginning to the median end of the visits on a weekday; nil where no length is
  /// known.
  private static func window(_ pattern: PatternOfVisits, on weekday: Weekday) -> ClockWindow? {
    let visits = pattern.presences.filter { $0.from.date.weekday == weekday && $0.dwell != nil }
    guard let begin = visits.map(\.from.minuteOfDay).lowerMedian,
      let length = visits.compactMap(\.dwell).map({ Int($0 / 60) }).lowerMedian
    else { return nil }
    return ClockWindow(from: begin, to: (begin + length) % 1_440)
  }
}
