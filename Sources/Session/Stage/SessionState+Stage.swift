import Dossier
import Leaflet

/// What a session shows the room.
extension SessionState {
  /// - Parameter words: In the session's language.
  public func stage(_ words: Words) -> StagePage {
    guard !isBlank else { return .blank }
    guard let step, script.parts.indices.contains(part) else {
      return StagePage([.title(script.title), .speech(words["session.stage.over"])])
    }
    if case .pause = step.action { return StagePage(timerBlocks) }
    let blocks = StageWriter(state: self, words: words).blocks(step.action)
    return StagePage([.title(script.parts[part].title)] + blocks + timerBlocks)
  }

  private var timerBlocks: [StagePage.Block] {
    guard let timer, timer.whole > 0, timer.talk == 0 else { return [] }
    return [.timer(timer.left, of: timer.whole)]
  }
}

/// Words the step that is on.
private struct StageWriter {
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
    return text + whose(asked) + options(asked, showsRight: false) + line(question, asked)
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
    if asked.data == .own, !state.data.isOnStage { return [.text(words["session.stage.private"])] }
    let answers = state.answers[reveal.id] ?? Answers()
    let choices =
      reveal.show == .bar ? bars(asked, answers) : options(asked, showsRight: true)
    guard let truth = asked.amount(answers) else {
      return asked.data == nil ? [.text(words["session.stage.fromRoom"])] : choices
    }
    let mask = StageMask(state.mask(of: reveal), isPersona: asked.data != .own)
    let amount = mask.amount(truth)
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

extension SessionState {
  /// The answer that is on the stage: that of this step, or of one right before it.
  var reveal: Reveal? {
    var index = place
    while index >= 0, index < track.count, track[index].part == part {
      switch track[index].step.action {
      case .reveal(let reveal): return reveal
      case .why, .open, .note: index -= 1
      default: return nil
      }
    }
    return nil
  }

  /// The stricter of the mask in force and that of the step.
  func mask(of reveal: Reveal) -> MaskLevel { max(mask, reveal.mask ?? .off) }

  /// An option as the room reads it.
  public func words(
    of option: AskedQuestion.Option, _ asked: AskedQuestion, _ words: Words
  ) -> String {
    asked.words(of: option, words, mask: StageMask(mask, isPersona: asked.data != .own))
  }
}

extension AskedQuestion {
  /// An option as people read it.
  ///
  /// - Parameter mask: What is shown of items of the copy; all of it for the person whose copy it is.
  public func words(
    of option: Option, _ words: Words, mask: StageMask = StageMask(.off, isPersona: false)
  ) -> String {
    switch option {
    case .text(let text): return text
    case .year(let year): return "\(year)"
    case .item(let item): return mask.text(item)
    case .span(let span):
      guard let end = span.to else {
        return words.text("session.range.open", [Fact("from", .count(span.from))])
      }
      if end == span.from { return words.format(count: end) }
      return words.text(
        "session.range", [Fact("from", .count(span.from)), Fact("to", .count(end))])
    }
  }
}

extension AskedQuestion {
  /// "of 100 nights": the script's words, else the metric's.
  public func unit(_ words: Words) -> String {
    question.unit ?? question.metric.flatMap(Metric.named).map { words[$0.unitKey] } ?? ""
  }
}

extension Words {
  /// An amount in digits; a year has no mark for thousands.
  package func format(value amount: Int, of asked: AskedQuestion) -> String {
    asked.question.metric == "oldest.year" ? "\(amount)" : format(count: amount)
  }
}
