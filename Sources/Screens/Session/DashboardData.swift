import Dossier
import Leaflet
import Session

/// Whose data are shown and how, and what the room answered.
struct DashboardData {
  private let screen: SessionScreen
  private let words: Words
  private var session: SessionState { screen.session }

  init(_ screen: SessionScreen, _ words: Words) { (self.screen, self.words) = (screen, words) }

  var lines: [DashboardLine] {
    [
      DashboardLine(" \(session.data.sentence(words)) ", .selected),
      DashboardLine(words["session.mask.\(session.mask.rawValue)"]),
    ] + reader
  }

  private var reader: [DashboardLine] {
    guard screen.hasStage, let isRead = screen.isStageRead else { return [] }
    return isRead ? [] : [DashboardLine(words["session.dashboard.unread"], .warning)]
  }

  /// Hands, guesses, points and badges.
  var answers: [DashboardLine] {
    let texts = [hands, spread].compactMap { $0 } + AnswerLines(session, words).results
    return texts.map { DashboardLine($0) }
  }

  /// What the copy cannot tell, what was not read, what may record, and when to stop.
  var hints: [DashboardLine] {
    var lines: [DashboardLine] = []
    if let facts = session.facts {
      let missing = asked.filter { facts.values[$0] == nil }
      if !missing.isEmpty {
        lines.append(
          DashboardLine(
            words.text("session.dashboard.missing", [Fact("metrics", .texts(missing))]), .muted))
      }
      if facts.unread > 0 {
        let text = words.text(
          "contents.unread.count",
          [Fact("n", .count(facts.unread)), Fact("of", .count(facts.files))]
        )
        lines.append(DashboardLine("▼ " + text, .muted))
      }
    }
    return lines + about + screen.warnings.map { DashboardLine(words[$0], .warning) }
      + [DashboardLine(words["session.dashboard.stop"], .muted)]
  }

  /// What the author says of the script, before it begins.
  private var about: [DashboardLine] {
    guard session.place == 0 else { return [] }
    return session.script.about(words).map { DashboardLine($0, .muted) }
  }

  /// The metrics that the script asks for, each once.
  private var asked: [String] {
    session.script.steps.reduce(into: []) { names, step in
      guard case .ask(let question) = step.action, let name = question.metric,
        Metric.named(name)?.isFromRoom == false, !names.contains(name)
      else { return }
      names.append(name)
    }
  }

  private var answer: Answers? { session.question.flatMap { session.answers[$0.question.id] } }

  private var hands: String? {
    guard let question = session.question, !question.options.isEmpty else { return nil }
    let hands = question.options.indices.map { index in
      let mark = index == question.right ? "√" : ""
      return "\(SessionState.letter(index))\(mark) \(answer?.hands[index] ?? 0)"
    }
    return hands.joined(separator: "  ")
  }

  private var spread: String? {
    guard let question = session.question, question.options.isEmpty else { return nil }
    // A dashboard may stand on the terminal that is projected.
    let truth = question.value.flatMap { value in
      question.data.map { data in
        let mask = StageMask(session.mask, isPersona: data.isPersona)
        let amount = question.isYear ? value.amount : mask.amount(value.amount)
        return data.isPersona || session.data.showsOwn
          ? words.format(value: amount, of: question) : "…"
      }
    }
    let known = truth.map { words.text("session.answers.truth", [Fact("n", .text($0))]) }
    guard let spread = answer?.spread else { return known }
    let text = words.text("session.answers.spread", spread.facts)
    return [text, known].compactMap { $0 }.joined(separator: " ")
  }
}
