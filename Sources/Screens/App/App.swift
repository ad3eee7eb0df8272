import Canvas
import Exports
import Leaflet
import TUI

/// The terminal program: state and event give a new state and effects; a state gives a picture.
public struct App: Program {
  let services: Services

  public init(_ services: Services) { self.services = services }

  public func update(_ state: inout AppState, _ input: Input<AppMessage>) -> [Effect<AppMessage>] {
    switch input {
    case .message(let message): return receive(message, &state)
    case .event(let event): return handle(event, &state)
    }
  }

  /// Begins to read exports; the picture shows progress until they are open.
  public func open(_ paths: [String], _ state: inout AppState) -> [Effect<AppMessage>] {
    state.opening += 1
    state.stage = .loading
    state.loading = LoadingScreen()
    state.paths = paths
    let (opening, profiles) = (state.opening, state.profiles)
    let open = services.open
    return [
      .workStream(id: "open") { post in
        let result = open(paths, profiles) { post(.progress($0, opening: opening)) }
        post(.opened(result, opening: opening))
      }
    ]
  }

  private func receive(_ message: AppMessage, _ state: inout AppState) -> [Effect<AppMessage>] {
    switch message {
    case .progress(let progress, state.opening): state.loading.progress = progress
    case .opened(.success(let export), state.opening):
      state.show(export)
      if state.awaitsQuiz { state.startQuiz(of: .own) }
      state.awaitsQuiz = false
      return explainUnknown(&state)
    case .opened(.failure(let error), state.opening):
      // The sentence has room there; Esc returns to what was open.
      state.stage = .start
      state.start.message = state.masked(Messages(state.words).sentence(error))
    case .table(let file, let result, state.opening):
      guard let scene = state.scene else { break }
      state.dataScreen.receive(file, result, scene)
      state.row?.receive(file, result)
    case .sample(let file, let result, state.opening): receive(file, result, &state)
    case .hours(let hours, state.opening):
      if let hours { state.hoursScreen.receive(hours) }
    case .saved(let name, let outcome): receive(outcome, of: name, &state)
    case .folder(let path, let entries): state.start.receive(path, entries, state.words)
    case .tick(let seconds): return receive(seconds: seconds, &state)
    case .stage(let outcome): receive(outcome, &state)
    case .export(let table, let attempt): return [export(table, attempt: attempt)]
    case .exported(let table, let name, let attempt, let outcome):
      return receive(outcome, of: table, name, attempt: attempt, &state)
    case .receipt(let receipt): services.keep(receipt.lines(state.words))
    case .progress, .opened, .table, .sample, .hours: break
    }
    return []
  }

  private func handle(_ event: Event, _ state: inout AppState) -> [Effect<AppMessage>] {
    switch event {
    case .resize(let size): state.size = size
    case .terminate(let signal): return [.quit(status: 128 + signal)]
    case .key("^c"): return [.quit(status: 130)]
    case .key("^z"): return [.suspend]
    case .resumed: break
    default: return route(event, &state)
    }
    return []
  }

  func route(_ event: Event, _ state: inout AppState) -> [Effect<AppMessage>] {
    if event == .key("b"), state.canPanic { return panic(&state) }
    if state.overlay != nil { return handleOverlay(event, &state) }
    switch state.stage {
    case .start: return handleStart(event, &state)
    case .loading: return handleLoading(event, &state)
    case .opened: return handleOpened(event, &state)
    case .session: return handleSession(event, &state)
    case .quiz: return handleQuiz(event, &state)
    }
  }

  private func handleLoading(_ event: Event, _ state: inout AppState) -> [Effect<AppMessage>] {
    if case .mouse(let mouse) = event, mouse.kind == .press {
      return clickFooter(at: mouse.at, Frame(state.size), &state)
    }
    return dispatch(event, &state)
  }

  private func handleStart(_ event: Event, _ state: inout AppState) -> [Effect<AppMessage>] {
    let frame = Frame(state.size)
    switch state.start.handle(event, in: frame.page, state.words) {
    case .open(let path):
      state.awaitsQuiz = false
      return open([path], &state)
    case .quiz(let path):
      state.awaitsQuiz = true
      return open([path], &state)
    case .list(let folder):
      let list = services.list
      return [.work { .folder(path: folder, entries: list(folder)) }]
    case .handled: return []
    case .unhandled: break
    }
    if case .mouse(let mouse) = event, mouse.kind == .press {
      return clickFooter(at: mouse.at, frame, &state)
    }
    return dispatch(event, &state)
  }
}
