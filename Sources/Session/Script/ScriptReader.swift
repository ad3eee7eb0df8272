import Leaflet

/// Reads a script, strictly: what it does not know is a mistake and no session begins.
public struct ScriptReader {
  /// Nil where there is a mistake.
  public private(set) var script: Script?
  /// By their lines.
  public private(set) var errors: [ScriptError] = []

  /// A script of two hours is some 10 kB.
  public static let mostBytes = 256 << 10

  private var header = ScriptHeader()
  private var parts: [Part] = []
  private var blocks = ConditionBlocks()
  private var questions: Set<String> = []

  /// - Parameter bytes: UTF-8. Linear in their number.
  public init(_ bytes: some Collection<UInt8>) {
    guard bytes.count <= Self.mostBytes else {
      self.init(ScriptError(.tooLong, line: 0))
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      self.init(ScriptError(.notText, line: 0))
      return
    }
    self.init(text: text)
  }

  private init(_ error: ScriptError) { errors = [error] }

  /// As above, for a text that is one already.
  public init(text: String) {
    let lines = ScriptLines(text)
    errors = lines.errors
    var rest = lines.lines[...]
    while let line = rest.popFirst() { read(line, &rest) }
    finish()
  }

  private mutating func read(_ line: NumberedLine, _ rest: inout ArraySlice<NumberedLine>) {
    switch line.line {
    case .header(let key, let value):
      if let error = header.read(key, value, line.number) { errors.append(error) }
    case .part(let title, let minutes):
      closePart()
      parts.append(Part(title: title, minutes: minutes, steps: [], line: line.number))
    case .body(let text):
      errors.append(ScriptError(.textOutsideStep, line: line.number, text: text))
    case .step(let keyword, let arguments):
      var body: [String] = []
      while case .body(let text) = rest.first?.line {
        body.append(text)
        rest.removeFirst()
      }
      readStep(keyword, StepArguments(arguments, line: line.number), body)
    }
  }

  private mutating func readStep(
    _ keyword: String, _ arguments: StepArguments, _ body: [String]
  ) {
    if let errors = blocks.take(keyword, arguments, body) {
      self.errors += errors
      return
    }
    var reader = StepReader(arguments: arguments, body: body)
    let action = reader.action(keyword)
    let drop = reader.drop()
    errors += reader.errors
    guard let action else { return }
    note(action, arguments.line)
    guard !parts.isEmpty else { return }
    parts[parts.count - 1].steps.append(
      Step(action: action, guards: blocks.guards, drop: drop, line: arguments.line))
  }

  /// Questions have names, and answers name questions that were asked.
  private mutating func note(_ action: Action, _ line: Int) {
    switch action {
    case .ask(let question) where !questions.insert(question.id).inserted:
      errors.append(ScriptError(.repeatedId, line: line, text: question.id))
    case .reveal(let reveal) where !questions.contains(reveal.id):
      errors.append(ScriptError(.unknownId, line: line, text: reveal.id))
    default: break
    }
  }

  private mutating func closePart() {
    errors += blocks.close()
    if let last = parts.last, last.steps.isEmpty {
      errors.append(ScriptError(.emptyPart, line: last.line, text: last.title))
    }
  }

  private mutating func finish() {
    closePart()
    if parts.isEmpty { errors.append(ScriptError(.noParts, line: 0)) }
    errors += header.missing.map { ScriptError(.missingHeader, line: 0, text: $0) }
    // An empty part may only look so, for mistakes in it.
    errors.sort { ($0.line, $0.reason.rawValue) < ($1.line, $1.reason.rawValue) }
    script = errors.isEmpty ? header.script(parts) : nil
  }
}
