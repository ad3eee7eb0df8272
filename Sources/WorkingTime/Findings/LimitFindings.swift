import CivilTime
import Dossier

extension Finding {
  /// Weeks and days with more work than the rules of the settings allow. Rules that nobody checked
  /// say nothing about a person.
  static func overtime(_ hours: Hours) -> Finding? {
    let checks = hours.breached(["D16.week", "D16.day"])
    // Of several limits the lowest, of weeks before days.
    guard let check = checks.first, case .seconds(let limit)? = check.expected,
      case .seconds(let longest)? = check.found
    else { return nil }
    return Self.breach(
      check, id: "overtime-1", kind: .overtime, variant: check.id == "D16.week" ? "week" : "day",
      facts: [Fact("limit", .seconds(limit)), Fact("longest", .seconds(longest))],
      unit: check.id == "D16.week" ? .weeks : .days,
      alternatives: ["appLeftOn", "otherAppAtOnce"])
  }

  /// Days and weeks with less rest, and days with shorter breaks, than the rules ask for.
  static func restBreach(_ hours: Hours) -> Finding? {
    let checks = hours.breached(["D16.dailyRest", "D16.weeklyRest", "D16.pause"])
    guard let check = checks.first, case .seconds(let limit)? = check.expected,
      case .seconds(let shortest)? = check.found
    else { return nil }
    let variants = ["D16.dailyRest": "daily", "D16.weeklyRest": "weekly"]
    return Self.breach(
      check, id: "rest-breach-1", kind: .restBreach, variant: variants[check.id] ?? "pause",
      facts: [Fact("limit", .seconds(limit)), Fact("shortest", .seconds(shortest))],
      unit: check.id == "D16.weeklyRest" ? .weeks : .days,
      alternatives: ["appLeftOn", "otherAppAtOnce"])
  }

  private static func breach(
    _ check: Check, id: String, kind: FindingKind, variant: String, facts: [Fact],
    unit: Measure.Unit, alternatives: [String]
  ) -> Finding {
    let dates = check.items.compactMap(\.date)
    return Finding(
      id: id, kind: kind, variant: variant,
      facts: [Fact("n", .count(check.items.count))] + facts,
      measure: Measure(count: check.items.count, unit: unit), from: dates.min(),
      to: dates.max().map { $0 + 1 },
      evidence: Evidence(supporting: [EvidenceGroup("onlineRows", sources: check.rows)]),
      alternatives: alternatives)
  }
}

extension Hours {
  /// Checks of limits that differ, under rules that are confirmed: in the order of `ids`, then the
  /// lowest limit first.
  fileprivate func breached(_ ids: [String]) -> [Check] {
    ids.flatMap { id in
      checks.filter { $0.id == id && $0.status == .differs && !$0.isUnverified }
        .sorted { ($0.limit, $0.rule ?? "") < ($1.limit, $1.rule ?? "") }
    }
  }
}

extension Check {
  fileprivate var limit: Int64 {
    if case .seconds(let seconds)? = expected { seconds } else { 0 }
  }
}
