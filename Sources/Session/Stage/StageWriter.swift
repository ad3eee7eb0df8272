import Dossier
import Leaflet

/// Words the step that is on.
struct StageWriter {
  let state: SessionState
  let words: Words

  func blocks(_ action: Action) -> [StagePage.Block] {
    switch action {
    case .say(let speech): speech.lines.map { .speech($0) }
    case .why(let lines): answerBlocks + lines.map { .speech($0) }
    case .ask(let question): self.question(question)
    case .reveal: answerBlocks
    case .discuss(let discussion):
      [.text(words["session.stage.\(discussion.group.rawValue)"])]
        + discussion.lines.map { .speech($0) }
    case .task(let items, _): items.map { .item($0) }
    case .check(let item): item.lines.map { .speech($0) }
    case .badge(let name): [.text(words["session.stage.badge"]), .speech(name)]
    case .open(let opening): OpeningWriter(state: state, words: words).blocks(opening)
    case .note, .timer, .persona, .pause: []
    }
  }

  private func question(_ question: Question) -> [StagePage.Block] {
    let text = question.text.map { StagePage.Block.speech($0) }
    guard let asked = state.asked[question.id] else {
      return text + [.text(words["session.stage.nobodyTells"])]
    }
    guard state.timer?.talk ?? 0 == 0 else {
      return text + [.text(words["session.stage.talk"])]
    }
    // Options around the answer of an own copy are half of the answer.
    if asked.data == .own, !state.data.showsOwn, question.choices?.areOfTheCopy ?? false {
      return text + [.text(words["session.stage.private"])]
    }
    return text + labels(asked) + whose(asked) + options(asked, showsRight: false)
      + line(question, asked)
  }

  /// What the room calls right or wrong, where it gives the answer: labels of somebody invented.
  private func labels(_ asked: AskedQuestion) -> [StagePage.Block] {
    guard asked.data == nil, asked.question.metric == Metric.wrongLabels,
      state.data.name.isPersona, let labels = state.facts?.labels, !labels.isEmpty
    else { return [] }
    return [.text(labels.joined(separator: " · "))]
  }

  /// Whose data answer, where they are another's than the script begins with.
  private func whose(_ asked: AskedQuestion) -> [StagePage.Block] {
    guard asked.value != nil || asked.right != nil && asked.question.metric != nil,
      let data = asked.data
    else { return [] }
    switch data {
    case .own: return [.text(words["session.stage.own"])]
    case .persona(let persona):
      return [
        .text(words.text("session.stage.persona", [Fact("name", .text(persona.name))]))
      ]
    }
  }

  /// The bounds of a number line, in words.
  private func line(_ question: Question, _ asked: AskedQuestion) -> [StagePage.Block] {
    guard case .number(let range) = question.form else { return [] }
    let text = words.text(
      "session.stage.line",
      [
        Fact("from", .count(range.lowerBound)), Fact("to", .count(range.upperBound)),
        Fact("unit", .text(unit(asked))),
      ])
    return [.text(text)]
  }

  private func options(_ asked: AskedQuestion, showsRight: Bool) -> [StagePage.Block] {
    asked.options.enumerated().map { index, option in
      .option(
        SessionState.letter(index).uppercased(), state.words(of: option, asked, words),
        isRight: showsRight && index == asked.right)
    }
  }

  private func unit(_ asked: AskedQuestion) -> String { asked.unit(words) }

  /// The answer, where the step or one before it reveals one that may be shown.
  private var answerBlocks: [StagePage.Block] {
    guard let reveal = state.reveal, let asked = state.asked[reveal.id] else {
      return state.reveal == nil ? [] : [.text(words["session.stage.nobodyTells"])]
    }
    if asked.data == .own, !state.data.showsOwn { return [.text(words["session.stage.private"])] }
    let answers = state.answers[reveal.id] ?? Answers()
    let choices =
      reveal.show == .bar ? bars(asked, answers) : options(asked, showsRight: true)
    guard let truth = asked.amount(answers) else {
      return asked.data == nil ? [.text(words["session.stage.fromRoom"])] : choices
    }
    let mask = StageMask(state.mask(of: reveal), isPersona: asked.data != .own)
    let amount = asked.isYear ? truth : mask.amount(truth)
    let number = StagePage.Block.number(words.format(value: amount, of: asked), unit: unit(asked))
    let shown: [StagePage.Block] =
      reveal.show == .dots && (0...100).contains(amount)
      ? [.dots(amount), number] + choices : choices + [number]
    return shown + spread(asked, answers)
  }

  /// How far the room was apart, for a number that was guessed.
  private func spread(_ asked: AskedQuestion, _ answers: Answers) -> [StagePage.Block] {
    guard asked.options.isEmpty, let spread = answers.spread else { return [] }
    return [.text(words.text("session.answers.spread", spread.facts))]
  }

  /// The hands for each option; for a number line the guesses beside the truth.
  private func bars(_ asked: AskedQuestion, _ answers: Answers) -> [StagePage.Block] {
    let whole = answers.hands.values.max() ?? 0
    return asked.options.enumerated().map { index, option in
      .bar(
        state.words(of: option, asked, words), answers.hands[index] ?? 0, of: max(1, whole),
        isRight: index == asked.right)
    }
  }
}
