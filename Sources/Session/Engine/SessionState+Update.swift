import Leaflet

extension SessionState {
  /// Takes one event in.
  public mutating func update(_ event: SessionEvent) {
    if case .tick(let seconds) = event { return tick(seconds) }
    if case .unblank(let character) = event { return type(character) }
    if case .blank = event { return codeTyped = 0 }
    notice = nil
    switch event {
    case .tick, .unblank, .blank: break
    case .next: if !isOver { settle(from: place + 1) }
    case .back: goBack()
    case .skip: if part + 1 < script.parts.count { go(toPart: part + 1) }
    case .finishEarly: if part + 1 < script.parts.count { go(toPart: script.parts.count - 1) }
    case .drop: drop()
    case .pause: timer?.isPaused.toggle()
    case .add(let minutes):
      if timer == nil {
        clock.add(seconds: minutes * 60)
      } else {
        timer?.add(seconds: minutes * 60)
      }
    case .mask: raiseMask()
    case .entry(let text): take(text)
    case .deleteAll: deleteAll()
    }
  }

  private mutating func tick(_ seconds: Int) {
    guard seconds > 0 else { return }
    if !isOver { clock.tick(seconds) }
    timer?.tick(seconds)
    if case .ownShown(let left) = data {
      data = left > seconds ? .ownShown(secondsLeft: left - seconds) : .ownPrivate
    }
  }

  /// A wrong character begins the code anew.
  private mutating func type(_ character: Character) {
    guard let typed = codeTyped else { return }
    let code = Array(Self.code)
    if character == code[typed] {
      codeTyped = typed + 1 == code.count ? nil : typed + 1
    } else {
      codeTyped = character == code[0] ? 1 : 0
    }
  }

  /// The next level; after the last the first, but no own copy is ever shown bare.
  private mutating func raiseMask() {
    mask = MaskLevel(rawValue: mask.rawValue + 1) ?? .off
    if case .ownShown = data, mask == .off { mask = .names }
    if mask == .personaOnly, data.name == .own { use(.persona) }
  }

  private mutating func drop() {
    guard let index = droppable else { return notice = .nothingToDrop }
    dropped.insert(index)
    notice = .dropped(script.parts[track[index].part].title)
  }

  private mutating func deleteAll() {
    asked = [:]
    answers = [:]
    checks = [:]
    badges = []
    copies = [:]
    (group, teams) = (nil, 0)
    place = track.count
    timer = nil
    data = .persona(script.persona)
    notice = .deleted
  }

  private mutating func take(_ text: String) {
    guard let entry = Entry(text) else { return notice = .entryNotUnderstood(text) }
    switch entry {
    case .group(let size): group = size
    case .numberOfTeams(let number): teams = number
    case .use(let use):
      self.use(use)
      askAgain()
    case .hands, .numbers, .teams, .counted: if !answer(entry) { notice = .entryUnfit }
    }
  }

  /// Adds what was typed to the step; false where it does not fit.
  private mutating func answer(_ entry: Entry) -> Bool {
    if case .check(let item) = step?.action {
      guard case .numbers(let scores) = entry, !item.isText,
        scores.allSatisfy({ (1...5).contains($0) })
      else { return false }
      checks[checkKey(item.id)] = scores
      return true
    }
    guard let question else { return false }
    var answers = answers[question.question.id] ?? Answers()
    guard answers.take(entry, question) else { return false }
    self.answers[question.question.id] = answers
    teams = max(teams, answers.teams.keys.max() ?? 0)
    return true
  }
}

extension Answers {
  /// False where the entry is none for the question.
  fileprivate mutating func take(_ entry: Entry, _ question: AskedQuestion) -> Bool {
    let options = question.options.indices
    switch (entry, question.question.form) {
    case (.hands(let hands), .choice) where hands.keys.allSatisfy(options.contains):
      self.hands.merge(hands) { $1 }
    case (.numbers(let numbers), .number(let range)) where numbers.allSatisfy(range.contains):
      guesses = numbers
    case (.counted(let counted), _) where question.data == nil && question.value == nil:
      room = counted
    case (.teams(let answers), let form):
      let read = answers.compactMapValues { answer -> Int? in
        switch (answer, form) {
        case (.number(let number), .number(let range)): range.contains(number) ? number : nil
        case (.option(let option), .choice): options.contains(option) ? option : nil
        default: nil
        }
      }
      guard read.count == answers.count else { return false }
      teams.merge(read) { $1 }
    default: return false
    }
    return true
  }
}
