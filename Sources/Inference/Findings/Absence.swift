import CivilTime
import Dossier

extension Inference {
  /// Nights away from home, and the hours at which the home regularly stands empty. Nights that were not
  /// seen are neither.
  static let absence = Inference(name: "absence") { _, _, groundwork in
    let home = HomeArea(groundwork)
    guard !home.isEmpty else { return [] }
    let nights = SeenNights(groundwork, home)
    let hours = EmptyHours(WeekGrid(groundwork.placedStays).weeks, home)
    return Absence.finding(nights, hours, groundwork).map { [$0] } ?? []
  }
}

private enum Absence {
  /// Of fewer nights nothing is told.
  static let fewestNights = 4

  static func finding(_ nights: SeenNights, _ hours: EmptyHours?, _ groundwork: Groundwork)
    -> Finding?
  {
    let away = nights.away
    let isAway = !away.isEmpty && nights.nights.count >= fewestNights
    guard isAway || hours != nil else { return nil }
    var facts: [Fact] = []
    if isAway, let longest = nights.longestAbsence {
      facts += [
        Fact("count", .count(away.count)), Fact("of", .count(nights.nights.count)),
        Fact("longest", .count(longest.to - longest.from + 1)),
        Fact("longestFrom", .date(longest.from)), Fact("longestTo", .date(longest.to + 1)),
      ]
    }
    if let hours { facts += Self.facts(hours) }
    let measure =
      isAway
      ? Measure(count: away.count, of: nights.nights.count, unit: .nights)
      : hours.map { Measure(count: $0.count, of: $0.of, unit: .hours) }
    let home = nights.nights.filter(\.isHome)
    return Finding(
      id: "", kind: .absence,
      variant: !isAway ? "hours" : hours == nil ? "nights" : "nightsAndHours", facts: facts,
      tag: .guess, confidence: groundwork.home.claims.first?.confidence, measure: measure,
      place: groundwork.home.claims.first.map { groundwork.foundPlace($0.place) },
      from: nights.nights.first?.date, to: nights.nights.last?.date,
      evidence: Evidence(
        supporting: group("nightsElsewhere", away)
          + (hours == nil ? [] : [stays(groundwork)]),
        against: group("nightsAtHome", home)),
      alternatives: ["othersAtHome", "workedAtNight", "otherHome"], method: method)
  }

  private static func facts(_ hours: EmptyHours) -> [Fact] {
    let days: FactValue =
      switch hours.weekdays {
      case Weekday.allCases: .word("weekdays.all")
      case Weekday.allCases.filter { !$0.isWeekend }: .word("weekdays.working")
      case Weekday.allCases.filter(\.isWeekend): .word("weekdays.weekend")
      default: .words(hours.weekdays.map { "weekday.every.\($0.rawValue)" })
      }
    return [
      Fact("days", days), Fact("emptyFrom", .clock(hours.hours.lowerBound * 60)),
      Fact("emptyTo", .clock(hours.hours.upperBound * 60)),
      Fact("emptyShare", .share(Double(hours.count) / Double(max(1, hours.of)))),
    ]
  }

  private static func group(_ key: String, _ nights: [SeenNight]) -> [EvidenceGroup] {
    nights.isEmpty
      ? [] : [EvidenceGroup(key, sources: Array(Set(nights.flatMap(\.sources))))]
  }

  private static func stays(_ groundwork: Groundwork) -> EvidenceGroup {
    let homes = groundwork.home.places
    let elsewhere = groundwork.placedStays.filter { !homes.contains($0.place) }
    return EvidenceGroup("staysElsewhere", sources: Array(Set(elsewhere.flatMap(\.sources))))
  }

  private static let method = Method(
    thresholds: [
      Fact("fewestNights", .count(fewestNights)), Fact("emptyIn", .share(EmptyHours.share)),
      Fact("fewestWeeks", .count(EmptyHours.fewestWeeks)),
      Fact("reach", .distance(HomeArea.reach)),
    ],
    sources: [
      "Krumm and Brush 2011, Learning Time-Based Presence Probabilities, Pervasive Computing"
    ],
    limits: ["otherPeopleAtHome", "unseenNights", "asGoodAsHome"])
}
