import Canvas
import Exports
import Leaflet
import Session
import TUI

/// Guided sessions and the quiz.
extension App {
  /// Begins a session; its clock runs until the program ends.
  public func begin(_ session: SessionScreen, _ state: inout AppState) -> [Effect<AppMessage>] {
    state.session = session
    state.stage = .session
    return [clock] + sendStage(&state, again: true)
  }

  /// Begins the quiz with an export that was read. At a stand nobody leaves it.
  public func quiz(
    _ export: OpenedExport, of persona: Persona, isStand: Bool, _ state: inout AppState
  ) -> [Effect<AppMessage>] {
    state.show(export)
    state.startQuiz(of: .persona(persona), isStand: isStand)
    return isStand ? [clock] : []
  }

  private var clock: AppEffect {
    let ticks = services.ticks
    return .workStream(id: "clock") { post in await ticks { post(.tick(seconds: $0)) } }
  }

  /// The stage is blank at once, whatever lay over it.
  func panic(_ state: inout AppState) -> [AppEffect] {
    state.overlay = nil
    state.stage = .session
    state.session?.update(.blank)
    return sendStage(&state)
  }

  func handleSession(_ event: Event, _ state: inout AppState) -> [AppEffect] {
    guard var session = state.session else { return [] }
    let frame = Frame(state.size)
    let wasTyping = session.isTyping || session.session.isBlank
    if case .mouse(let mouse) = event, mouse.kind == .press, !wasTyping {
      return clickFooter(at: mouse.at, frame, &state) + sendStage(&state)
    }
    let isTaken = session.take(event, in: frame.whole)
    state.session = session
    if isTaken { return sendStage(&state) }
    state.note = ""
    if event != .key("q") { state.session?.goOn() }
    return dispatch(event, &state) + sendStage(&state)
  }

  func handleQuiz(_ event: Event, _ state: inout AppState) -> [AppEffect] {
    let frame = Frame(state.size)
    if case .mouse(let mouse) = event, mouse.kind == .press, frame.footer.contains(mouse.at) {
      return clickFooter(at: mouse.at, frame, &state)
    }
    guard var quiz = state.quiz else { return [] }
    let isTaken = quiz.take(event, in: frame.whole)
    state.quiz = quiz
    return isTaken ? [] : dispatch(event, &state)
  }

  /// Sends the second terminal what changed.
  private func sendStage(_ state: inout AppState, again: Bool = false) -> [AppEffect] {
    guard let next = state.session?.nextPage(again: again) else { return [] }
    let stage = services.stage
    return [.work { .stage(stage(next.page, next.number)) }]
  }

  func receive(seconds: Int, _ state: inout AppState) -> [AppEffect] {
    state.session?.update(.tick(seconds: seconds))
    state.quiz?.tick(seconds)
    return sendStage(&state, again: true)
  }

  func receive(_ outcome: StageOutcome, _ state: inout AppState) {
    state.session?.isStageRead = outcome == .read
  }

  /// Writes a table under the first name that is free.
  func export(_ table: String, attempt: Int) -> AppEffect {
    let save = services.save
    let name = attempt == 1 ? "session-counts.csv" : "session-counts-\(attempt).csv"
    return .work { .exported(table, name: name, attempt: attempt, save(name, table)) }
  }

  func receive(
    _ outcome: SaveOutcome, of table: String, _ name: String, attempt: Int, _ state: inout AppState
  ) -> [AppEffect] {
    if outcome == .exists, attempt < 99 { return [export(table, attempt: attempt + 1)] }
    if outcome == .saved { state.session?.noteWritten(name) }
    state.note = state.words.text(
      outcome == .saved ? "session.export.saved" : "session.export.failed",
      [.init("name", .text(name))])
    return []
  }
}
