import Leaflet

/// Makes a step of its keyword, its arguments and the lines below it.
struct StepReader {
  var arguments: StepArguments
  let body: [String]

  /// The keywords of the format, but for those of conditions.
  static let keywords = [
    "SAY", "NOTE", "OPEN", "GUESS", "ASK", "REVEAL", "WHY", "DISCUSS", "TASK", "TIMER", "PERSONA",
    "CHECK", "BADGE", "BREAK",
  ]

  var errors: [ScriptError] { arguments.errors }

  /// Nil where no step can be made of it; the mistakes tell why.
  mutating func action(_ keyword: String) -> Action? {
    switch keyword {
    case "SAY": return .say(Speech(lines: text(), language: arguments.choice("lang")))
    case "NOTE": return .note(text())
    case "OPEN": return opening()
    case "GUESS", "ASK":
      var reader = QuestionReader(arguments: arguments, body: body)
      let question = keyword == "GUESS" ? reader.guess() : reader.ask()
      arguments = reader.arguments
      return question.map { .ask($0) }
    case "REVEAL":
      withoutBody()
      return .reveal(
        Reveal(
          id: arguments.identifier(), show: arguments.choice("show") ?? .number, mask: mask()))
    case "WHY": return .why(text())
    case "DISCUSS":
      let word = arguments.neededWord("pairs, teams, all")
      let group = Discussion.Group(rawValue: word)
      if group == nil, !word.isEmpty { arguments.note(.badArgument, word) }
      return .discuss(
        Discussion(group: group ?? .all, lines: text(), seconds: arguments.seconds("time")))
    case "TASK": return task()
    case "TIMER":
      withoutBody()
      let seconds = arguments.seconds("time")
      if seconds == nil { arguments.note(.missingArgument, "time") }
      return seconds.map { .timer(seconds: $0) }
    case "PERSONA":
      withoutBody()
      let name = arguments.neededWord(Persona.allCases.map(\.rawValue).joined(separator: ", "))
      let persona = Persona(rawValue: name)
      if persona == nil, !name.isEmpty { arguments.note(.badArgument, name) }
      return persona.map { .persona($0) }
    case "CHECK": return check()
    case "BADGE": return badge()
    case "BREAK":
      withoutBody()
      return .pause(seconds: arguments.seconds("time"))
    default:
      arguments.note(.unknownKeyword, keyword)
      return nil
    }
  }

  /// `drop=1`, which any step may have. Then nothing may be left over.
  mutating func drop() -> Int? {
    let turn = arguments.read("drop") { Int($0).flatMap { (1...99).contains($0) ? $0 : nil } }
    if !errors.contains(where: { $0.reason == .unknownKeyword }) { arguments.finish() }
    return turn
  }

  private mutating func opening() -> Action? {
    withoutBody()
    let name = arguments.neededWord(Opening.Screen.allCases.map(\.rawValue).joined(separator: ", "))
    let screen = Opening.Screen(rawValue: name)
    if screen == nil, !name.isEmpty { arguments.note(.badArgument, name) }
    let section = arguments.read("section") {
      Int($0).flatMap { (1...6).contains($0) ? $0 : nil }
    }
    let risk = arguments.read("risk") { RiskName($0) == nil ? nil : $0 }
    let isOwn = arguments.read("data") { ["own": true, "persona": false][$0] }
    let opening = screen.map {
      Opening(screen: $0, section: section, risk: risk, mask: mask(), isOwn: isOwn)
    }
    return opening.map { .open($0) }
  }

  private mutating func task() -> Action {
    let lines = text()
    for line in lines where !line.hasPrefix("[ ] ") { arguments.note(.badOption, line) }
    return .task(
      lines.map { String($0.dropFirst(4)) }, seconds: arguments.seconds("time"))
  }

  private mutating func check() -> Action {
    let id = arguments.identifier()
    let isText = arguments.words.first == "text"
    if isText { _ = arguments.word() }
    return .check(CheckItem(id: id, lines: text(), isText: isText))
  }

  /// `BADGE Found the file`
  private mutating func badge() -> Action {
    var name: [String] = []
    while let word = arguments.word() { name.append(word) }
    if name.isEmpty { arguments.note(.missingArgument, "name") }
    withoutBody()
    return .badge(name.joined(separator: " "))
  }

  private mutating func mask() -> MaskLevel? {
    arguments.read("mask") { Int($0).flatMap(MaskLevel.init(rawValue:)) }
  }

  /// The lines below, of which there has to be one.
  private mutating func text() -> [String] {
    if body.isEmpty { arguments.note(.bodyMissing) }
    return body
  }

  private mutating func withoutBody() {
    if let first = body.first { arguments.note(.bodyUnwanted, first) }
  }
}
