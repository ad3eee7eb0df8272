/// From step to step.
extension SessionState {
  /// Whether all that a step depends on is so.
  func holds(_ step: Step) -> Bool {
    step.guards.allSatisfy { isTrue($0.condition) == $0.holds }
  }

  private func isTrue(_ condition: Condition) -> Bool {
    switch condition {
    case .has(let topic): facts?.tells(of: topic) ?? false
    case .dataOwn: data.name == .own
    case .dataPersona: data.name.isPersona
    case .group(let least): group ?? 0 >= least
    }
  }

  private func isOn(_ index: Int) -> Bool {
    let step = track[index].step
    guard !dropped.contains(index), holds(step) else { return false }
    if case .say(let speech) = step.action, let spoken = speech.language {
      return spoken == language
    }
    return true
  }

  func nextStop(after index: Int) -> Int? {
    track.indices.first { $0 > index && track[$0].step.isStop && isOn($0) }
  }

  /// Goes on to the first stop from an index, and does on the way what needs nobody.
  mutating func settle(from start: Int) {
    var index = start
    while index < track.count {
      if isOn(index) {
        if track[index].step.isStop { break }
        if case .persona(let persona) = track[index].step.action { data = .persona(persona) }
      }
      index += 1
    }
    enter(index)
  }

  mutating func goBack() {
    guard
      let index = track.indices.last(where: {
        $0 < place && track[$0].step.isStop && isOn($0)
      })
    else { return }
    enter(index)
  }

  /// Begins with the first stop of a part; nothing where there is no such part.
  mutating func go(toPart part: Int) {
    guard let index = track.firstIndex(where: { $0.part == part }) else { return }
    settle(from: index)
  }

  private mutating func enter(_ index: Int) {
    place = index
    clock.enter(part: part)
    timer = step.flatMap { StepTimer($0.action) }
    guard let step else { return }
    switch step.action {
    case .ask(let question): ask(question)
    case .open(let opening): if let isOwn = opening.isOwn { use(isOwn ? .own : .persona) }
    case .badge(let name): if !badges.contains(name) { badges.append(name) }
    default: break
    }
  }

  /// The question that is on, to the copy that is spoken of now.
  mutating func askAgain() {
    if case .ask(let question) = step?.action { ask(question) }
  }

  /// Finds who can answer: the copy that is spoken of, else somebody invented, which is said.
  private mutating func ask(_ question: Question) {
    if let metric = question.metric.flatMap(Metric.named), metric.isFromRoom {
      asked[question.id] = AskedQuestion(fromRoom: question)
      return readLabels()
    }
    let isFit = data.name.isPersona || isFit(forOwn: question.choices)
    if isFit, let facts, let answered = AskedQuestion(question, from: data.name, facts) {
      asked[question.id] = answered
      return
    }
    let others = [script.persona] + script.personas + Persona.allCases
    for persona in others where .persona(persona) != data.name {
      guard let facts = copies[.persona(persona)],
        let answered = AskedQuestion(question, from: .persona(persona), facts)
      else { continue }
      asked[question.id] = answered
      data = .persona(persona)
      notice = .personaInstead(persona)
      return
    }
    asked[question.id] = nil
    notice = .nobodyTells
  }

  /// Somebody with labels to read, where the script's person has none.
  private mutating func readLabels() {
    guard data.name.isPersona, facts?.labels.isEmpty ?? true else { return }
    let other = script.personas.first { !(copies[.persona($0)]?.labels.isEmpty ?? true) }
    guard let other else { return }
    data = .persona(other)
    notice = .personaInstead(other)
  }

  /// Whether options may be made of an own copy: those around its answer where it is on the stage, and its
  /// own items where the mask lets them through besides.
  private func isFit(forOwn choices: Choices?) -> Bool {
    switch choices {
    case .log, .years: data.isOnStage
    case .top: data.isOnStage && mask <= .names
    case .fixed, .ranges, nil: true
    }
  }

  /// Changes whose data are spoken of.
  mutating func use(_ use: Entry.Use) {
    switch use {
    case .persona: data = .persona(script.persona)
    case .own, .show:
      guard copies[.own] != nil else { return notice = .noOwnCopy }
      guard mask != .personaOnly else { return notice = .personaOnly }
      if use == .own {
        data = .ownPrivate
      } else {
        // Never shown bare: names at least are hidden.
        mask = max(mask, .names)
        data = .ownShown(secondsLeft: DataState.secondsShown)
      }
    }
  }
}
