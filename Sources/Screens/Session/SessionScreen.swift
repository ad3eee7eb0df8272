import Canvas
import Dossier
import Leaflet
import Session
import TUI

/// A guided session on the facilitator's terminal: what the room sees, or the dashboard beside it.
public struct SessionScreen: Sendable {
  enum View: Sendable, Hashable { case stage, dashboard }

  /// What lies over the session until it is left.
  enum Page: Sendable, Hashable { case method, helpers, receipt(SessionReceipt) }

  private(set) var session: SessionState
  private(set) var view: View
  private(set) var page: Page?
  private(set) var prompt: PromptField?
  /// Whether a second terminal shows the stage.
  let hasStage: Bool
  /// Wording keys of what may record what the terminals show.
  let warnings: [String]
  /// The copies as the program's own screens show them.
  private(set) var exports: [DataName: OpenedExport]
  /// Whether somebody reads the stage; nil before it is known.
  var isStageRead: Bool?
  /// The page that was sent last, and how many were.
  private var sent: (page: StagePage, number: Int)?
  /// Whether a key was pressed while the stage is blank: then it is said how to go on.
  private(set) var asksForCode = false
  /// Whether the facilitator did anything: until then, warnings stand below the stage.
  private var hasActed = false
  /// Whether the key that ends the program was pressed, and is waited for again.
  private var asksToEnd = false
  /// Names of files that were written.
  private(set) var written: [String] = []

  /// - Parameters:
  ///   - hasStage: Whether a second terminal shows the stage; this one shows the dashboard then.
  ///   - warnings: Wording keys of what may record the terminal.
  public init(
    _ script: Script, exports: [DataName: OpenedExport], language: Language? = nil,
    hasStage: Bool = false, warnings: [String] = []
  ) {
    let words = Words(language ?? script.language)
    session = SessionState(
      script, copies: exports.mapValues { $0.facts(words) }, language: language)
    view = hasStage ? .dashboard : .stage
    self.exports = exports
    self.hasStage = hasStage
    self.warnings = warnings
  }

  /// The words of the room, whatever language the facilitator's keys are told in.
  var stageWords: Words { Words(session.language) }

  /// What the room sees.
  var stage: StagePage { session.stage(stageWords) }

  var isTyping: Bool { prompt != nil }

  mutating func update(_ event: SessionEvent) {
    if case .tick = event {} else { hasActed = true }
    session.update(event)
  }

  mutating func toggleView() { view = view == .stage ? .dashboard : .stage }

  mutating func show(_ page: Page) { self.page = page }

  mutating func ask(_ label: String) { prompt = PromptField(label: label) }

  mutating func noteWritten(_ name: String) { written.append(name) }

  /// Leaves what was opened last; false where nothing is open.
  mutating func goBack() -> Bool {
    defer { (page, prompt) = (nil, nil) }
    return page != nil || prompt != nil
  }

  /// Whether the session goes on until somebody asks again to end it.
  mutating func asksBeforeEnd() -> Bool {
    defer { asksToEnd = true }
    return !session.isOver && !asksToEnd
  }

  /// Another key than the one that ends it was pressed.
  mutating func goOn() { asksToEnd = false }

  /// Forgets everything, and says so on a page.
  mutating func deleteAll() -> SessionReceipt {
    let receipt = SessionReceipt(session, written: written)
    session.update(.deleteAll)
    exports = [:]
    page = .receipt(receipt)
    return receipt
  }

  /// Takes what is typed; false where the event is for somebody else.
  mutating func take(_ event: Event, in rect: Rect) -> Bool {
    if session.isBlank {
      if case .key(let press) = event, case .character(let character) = press.key {
        session.update(.unblank(character))
      }
      asksForCode = session.isBlank
      return true
    }
    guard var prompt else { return false }
    switch prompt.handle(event, in: rect) {
    case .activated:
      self.prompt = nil
      if !prompt.text.isEmpty { session.update(.entry(prompt.text)) }
    case .cancelled: self.prompt = nil
    case .ignored: return false
    default: self.prompt = prompt
    }
    return true
  }

  /// The page to send to the second terminal, with its number; nil where it has it.
  ///
  /// - Parameter again: Whether a page that was sent is sent again, for who comes late.
  mutating func nextPage(again: Bool) -> (page: StagePage, number: Int)? {
    guard hasStage else { return nil }
    let page = stage
    guard again || page != sent?.page else { return nil }
    let next = (page: page, number: (sent?.number ?? 0) + 1)
    sent = next
    return next
  }

  /// The notice in words; empty where there is none.
  func notice(_ words: Words) -> String {
    if asksToEnd { return words["session.end"] }
    guard let notice = session.notice else {
      return hasActed || view == .dashboard
        ? "" : warnings.map { words[$0] }.joined(separator: "\n")
    }
    return notice.sentence(words)
  }
}
