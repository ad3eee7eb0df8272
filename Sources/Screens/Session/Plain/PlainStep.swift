import Dossier
import Leaflet
import Session

/// A step of a session as it is read aloud: a heading, what the room is told, how an answer was counted, and
/// what can be typed. What is told of a copy comes from the stage's own page, masked as there.
struct PlainStep {
  let session: SessionState
  /// The facilitator's.
  let words: Words
  /// The room's.
  let stageWords: Words

  /// All of the step.
  ///
  /// - Parameter isNewPart: Whether the part is told, too.
  func lines(isNewPart: Bool) -> [String] {
    [""] + (isNewPart ? part + late : []) + notes + body + [""] + prompt
  }

  private var part: [String] {
    guard !session.isOver, session.script.parts.indices.contains(session.part) else { return [] }
    let part = session.script.parts[session.part]
    let title = words.text(
      "session.plain.part",
      [
        Fact("n", .count(session.part + 1)), Fact("of", .count(session.script.parts.count)),
        Fact("title", .text(part.title)),
      ])
    let minutes = part.minutes.map {
      words.text("session.time.minutes", [Fact("n", .count($0))])
    }
    return [[title, minutes].compactMap { $0 }.joined(separator: ", "), ""]
  }

  /// That it is late, once for each part, and what helps.
  private var late: [String] {
    guard session.clock.behind >= SessionState.tooLate, session.droppable != nil else { return [] }
    let minutes = [Fact("n", .count(session.clock.behind / 60))]
    return [words.text("session.time.behind", minutes), words["session.plain.late"], ""]
  }

  private var notes: [String] {
    let notes = session.notes
    return notes.isEmpty ? [] : [words["session.dashboard.notes"]] + notes + [""]
  }

  private var body: [String] {
    guard let step = session.step else {
      return [words["session.plain.over"]] + stageLines
    }
    let name = words["session.step.\(step.action.name)"]
    let time = session.timer.flatMap { $0.whole > 0 ? MinuteText.spoken($0.whole) : nil }
    return [[name, time].compactMap { $0 }.joined(separator: ", ")] + content(step.action)
  }

  private func content(_ action: Action) -> [String] {
    switch action {
    // The answer itself was told with the step before.
    case .why(let lines): lines
    case .badge(let name): [name]
    case .reveal: stageLines + counted + results
    case .check(let item) where item.isText: stageLines + [words["session.plain.paper"]]
    default: stageLines
    }
  }

  private var stageLines: [String] {
    // Who listens hears the options right behind the question: the pause is for the room.
    var talked = session
    let talk = session.timer?.talk ?? 0
    if talk > 0 { talked.update(.tick(seconds: talk)) }
    var lines = PlainStage(talked.stage(stageWords), stageWords, isAnswer: isAnswer).lines
    if talk > 0, case .ask(let question) = session.step?.action {
      lines.insert(stageWords["session.stage.talk"], at: min(question.text.count, lines.count))
    }
    return lines
  }

  private var isAnswer: Bool { if case .reveal = session.step?.action { true } else { false } }

  /// How the answer was counted; its period only where the room may know it.
  private var counted: [String] {
    guard let question = session.question else { return [] }
    let method = QuestionText(question, words).method(
      showsAmount: question.data?.isPersona ?? false, repeatsAmount: false)
    return [words["session.method.title"]] + method
  }

  /// The hands, and what teams won. The guesses stand on the stage's page.
  private var results: [String] {
    let answers = AnswerLines(session, words)
    let hands = isBar ? nil : PlainAnswers(session, words).hands
    return [hands, answers.surprise].compactMap { $0 } + answers.teams
  }

  /// Whether the hands stand beside the options.
  private var isBar: Bool {
    if case .reveal(let reveal) = session.step?.action { reveal.show == .bar } else { false }
  }

  /// What can be typed now.
  var prompt: [String] {
    guard !session.isOver else {
      let isDeleted = session.copies.isEmpty
      return [words[isDeleted ? "session.plain.gone" : "session.plain.last"]]
    }
    return [PlainAnswers(session, words).hint, words["session.plain.go"]].compactMap { $0 }
  }
}
