/// Makes questions of `GUESS` and `ASK`.
struct QuestionReader {
  var arguments: StepArguments
  let body: [String]

  /// More cannot be told apart by letters on cards.
  static let numberOfOptions = 2...6
  /// No copy counts further.
  static let numbers = 0...1_000_000_000_000

  mutating func guess() -> Question? {
    let id = arguments.identifier()
    let metric = metric()
    if metric == nil { arguments.note(.metricNeeded) }
    let low = arguments.number("min") ?? 0
    let high = arguments.number("max") ?? 100
    guard low < high, Self.numbers.contains(low), Self.numbers.contains(high) else {
      arguments.note(.badArgument, "min=\(low) max=\(high)")
      return nil
    }
    if body.isEmpty { arguments.note(.bodyMissing) }
    return question(id, text: body, form: .number(low...high), metric: metric)
  }

  mutating func ask() -> Question? {
    let id = arguments.identifier()
    let metric = metric()
    let text = Array(body.prefix { !Self.isOption($0) })
    let options = Array(body.dropFirst(text.count))
    if text.isEmpty { arguments.note(.bodyMissing) }
    guard let choices = choices(options, hasMetric: metric != nil) else { return nil }
    return question(id, text: text, form: .choice(choices), metric: metric)
  }

  private mutating func question(
    _ id: String, text: [String], form: Question.Form, metric: String?
  ) -> Question {
    let need = arguments.text("need")
    if let need, !Metric.topics.contains(need) { arguments.note(.unknownTopic, need) }
    return Question(
      id: id, text: text, form: form, metric: metric, need: need, unit: arguments.text("unit"),
      seconds: arguments.seconds("time"), talk: arguments.seconds("talk") ?? 0)
  }

  private mutating func metric() -> String? {
    guard let name = arguments.text("metric") else { return nil }
    if Metric.named(name) == nil { arguments.note(.unknownMetric, name) }
    return name
  }

  private static func isOption(_ line: String) -> Bool {
    ["- ", "= ", "* "].contains { line.hasPrefix($0) }
  }

  private mutating func choices(_ lines: [String], hasMetric: Bool) -> Choices? {
    for line in lines where !Self.isOption(line) { arguments.note(.badOption, line) }
    let texts = lines.map { String($0.dropFirst(2)) }
    if lines.contains(where: { $0.hasPrefix("* ") }) {
      guard lines.count == 1 else {
        arguments.note(.mixedOptions)
        return nil
      }
      return computed(texts[0], hasMetric)
    }
    guard Self.numberOfOptions.contains(lines.count) else {
      arguments.note(.numberOfOptions, "\(lines.count)")
      return nil
    }
    let right = lines.indices.filter { lines[$0].hasPrefix("= ") }
    let spans = texts.map(Self.span)
    guard spans.contains(where: { $0 != nil }) else {
      if right.count != 1 {
        arguments.note(right.isEmpty ? .noRightOption : .severalRightOptions)
      }
      return right.first.map { .fixed(texts, right: $0) }
    }
    if !right.isEmpty || spans.contains(where: { $0 == nil }) { arguments.note(.mixedOptions) }
    if !hasMetric { arguments.note(.metricNeeded) }
    return .ranges(spans.compactMap { $0 })
  }

  /// `auto log 4`, `auto years 4`, `top apps.count 4`
  private mutating func computed(_ text: String, _ hasMetric: Bool) -> Choices? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 3, let count = Int(words[2]), Self.numberOfOptions.contains(count) else {
      arguments.note(.badOption, text)
      return nil
    }
    switch (words[0], words[1]) {
    case ("auto", "log"), ("auto", "years"):
      if !hasMetric { arguments.note(.metricNeeded) }
      return words[1] == "log" ? .log(count) : .years(count)
    case ("top", let list):
      if !TopList.names.contains(list) { arguments.note(.unknownList, list) }
      return .top(list: list, count)
    default:
      arguments.note(.badOption, text)
      return nil
    }
  }

  /// `{10..99}` or `{1000..}`
  private static func span(_ text: String) -> Choices.Span? {
    guard text.hasPrefix("{"), text.hasSuffix("}") else { return nil }
    let inner = text.dropFirst().dropLast()
    guard let dots = inner.firstRange(of: ".."), let from = Int(inner[..<dots.lowerBound]),
      numbers.contains(from)
    else { return nil }
    let end = inner[dots.upperBound...]
    if end.isEmpty { return Choices.Span(from: from, to: nil) }
    guard let to = Int(end), to >= from, numbers.contains(to) else { return nil }
    return Choices.Span(from: from, to: to)
  }
}
