import Dossier
import Leaflet

/// A script on paper, for who runs it.
struct FacilitatorNotes {
  let script: Script
  let words: Words

  var handout: Handout {
    var page = HTMLPage(
      words.language,
      title: words.text("handout.notes.title", [Fact("title", .text(script.title))]))
    page.fields(facts)
    page.heading(words["handout.notes.before"])
    page.list(["ask", "try", "persona"].map { words["handout.notes.before.\($0)"] })
    page.heading(words["handout.notes.plan"])
    page.table(
      header: ["from", "minutes", "part"].map { words["handout.notes.\($0)"] }, rows: plan)
    page.heading(words["handout.notes.distress"])
    page.notice(words["handout.notes.distress.text"])
    page.heading(words["handout.help.title"])
    page.paragraph(words["handout.help.note"])
    page.writingLines(4)
    for (part, row) in zip(script.parts, plan) {
      page.heading("\(row[0]) – \(part.title)")
      for step in part.steps { add(step, to: &page) }
    }
    page.heading(words["handout.knowledge.title"])
    page.paragraph(words["handout.knowledge.answers"])
    return Handout("facilitator", page)
  }

  private var facts: [(name: String, value: String)] {
    [
      ("minutes", "\(script.minutes)"), ("level", script.level ?? ""),
      ("needs", script.needs ?? ""),
      ("persona", script.personas.map(\.name).joined(separator: ", ")),
    ].filter { !$0.1.isEmpty }.map { (words["handout.notes.\($0.0)"], $0.1) }
  }

  /// From which minute, how many, what.
  private var plan: [[String]] {
    var minute = 0
    return script.parts.map { part in
      defer { minute += part.minutes ?? 0 }
      return ["\(minute)", part.minutes.map { "\($0)" } ?? "", part.title]
    }
  }

  private func add(_ step: Step, to page: inout HTMLPage) {
    let told = StepText(step, words)
    page.fields([(told.label, told.first)])
    page.list(told.rest)
  }
}
