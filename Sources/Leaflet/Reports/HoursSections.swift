import Canvas
import Dossier
import WorkingTime

/// The hours for people: totals, bases, money, the claim, weeks, checks, assumptions.
struct HoursSections {
  let hours: Hours
  let dossier: Dossier
  let words: Words

  var all: [ReportSection] {
    [totals, bases] + [money].compactMap { $0 } + claim + [weeks]
      + [pattern].compactMap { $0 }
      + [checks].compactMap { $0 } + [assumptions]
  }

  private func section(_ key: String, _ lines: [ReportSection.Line]) -> ReportSection {
    ReportSection(words[key], lines)
  }

  private var totals: ReportSection {
    let totals = hours.totals
    let phases = [
      ("phase.p1", totals.p1), ("phase.p2", totals.p2), ("phase.p3", totals.p3),
      ("phase.imposed", hours.imposedOffline), ("phase.short", hours.shortOffline),
      ("phase.unknown", totals.unknown),
    ]
    return section(
      "hours.title",
      [.sentence(words["hours.source.\(hours.source.rawValue)"])]
        + hours.marks.map { .notice(words["hoursMark.\($0.rawValue)"]) }
        + phases.map { .field(words[$0], words.format(seconds: $1)) })
  }

  private var bases: ReportSection {
    section(
      "hours.bases",
      hours.bases.map { .field(words["basis.\($0.basis.rawValue)"], text($0)) }
        + [.sentence(words["hours.bases.note"])])
  }

  private func text(_ figures: BasisFigures) -> String {
    func perHour(_ key: String, _ amount: Money?) -> String? {
      amount.map { words.text(key, [Fact("amount", .money($0))]) }
    }
    let time = figures.seconds.map { words.format(seconds: $0) } ?? words["field.notKnown"]
    return [
      time, perHour("hours.perHour", figures.grossPerHour),
      perHour("hours.netPerHour", figures.netPerHour),
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private var money: ReportSection? {
    guard hours.money != nil else { return nil }
    return section(
      "hours.money",
      hours.moneyByCurrency.flatMap { totals in
        [
          ("received", totals.received), ("fares", totals.fares),
          ("commission", totals.commission), ("tips", totals.tips), ("tolls", totals.tolls),
          ("unclassified", totals.unclassified),
        ].map { .field(words["money.\($0)"], words.format(money: $1)) }
      })
  }

  private var claim: [ReportSection] {
    guard let claim = hours.claim else { return [] }
    let text = ClaimText(claim: claim, settings: hours.settings, words: words)
    let sections = [section("hours.claim", text.entries.map(\.line))]
    guard !text.rules.isEmpty else { return sections }
    return sections + [section("hours.claim.rules", text.rules.map(\.line))]
  }

  private var weeks: ReportSection {
    let names = ["phase.p1", "phase.p2", "phase.p3", "money.received"].map { words[$0] }
    let rows = hours.weeks.map { week in
      [week.week.description]
        + [week.phases.p1, week.phases.p2, week.phases.p3].map { words.format(seconds: $0) }
        + [week.received.map { words.format(money: $0) } ?? ""]
    }
    return section(
      "hours.weeks", [.table(header: [words["hours.week"]] + names, rows: rows)])
  }

  private var pattern: ReportSection? {
    let entries = WorkPatternText(hours: hours, words: words).entries
    return entries.isEmpty ? nil : section("pattern.title", entries.map(\.line))
  }

  private var checks: ReportSection? {
    guard !hours.checks.isEmpty else { return nil }
    return section(
      "hours.checks",
      hours.checks.map { .field("\($0.id) \(words["check.\($0.id)"])", text($0)) })
  }

  private func text(_ check: Check) -> String {
    let outcome = CheckText(words).outcome(check)
    return check.rows.isEmpty
      ? outcome : outcome + "; " + shown(RowRanges.text(check.rows, in: dossier))
  }

  private var assumptions: ReportSection {
    section(
      "hours.assumptions",
      hours.assumptions.map { .field(words["assumption.\($0.id)"], text($0)) })
  }

  private func text(_ assumption: Assumption) -> String {
    let origin = words[assumption.isDefault ? "assumption.default" : "assumption.chosen"]
    let effect = assumption.effect.map { effect in
      words.text(
        "assumption.effect",
        [Fact("value", .text(assumption.alternative ?? "")), Fact("amount", .money(effect))])
    }
    return (["\(shown(assumption.value)) (\(origin))"] + [effect].compactMap { $0 })
      .joined(separator: "; ")
  }
}
