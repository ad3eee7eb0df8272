/// What a careful facilitator would change in a script that can be read. Its sentence is the wording's
/// `session.lint.<kind>`.
public struct Remark: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case minutesDiffer, longTalk, stepsOverPart, overlappingRanges, gapInRanges, unmaskedOwn
    case missingWhy, unansweredQuestion, longSentence
  }

  /// 1-based; 0 for the script as a whole.
  public var line: Int
  public var kind: Kind
  /// The word or the numbers that are meant.
  public var text: String
}

/// Looks a script over.
public enum Linter {
  /// People listen so long, in seconds.
  static let longestTalk = 600
  /// A sentence has so many words at most.
  static let mostWords = 20

  /// By their lines. Linear in the script.
  public static func remarks(_ script: Script) -> [Remark] {
    let remarks =
      minutes(script) + script.parts.flatMap(part) + script.steps.flatMap(step)
      + missingWhy(script) + unanswered(script)
    return remarks.sorted { ($0.line, $0.kind.rawValue) < ($1.line, $1.kind.rawValue) }
  }

  private static func minutes(_ script: Script) -> [Remark] {
    let planned = script.parts.compactMap(\.minutes).reduce(0, +)
    guard planned != script.minutes else { return [] }
    return [Remark(line: 0, kind: .minutesDiffer, text: "\(planned) / \(script.minutes)")]
  }

  private static func part(_ part: Part) -> [Remark] {
    var remarks: [Remark] = []
    let timed = part.steps.compactMap(\.action.seconds).reduce(0, +)
    if let minutes = part.minutes, timed > minutes * 60, part.steps.allSatisfy(\.guards.isEmpty) {
      remarks.append(Remark(line: part.line, kind: .stepsOverPart, text: "\(timed) s"))
    }
    let isIdle = !part.steps.contains { $0.action.isActivity }
    if isIdle, (part.minutes ?? 0) * 60 > longestTalk {
      remarks.append(Remark(line: part.line, kind: .longTalk, text: part.title))
    }
    return remarks
  }

  private static func step(_ step: Step) -> [Remark] {
    var remarks = step.action.texts.flatMap(sentences).filter { $0.count > mostWords }.map {
      Remark(
        line: step.line, kind: .longSentence, text: $0.prefix(4).joined(separator: " ") + " …")
    }
    switch step.action {
    case .timer(let seconds) where seconds > longestTalk:
      remarks.append(Remark(line: step.line, kind: .longTalk, text: "\(seconds) s"))
    case .open(let opening) where opening.isOwn == true && opening.mask ?? .off == .off:
      remarks.append(Remark(line: step.line, kind: .unmaskedOwn, text: opening.screen.rawValue))
    case .ask(let question):
      if case .ranges(let spans) = question.choices { remarks += ranges(spans, step.line) }
    default: break
    }
    return remarks
  }

  private static func ranges(_ spans: [Choices.Span], _ line: Int) -> [Remark] {
    let sorted = spans.sorted { $0.from < $1.from }
    return zip(sorted, sorted.dropFirst()).compactMap { lower, upper in
      let text = "\(lower.to.map { "\($0)" } ?? "…") / \(upper.from)"
      guard let end = lower.to, end < upper.from else {
        return Remark(line: line, kind: .overlappingRanges, text: text)
      }
      return end + 1 < upper.from ? Remark(line: line, kind: .gapInRanges, text: text) : nil
    }
  }

  /// An answer without a reason is soon forgotten.
  private static func missingWhy(_ script: Script) -> [Remark] {
    script.parts.flatMap { part in
      part.steps.indices.compactMap { index -> Remark? in
        guard case .reveal(let reveal) = part.steps[index].action else { return nil }
        let next = part.steps[(index + 1)...].first { !$0.action.goesWithReveal }
        if case .why = next?.action { return nil }
        return Remark(line: part.steps[index].line, kind: .missingWhy, text: reveal.id)
      }
    }
  }

  private static func unanswered(_ script: Script) -> [Remark] {
    let answered = Set(
      script.steps.compactMap { step in
        if case .reveal(let reveal) = step.action { reveal.id } else { nil }
      })
    return script.steps.compactMap { step in
      guard case .ask(let question) = step.action, !answered.contains(question.id) else {
        return nil
      }
      return Remark(line: step.line, kind: .unansweredQuestion, text: question.id)
    }
  }

  /// The words of each sentence of a line.
  private static func sentences(_ line: String) -> [[Substring]] {
    line.split { ".!?;:".contains($0) }.map { $0.split(separator: " ") }
  }
}

extension Action {
  /// The time that it states, in seconds.
  var seconds: Int? {
    switch self {
    case .ask(let question): question.seconds
    case .discuss(let discussion): discussion.seconds
    case .task(_, let seconds), .pause(let seconds): seconds
    case .timer(let seconds): seconds
    default: nil
    }
  }

  /// Whether people do something.
  var isActivity: Bool {
    switch self {
    case .ask, .discuss, .task, .check, .pause: true
    default: false
    }
  }

  /// What may stand between an answer and its reason.
  fileprivate var goesWithReveal: Bool {
    switch self {
    case .open, .note: true
    default: false
    }
  }

  /// The lines that the room reads.
  fileprivate var texts: [String] {
    switch self {
    case .say(let speech): speech.lines
    case .ask(let question): question.text
    case .why(let lines), .task(let lines, _): lines
    case .discuss(let discussion): discussion.lines
    case .check(let item): item.lines
    default: []
    }
  }
}
