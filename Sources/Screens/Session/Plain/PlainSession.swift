import Dossier
import Leaflet
import Session
import TUIPlain

/// A guided session as linear text, for a facilitator who listens or reads with the fingers: each step is
/// told, and a line goes on. The engine and the stage are those of the full screen.
///
/// What it wants of the world outside stands in `stage` and `takeTable()`.
public struct PlainSession: Conversation {
  private(set) var session: SessionState
  /// The facilitator's, whatever language the room hears.
  let words: Words
  /// Whether a second terminal shows the stage.
  let hasStage: Bool
  /// Wording keys of what may record the terminal.
  private let warnings: [String]
  /// What was typed and is done once it is typed again.
  private var asked: PlainCommand?
  public private(set) var ending: ConversationEnding?
  /// Counts and means that are to be written to a file.
  private var table: String?
  /// Names of files that were written.
  private var written: [String] = []
  private var unread = UnreadStage()

  /// - Parameters:
  ///   - exports: The copies of the script's people, and one's own.
  ///   - language: The room's; nil for the script's.
  ///   - words: The facilitator's.
  public init(
    _ script: Script, exports: [DataName: OpenedExport], language: Language? = nil, words: Words,
    hasStage: Bool = false, warnings: [String] = []
  ) {
    let roomWords = Words(language ?? script.language)
    session = SessionState(
      script, copies: exports.mapValues { $0.facts(roomWords) }, language: language)
    (self.words, self.hasStage, self.warnings) = (words, hasStage, warnings)
  }

  /// What the room sees.
  public var stage: StagePage { session.stage(stageWords) }

  var stageWords: Words { Words(session.language) }

  var step: PlainStep {
    PlainStep(session: session, words: words, stageWords: stageWords)
  }

  public var greeting: [String] {
    [session.script.title] + session.script.about(words) + warnings.map { words[$0] }
      + [words["session.dashboard.stop"], session.data.sentence(words), maskLine]
      + (session.notice.map { [$0.sentence(words)] } ?? [])
      + step.lines(isNewPart: true)
  }

  var maskLine: String { words["session.mask.\(session.mask.rawValue)"] }

  public mutating func hear(_ line: String) -> [String] {
    let line = line.trimmed
    if session.isBlank { return unblank(line) }
    defer { if asked != PlainCommand(line) { asked = nil } }
    guard let command = PlainCommand(line) else { return take(line) }
    return run(command)
  }

  /// Only an own copy that the room sees no more, and a timer at its half and its end, are told unasked.
  public mutating func pass(seconds: Int) -> [String] {
    let before = session
    session.update(.tick(seconds: seconds))
    // Nothing more is said until the code; the stage's page knows by itself.
    guard !session.isBlank else { return [] }
    let isUnread = unread.pass(seconds)
    return changes(since: before) + PlainTimer(words).told(before.timer, session.timer)
      + (isUnread ? [words["session.dashboard.unread"]] : [])
  }
}

/// What a line leads to.
extension PlainSession {
  private mutating func run(_ command: PlainCommand) -> [String] {
    switch command {
    case .next: move(.next)
    case .back: move(.back)
    case .skip: move(.skip)
    case .finish: move(.finishEarly)
    case .again: step.lines(isNewPart: true)
    case .leaveOut: change(.drop)
    case .mask: change(.mask)
    case .more: change(.add(minutes: 2)) + time
    case .pause: pause()
    case .time: time
    case .method: method
    case .helpers: [words["session.helpers.title"]] + SessionPages.helpers(words)
    case .commands: PlainCommand.list(words)
    case .blank: blank()
    case .export: export()
    case .delete: deleteAll()
    case .quit: quit()
    }
  }

  /// Goes to another step, and tells it.
  private mutating func move(_ event: SessionEvent) -> [String] {
    let before = session
    let told = change(event)
    guard session.place != before.place else {
      return told + [words["session.plain.nowhere"]] + step.prompt
    }
    return told + step.lines(isNewPart: session.part != before.part)
  }

