/// The conditions that a step stands under.
struct ConditionBlocks {
  private var open: [(held: Guard, line: Int, hasElse: Bool)] = []

  var guards: [Guard] { open.map(\.held) }

  /// Takes `IF`, `ELSE` and `FI`; nil for any other keyword, else the mistakes in it.
  mutating func take(
    _ keyword: String, _ arguments: StepArguments, _ body: [String]
  ) -> [ScriptError]? {
    var arguments = arguments
    switch keyword {
    case "IF":
      let condition = Self.condition(&arguments)
      open.append((Guard(condition: condition, holds: true), arguments.line, false))
    case "ELSE":
      if open.last.map(\.hasElse) ?? true {
        arguments.note(.elseWithoutIf)
      } else {
        open[open.count - 1].held.holds = false
        open[open.count - 1].hasElse = true
      }
    case "FI": if open.popLast() == nil { arguments.note(.fiWithoutIf) }
    default: return nil
    }
    arguments.finish()
    if let text = body.first { arguments.note(.bodyUnwanted, text) }
    return arguments.errors
  }

  /// A condition ends with its part.
  mutating func close() -> [ScriptError] {
    defer { open = [] }
    return open.map { ScriptError(.ifWithoutFi, line: $0.line) }
  }

  /// `has location`, `data own`, `group>=5`.
  private static func condition(_ arguments: inout StepArguments) -> Condition {
    let word = arguments.neededWord("has, data, group>=5")
    switch word {
    case "has":
      let topic = arguments.neededWord("topic")
      if !topic.isEmpty, !Metric.topics.contains(topic) { arguments.note(.unknownTopic, topic) }
      return .has(topic: topic)
    case "data":
      let whose = arguments.neededWord("own, persona")
      if !["own", "persona", ""].contains(whose) { arguments.note(.badArgument, whose) }
      return whose == "own" ? .dataOwn : .dataPersona
    default:
      if word.hasPrefix("group>="), let least = Int(word.dropFirst(7)), (1...1_000).contains(least)
      {
        return .group(atLeast: least)
      }
      if !word.isEmpty { arguments.note(.badArgument, word) }
      return .group(atLeast: 1)
    }
  }
}
