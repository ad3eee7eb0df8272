import Canvas
import Dossier
import Places
import WorkingTime

/// The hours as text: totals, bases, money, weeks, checks, assumptions.
struct HoursText {
  let hours: Hours
  let dossier: Dossier
  let words: Words
  var page: ReportPage

  mutating func write() {
    heading("hours.title")
    totals()
    bases()
    if hours.money != nil { money() }
    weeks()
    checks()
    assumptions()
    ProblemList(words: words, dossier: dossier).draw(on: &page)
  }

  private mutating func heading(_ key: String) {
    page.blank()
    page.paragraph(words[key])
    page.rule()
  }

  private mutating func field(_ name: String, _ value: String) {
    page.paragraph(words.labelled(name, value), indent: 2, hanging: 4)
  }

  private mutating func totals() {
    page.paragraph(words["hours.source.\(hours.source.rawValue)"], indent: 2)
    for mark in hours.marks {
      let icon = Icon.moreToLearn
      let sign = page.plain ? words[icon.labelKey] + ":" : icon.sign(ascii: page.ascii)
      page.paragraph("\(sign) \(words["hoursMark.\(mark.rawValue)"])", indent: 2, hanging: 2)
    }
    let totals = hours.totals
    for (key, seconds) in [
      ("phase.p1", totals.p1), ("phase.p2", totals.p2), ("phase.p3", totals.p3),
      ("phase.imposed", hours.imposedOffline), ("phase.short", hours.shortOffline),
      ("phase.unknown", totals.unknown),
    ] {
      field(words[key], words.format(seconds: seconds))
    }
  }

  private mutating func bases() {
    heading("hours.bases")
    for figures in hours.bases {
      let time = figures.seconds.map { words.format(seconds: $0) } ?? words["field.notKnown"]
      let pay =
        figures.grossPerHour.map {
          ", " + words.text("hours.perHour", [Fact("amount", .money($0))])
        } ?? ""
      field(words["basis.\(figures.basis.rawValue)"], time + pay)
    }
    page.paragraph(words["hours.bases.note"], indent: 2)
  }

  private mutating func money() {
    heading("hours.money")
    for totals in hours.moneyByCurrency {
      for (name, amount) in [
        ("received", totals.received), ("fares", totals.fares),
        ("commission", totals.commission), ("tips", totals.tips), ("tolls", totals.tolls),
        ("unclassified", totals.unclassified),
      ] {
        field(words["money.\(name)"], words.format(money: amount))
      }
    }
  }

  private mutating func weeks() {
    heading("hours.weeks")
    for week in hours.weeks {
      let parts = [
        "\(words["phase.p1"]) \(words.format(seconds: week.phases.p1))",
        "\(words["phase.p2"]) \(words.format(seconds: week.phases.p2))",
        "\(words["phase.p3"]) \(words.format(seconds: week.phases.p3))",
        week.received.map { "\(words["money.received"]) \(words.format(money: $0))" },
      ]
      field(week.week.description, parts.compactMap { $0 }.joined(separator: ", "))
    }
  }

  private mutating func checks() {
    guard !hours.checks.isEmpty else { return }
    heading("hours.checks")
    for check in hours.checks {
      let status = words["checkStatus.\(check.status.rawValue)"]
      var parts = [status]
      if let expected = check.expected, let found = check.found {
        parts.append(
          words.text(
            "hours.check.values",
            [Fact("expected", value(expected)), Fact("found", value(found))]))
      }
      if let amount = check.amount { parts.append(words.format(money: amount)) }
      if !check.rows.isEmpty { parts.append(shown(RowRanges.text(check.rows, in: dossier))) }
      field("\(check.id) \(words["check.\(check.id)"])", parts.joined(separator: "; "))
    }
  }

  private func value(_ value: Check.Value) -> FactValue {
    switch value {
    case .count(let count): .count(count)
    case .seconds(let seconds): .seconds(seconds)
    case .metres(let metres): .distance(Metres(Double(metres)))
    case .basisPoints(let points): .share(Double(points) / 10_000)
    case .money(let money): .money(money)
    }
  }

  private mutating func assumptions() {
    heading("hours.assumptions")
    for assumption in hours.assumptions {
      let origin = words[assumption.isDefault ? "assumption.default" : "assumption.chosen"]
      field(
        words["assumption.\(assumption.id)"], "\(shown(assumption.value)) (\(origin))")
    }
  }
}
