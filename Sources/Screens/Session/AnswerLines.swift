import Dossier
import Leaflet
import Session

/// What came of the room's answers, a sentence a line: for the dashboard and for linear text alike.
struct AnswerLines {
  private let session: SessionState
  private let words: Words

  init(_ session: SessionState, _ words: Words) { (self.session, self.words) = (session, words) }

  /// Nothing of an answer that was not revealed.
  var results: [String] { [surprise, points, badges, checks, group].compactMap { $0 } }

  /// How far the guesses of the question that is on are apart.
  var spread: String? {
    guard let question = session.question, question.options.isEmpty,
      let spread = session.answers[question.question.id]?.spread
    else { return nil }
    return words.text("session.answers.spread", spread.facts)
  }

  /// Nothing of an own copy whose exact numbers may not be seen: what a guess was off by tells the answer.
  var surprise: String? {
    guard let question = session.question, session.isRevealed(question.question.id),
      question.data != .own || (session.data.showsOwn && session.mask < .counts),
      let surprise = session.answers[question.question.id].flatMap(question.surprise),
      surprise.gap > 0
    else { return nil }
    return words.text(
      "session.answers.surprise",
      [Fact("team", .count(surprise.team)), Fact("gap", .count(surprise.gap))])
  }

  private var points: String? {
    teams.isEmpty ? nil : teams.joined(separator: " · ")
  }

  /// The points of each team. None where an own copy answered that the room does not see: points tell how
  /// near a guess was.
  var teams: [String] {
    guard session.data.showsOwn || !ownAnswersInPart else { return [] }
    return session.scores.sorted { $0.key < $1.key }.map { team, points in
      words.text("session.answers.points", [Fact("team", .count(team)), Fact("n", .count(points))])
    }
  }

  private var ownAnswersInPart: Bool {
    session.script.parts[session.part].steps.contains { step in
      guard case .ask(let question) = step.action else { return false }
      return session.asked[question.id]?.data == .own
    }
  }

  private var badges: String? {
    guard !session.badges.isEmpty else { return nil }
    return words.text("session.answers.badges", [Fact("badges", .texts(session.badges))])
  }

  var checks: String? {
    guard case .check(let item) = session.step?.action,
      let scores = session.checks[session.checkKey(item.id)]
    else { return nil }
    return words.text("session.answers.checks", [Fact("n", .count(scores.count))])
  }

  var group: String? {
    session.group.map { words.text("session.answers.group", [Fact("n", .count($0))]) }
  }
}

extension DataState {
  /// Whose data are spoken of, and who sees them.
  func sentence(_ words: Words) -> String {
    switch self {
    case .persona(let persona):
      words.text("session.data.persona", [Fact("name", .text(persona.name))])
    case .ownPrivate: words["session.data.private"]
    case .ownShown(let left):
      words.text("session.data.shown", [Fact("left", .text(MinuteText.clock(left)))])
    }
  }
}

extension Notice {
  func sentence(_ words: Words) -> String {
    let facts: [Fact] =
      switch self {
      case .personaInstead(let persona): [Fact("name", .text(persona.name))]
      case .entryNotUnderstood(let text), .dropped(let text): [Fact("text", .text(text))]
      default: []
      }
    return words.text(key, facts)
  }
}

extension Script {
  /// What the author says of it, a sentence a line.
  func about(_ words: Words) -> [String] {
    let told = [("level", level), ("needs", needs), ("author", author), ("licence", licence)]
    return told.compactMap { key, text in
      text.map { words.text("session.about.\(key)", [Fact("text", .text($0))]) }
    }
  }
}