  /// Tells what an event changes besides the step.
  private mutating func change(_ event: SessionEvent) -> [String] {
    let before = session
    session.update(event)
    let notice = session.notice.map { [$0.sentence(words)] } ?? []
    return notice + changes(since: before)
  }

  private func changes(since before: SessionState) -> [String] {
    let isSame =
      before.data.name == session.data.name && before.data.showsOwn == session.data.showsOwn
    return (isSame ? [] : [session.data.sentence(words)])
      + (before.mask == session.mask ? [] : [maskLine])
  }

  private mutating func pause() -> [String] {
    guard session.timer != nil else { return [words["session.plain.noTimer"]] }
    return change(.pause) + PlainTimer(words).left(session.timer)
  }

  private var time: [String] {
    let clock = session.clock
    let whole = words.text(
      "session.plain.elapsed",
      [
        Fact("elapsed", .text(MinuteText.spoken(clock.elapsed))),
        Fact("whole", .text(MinuteText.spoken(clock.whole))),
      ])
    return PlainTimer(words).left(session.timer) + [whole, DashboardTime(session, words).onPlan]
  }

  private var method: [String] {
    guard let question = session.question else { return [words["session.plain.noQuestion"]] }
    let isKnown = session.isRevealed(question.question.id)
    return [words["session.method.title"]]
      + QuestionText(question, words).method(
        showsAmount: isKnown && question.data?.isPersona ?? false)
  }

  private mutating func quit() -> [String] {
    guard session.isOver || asked == .quit else {
      asked = .quit
      return [words["session.plain.quit"]]
    }
    ending = .quit
    return []
  }
}

/// The blank stage.
extension PlainSession {
  private mutating func blank() -> [String] {
    session.update(.blank)
    return [words[hasStage ? "session.plain.blank.stage" : "session.plain.blank.alone"]]
  }

  /// Takes a line for the code, and tells the step again once it is whole.
  private mutating func unblank(_ line: String) -> [String] {
    for character in line where session.isBlank && !character.isWhitespace {
      session.update(.unblank(character))
    }
    guard !session.isBlank else { return [words["session.blank.code"]] }
    return [session.data.sentence(words)] + step.lines(isNewPart: true)
  }
}

/// What the room answers, and what is left of it.
extension PlainSession {
  private mutating func take(_ line: String) -> [String] {
    let text = PlainAnswers(session, words).entry(line)
    let told = change(.entry(text))
    guard let entry = Entry(text), !isRefused else { return told + step.prompt }
    switch entry {
    // What the step says depends on whose data it is about, and on what the room tells.
    case .use, .counted: return told + step.lines(isNewPart: false)
    default: return told + [PlainAnswers(session, words).taken(entry)]
    }
  }

  /// Whether the line that was typed changed nothing.
  private var isRefused: Bool {
    switch session.notice {
    case .entryNotUnderstood, .entryUnfit, .noOwnCopy, .personaOnly: true
    default: false
    }
  }

  private mutating func export() -> [String] {
    table = session.export
    return table == nil ? [words["session.export.tooFew"]] : []
  }

  /// The table to write to a new file, once; `noteSaved` says what came of it.
  public mutating func takeTable() -> String? {
    defer { table = nil }
    return table
  }

  /// - Parameter name: The file's; the last one that was tried.
  public mutating func noteSaved(_ outcome: SaveOutcome, as name: String) -> [String] {
    if outcome == .saved { written.append(name) }
    let key = outcome == .saved ? "session.export.saved" : "session.export.failed"
    return [words.text(key, [Fact("name", .text(name))])]
  }

  /// What became of the page that was sent to the second terminal.
  public mutating func noteStage(_ outcome: StageOutcome) { unread.note(outcome) }

  private mutating func deleteAll() -> [String] {
    guard !session.copies.isEmpty else { return step.prompt }
    guard asked == .delete else {
      asked = .delete
      return [words["session.plain.delete"]]
    }
    let receipt = SessionReceipt(session, written: written)
    session.update(.deleteAll)
    asked = nil
    return [words["session.receipt.title"]] + receipt.lines(words) + step.prompt
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
