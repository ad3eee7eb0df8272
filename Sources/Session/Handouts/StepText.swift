import Dossier
import Leaflet

/// A step of a script as it is printed: what it is, and its lines.
struct StepText {
  let label: String
  let first: String
  let rest: [String]

  init(_ step: Step, _ words: Words) {
    let (kind, lines) = Self.told(step.action, words)
    let time = step.action.seconds.map { words.format(.seconds(Int64($0))) }
    let drop = step.drop.map { words.text("handout.notes.drop", [Fact("n", .count($0))]) }
    let remarks = [time, drop].compactMap { $0 }
    label =
      words["session.step.\(kind)"]
      + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))")
    first = lines.first ?? ""
    rest = Array(lines.dropFirst())
  }

  private static func told(_ action: Action, _ words: Words) -> (kind: String, lines: [String]) {
    switch action {
    case .say(let speech): ("say", speech.lines)
    case .note(let lines): ("note", lines)
    case .open(let opening): ("open", [place(opening, words)])
    case .ask(let question): ("ask", question.text + options(question, words))
    case .reveal: ("reveal", [words["handout.notes.shown"]])
    case .why(let lines): ("why", lines)
    case .discuss(let discussion): ("discuss", discussion.lines)
    case .task(let lines, _): ("task", lines.map { "□ " + $0 })
    case .timer: ("timer", [])
    case .persona(let persona): ("persona", [persona.name])
    case .check(let item): ("check", item.lines)
    case .badge(let name): ("badge", [name])
    case .pause: ("pause", [])
    }
  }

  private static func place(_ opening: Opening, _ words: Words) -> String {
    let screen = words["ui.screen.\(opening.screen.rawValue)"]
    let part = opening.section.map { "\($0)" } ?? opening.risk
    return [screen, part].compactMap { $0 }.joined(separator: ", ")
  }

  private static func options(_ question: Question, _ words: Words) -> [String] {
    switch question.choices {
    case nil: []
    case .fixed(let texts, let right):
      texts.enumerated().map { index, text in
        index == right ? "\(text) (\(words["handout.notes.right"]))" : text
      }
    case .ranges(let spans):
      spans.map { span in span.to.map { "\(span.from)–\($0)" } ?? "\(span.from) +" }
    case .log, .years, .top: [words["handout.notes.computed"]]
    }
  }
}
