import Dossier
import Leaflet
import Screens
import TUIPlain
import WorkingTime

/// The leaflet as pages of linear text with numbered choices, for screen readers and braille lines.
struct PlainScreens: PlainProgram {
  enum Page: Sendable, Hashable {
    case front, findings, hours, problems, quiz
    case section(Int)
    case finding(String)
  }

  let leaflet: Leaflet
  let dossier: Dossier
  let hours: Hours?
  /// What the quiz asks about; nil where others may look on and exact numbers are hidden.
  let export: OpenedExport?
  let words: Words

  var first: Page { .front }

  func page(_ page: Page) -> PlainPage<Page> {
    switch page {
    case .front: front
    case .findings:
      PlainPage(
        title: words["ui.screen.findings"], lines: [], choices: entries.map(choice), back: .front)
    case .section(let index): section(leaflet.sections[index])
    case .finding(let id): finding(id)
    case .hours: hoursPage
    case .problems:
      PlainPage(
        title: words["ui.key.problems"],
        lines: dossier.problems.map { Messages(words).sentence($0, in: dossier) }, back: .front)
    // A conversation: see below.
    case .quiz: front
    }
  }

  func conversation(_ page: Page) -> (any Conversation)? {
    guard page == .quiz, let export else { return nil }
    return PlainQuiz(export, of: .own, words: words)
  }

  private var entries: [LeafletEntry] { leaflet.entries }

  private var front: PlainPage<Page> {
    let key = leaflet.keyInformation
    let lines = [key.summary, key.levelLine, key.today] + (key.unread.map { [$0] } ?? [])
    var choices = leaflet.sections.enumerated().map { index, section in
      PlainPage<Page>.Choice(section.heading, .section(index))
    }
    choices.append(.init(words["ui.screen.findings"], .findings))
    if hours != nil { choices.append(.init(words["ui.screen.hours"], .hours)) }
    if !dossier.problems.isEmpty { choices.append(.init(words["ui.key.problems"], .problems)) }
    if export != nil { choices.append(.init(words["session.key.quiz"], .quiz)) }
    return PlainPage(title: words["key.title"], lines: lines, choices: choices)
  }

  private func section(_ section: Section) -> PlainPage<Page> {
    let lines = PlainLeaflet.lines(of: section, leaflet, dossier: dossier, words: words)
    return PlainPage(
      title: lines.first ?? section.heading, lines: Array(lines.dropFirst()),
      choices: section.entries.compactMap(leaflet.entry).map(choice), back: .front)
  }

  private func finding(_ id: String) -> PlainPage<Page> {
    let lines = leaflet.entry(id).map {
      PlainLeaflet.lines(of: $0, leaflet, dossier: dossier, words: words)
    }
    return PlainPage(
      title: lines?.first ?? "", lines: Array(lines?.dropFirst() ?? []), back: .findings)
  }

  private var hoursPage: PlainPage<Page> {
    let text = hours.map { HoursReport.text($0, dossier: dossier, words: words, plain: true) } ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return PlainPage(title: words["ui.screen.hours"], lines: lines, back: .front)
  }

  private func choice(_ entry: LeafletEntry) -> PlainPage<Page>.Choice {
    let level = words.text(
      "ui.plain.level",
      [Fact("n", .count(entry.level.rawValue)), Fact("word", .text(words[entry.level.key]))])
    return .init("\(entry.title). \(level)", .finding(entry.id))
  }

  static func menuWords(_ words: Words) -> PlainWords {
    PlainWords(
      prompt: words["ui.plain.prompt"], firstPrompt: words["ui.plain.firstPrompt"],
      notUnderstood: words["ui.plain.unclear"], back: "b", quit: "q")
  }
}
