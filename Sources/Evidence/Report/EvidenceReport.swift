import Digests
import Dossier
import Leaflet
import WorkingTime

/// The page for a lawyer or a court, in ten parts.
struct EvidenceReport {
  let input: EvidenceInput
  let figures: [Figure]
  /// The other files of the pack.
  let files: [EvidenceFile]
  let root: [UInt8]?

  var hours: Hours { input.hours }
  var words: Words { input.words }

  /// The whole page, self-contained and ready to be printed.
  var page: String {
    var page = HTMLPage(words.language, title: words["pack.title"])
    cover(&page)
    method(&page)
    assumptions(&page)
    weeks(&page)
    days(&page)
    checks(&page)
    coverage(&page)
    rules(&page)
    manifest(&page)
    glossary(&page)
    return page.text
  }

  func heading(_ part: Int, _ key: String, _ page: inout HTMLPage) {
    page.heading("\(part). " + words["pack.part.\(key)"])
  }

  func columns(_ keys: String...) -> [String] { keys.map { words["pack.column.\($0)"] } }

  func time(_ seconds: Int64?) -> String { seconds.map { words.format(seconds: $0) } ?? "–" }
  func amount(_ money: Money?) -> String { money.map { words.format(money: $0) } ?? "–" }
}

extension EvidenceReport {
  private func cover(_ page: inout HTMLPage) {
    heading(1, "result", &page)
    let pack = hours.settings.rules
    let facts = [
      ("period", period), ("companies", companies.joined(separator: ", ")),
      ("zone", hours.zone.identifier),
      ("pack", pack.map { "\($0.id) \($0.version)" } ?? words["pack.noRules"]),
      ("program", "DataLeaflet \(input.version)"),
    ]
    page.table(
      header: columns("what", "value"), rows: facts.map { [words["pack.cover.\($0)"], $1] })
    page.table(
      header: columns("basis", "time", "gross", "net", "claim"),
      rows: hours.bases.map { figures in
        [
          words["basis.\(figures.basis.rawValue)"], time(figures.seconds),
          amount(figures.grossPerHour), amount(figures.netPerHour),
          amount(hours.claim?[figures.basis]?.total),
        ]
      })
    if let pack {
      page.paragraph(claimSentence(pack.id + " " + pack.version))
    }
    page.paragraph(words["hours.bases.note"])
    page.list(hours.marks.map { words["hoursMark.\($0.rawValue)"] })
    page.table(
      header: columns("figure", "value", "unit", "formula", "rows"),
      rows: figures.map { [$0.id, $0.value, $0.unit, words[$0.formula], $0.rows] })
  }

  private var period: String {
    guard let first = hours.days.first?.date, let last = hours.days.last?.date else { return "–" }
    return words.format(date: first) + " – " + words.format(date: last)
  }

  private var companies: [String] {
    Set(input.dossier.exports.compactMap(\.controller)).sorted()
  }

  /// A claim is never told without its basis and its rules.
  private func claimSentence(_ pack: String) -> String {
    let basis = hours.settings.basis ?? .c
    var facts = [Fact("basis", .text(basis.rawValue)), Fact("pack", .text(pack))]
    guard let total = hours.claim?[basis]?.total else {
      return words.text("hours.claim.noTotal", facts)
    }
    facts.append(Fact("amount", .money(total)))
    return words.text("hours.claim.total", facts) + " " + words["hours.claim.note"]
  }

  private func method(_ page: inout HTMLPage) {
    heading(2, "method", &page)
    page.paragraph(words["hours.source.\(hours.source.rawValue)"])
    for step in ["timeline", "days", "money", "ways", "claim", "redaction", "proof"] {
      page.paragraph(words["pack.method.\(step)"])
    }
  }

  private func assumptions(_ page: inout HTMLPage) {
    heading(3, "assumptions", &page)
    page.paragraph(words["pack.effect.note"])
    page.table(
      header: columns("what", "value", "from", "alternative", "effect"),
      rows: hours.assumptions.map { assumption in
        [
          words["assumption.\(assumption.id)"], assumption.value,
          words[assumption.isDefault ? "assumption.default" : "assumption.chosen"],
          assumption.alternative ?? "–", amount(assumption.effect),
        ]
      })
  }

  private func weeks(_ page: inout HTMLPage) {
    heading(4, "weeks", &page)
    page.table(
      header: columns(
        "week", "p1", "p2", "p3", "online", "overtime", "night", "sunday", "received"),
      rows: hours.weeks.map { week in
        [
          "\(week.week)", time(week.phases.p1), time(week.phases.p2), time(week.phases.p3),
          time(week.phases.online), time(week.overtime), time(week.night), time(week.sunday),
          amount(week.received),
        ]
      })
  }

  private func days(_ page: inout HTMLPage) {
    heading(5, "days", &page)
    page.paragraph(words["pack.days.note"])
    page.table(
      header: columns("date", "begin", "end", "breaks", "p1", "p2", "p3", "rows"),
      rows: hours.days.filter { $0.phases.online > 0 }.map { day in
        let clock = DayClock(day, in: hours.zone)
        let cells = day.cells.filter(\.isWork).flatMap(\.sources) + day.slots
        return [
          "\(day.date)", clock.begin, clock.end, clock.breaks.joined(separator: " "),
          time(day.phases.p1), time(day.phases.p2), time(day.phases.p3), RowCodes.text(cells),
        ]
      })
  }
}
