import Dossier
import Leaflet
import Session

/// What the room answers, typed and told as linear text.
struct PlainAnswers {
  private let session: SessionState
  private let words: Words

  init(_ session: SessionState, _ words: Words) { (self.session, self.words) = (session, words) }

  /// How answers to this step are typed; nil where it takes none.
  var hint: String? {
    switch session.step?.action {
    case .check(let item): item.isText ? nil : words["session.plain.scores"]
    case .ask: session.question.map(hint)
    case .reveal:
      // Only the room knows the answer, and now is the time to tell it.
      isTheRooms ? words["session.plain.counted"] : nil
    default: nil
    }
  }

  private var isTheRooms: Bool {
    guard let question = session.question, question.data == nil, question.value == nil else {
      return false
    }
    return question.question.metric == Metric.wrongLabels
  }

  private func hint(_ question: AskedQuestion) -> String {
    guard case .number(let range) = question.question.form else {
      return words["session.plain.choice"]
    }
    return words.text(
      "session.plain.number",
      [Fact("from", .count(range.lowerBound)), Fact("to", .count(range.upperBound))])
  }

  /// What the session takes for a line.
  ///
  /// A number for a question with options is the answer that all give together. It takes the place of one
  /// that was given so, and never of hands that were counted.
  func entry(_ line: String) -> String {
    guard let question = session.question, !question.options.isEmpty, let number = Int(line),
      question.options.indices.contains(number - 1), handsCounted <= 1
    else { return line }
    return question.options.indices.map { index in
      SessionState.letter(index) + (index == number - 1 ? "1" : "0")
    }.joined(separator: " ")
  }

  private var given: [Int: Int] {
    session.question.flatMap { session.answers[$0.question.id] }?.hands ?? [:]
  }

  private var handsCounted: Int { given.values.reduce(0, +) }

  /// "Hands: A 4, B 7 and C 0."
  var hands: String? {
    guard let question = session.question, handsCounted > 0 else { return nil }
    let counts = question.options.indices.map { index in
      "\(SessionState.letter(index).uppercased()) \(given[index] ?? 0)"
    }
    return words.text("session.plain.hands", [Fact("hands", .texts(counts))])
  }

  /// What is said once an entry was taken.
  func taken(_ entry: Entry) -> String {
    let answers = AnswerLines(session, words)
    let told: String? =
      switch entry {
      case .hands: hands
      case .numbers: answers.checks ?? answers.spread
      case .teams: answers.spread
      case .group: answers.group
      case .numberOfTeams, .counted, .use: nil
      }
    return told ?? words["session.plain.noted"]
  }
}
