import CivilTime
import Dossier

extension Inference {
  /// On how many days the data subject did something in any app, at which hours, how long in a row.
  static let appRhythm = Inference(name: "app-rhythm") { dossier, context, groundwork in
    let uses = UseHours(dossier, groundwork.zone)
    let dates = uses.dates
    guard let first = dates.first, let last = dates.last else { return [] }
    let rhythm = Rhythm(
      uses: uses, from: first, to: last, days: dates.count,
      limits: dossier.clockLimits(context) + ["sharedDevice"])
    return [rhythm.hours] + [rhythm.night, rhythm.streak].compactMap { $0 }
  }
}

private struct Rhythm {
  let uses: UseHours
  let from: LocalDate
  let to: LocalDate
  /// Days with a use.
  let days: Int
  let limits: [String]

  /// Fewer days show no habit.
  private static let fewestDays = 14

  private var thresholds: [Fact] {
    Moments.nightFacts + [Fact("fewestDays", .count(Self.fewestDays))]
  }

  var hours: Finding {
    let byHour = uses.byHour
    let busiest = byHour.indices.max { (byHour[$0], -$0) < (byHour[$1], -$1) } ?? 0
    let span = max(days, to - from + 1)
    var finding = finding(
      "hours",
      [
        Fact("count", .count(days)), Fact("of", .count(span)),
        Fact("events", .count(uses.events)), Fact("hour", .clock(busiest * 60)),
        Fact("hourDays", .count(byHour[busiest])), Fact("from", .date(from)),
        Fact("to", .date(to)),
      ], Measure(count: days, of: span, unit: .days),
      [EvidenceGroup("appEvents", rows: uses.events, examples: uses.examples)])
    finding.window = ClockWindow(from: busiest * 60, to: (busiest + 1) % 24 * 60)
    return finding
  }

  /// Who is awake at night now and then, and on how many days.
  var night: Finding? {
    guard days >= Self.fewestDays, uses.nights > 0 else { return nil }
    var finding = finding(
      "night", [Fact("count", .count(uses.nights)), Fact("of", .count(days))],
      Measure(count: uses.nights, of: days, unit: .days),
      [EvidenceGroup("nightUses", rows: uses.nights, examples: uses.nightExamples)])
    finding.alternatives = ["otherClock"]
    return finding
  }

  var streak: Finding? {
    guard let streak = uses.streak, streak.days >= Self.fewestDays else { return nil }
    return finding(
      "streak",
      [
        Fact("count", .count(streak.days)), Fact("from", .date(streak.from)),
        Fact("to", .date(streak.from + (streak.days - 1))),
      ], Measure(count: streak.days, unit: .days),
      [EvidenceGroup("appEvents", rows: uses.events, examples: uses.examples)])
  }

  private func finding(
    _ variant: String, _ facts: [Fact], _ measure: Measure, _ groups: [EvidenceGroup]
  ) -> Finding {
    Finding(
      id: "", kind: .appRhythm, variant: variant, facts: facts, measure: measure, from: from,
      to: to, evidence: Evidence(supporting: groups), alternatives: ["otherUser"],
      method: Method(thresholds: thresholds, sources: [DailyRhythm.source], limits: limits))
  }
}
