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
    let opening = state.opening
    let open = services.open
    return [
      .workStream(id: "open") { post in
        let result = open(paths) { post(.progress($0, opening: opening)) }
        post(.opened(result, opening: opening))
      }
    ]
  }

  private func receive(_ message: AppMessage, _ state: inout AppState) -> [Effect<AppMessage>] {
    switch message {
    case .progress(let progress, state.opening): state.loading.progress = progress
    case .opened(.success(let export), state.opening): state.show(export)
    case .opened(.failure(let error), state.opening):
      state.stage = state.opened == nil ? .start : .opened
      state.start.message = Messages(state.words).sentence(error)
      state.note = state.start.message
    case .table(let file, let result, state.opening):
      state.dataScreen.receive(file, result, state.words)
      state.row?.receive(file, result)
    case .folder(let path, let entries): state.start.receive(path, entries, state.words)
    case .progress, .opened, .table: break
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
    if state.overlay != nil { return handleOverlay(event, &state) }
    switch state.stage {
    case .start: return handleStart(event, &state)
    case .loading: return handleLoading(event, &state)
    case .opened: return handleOpened(event, &state)
    }
  }

  private func handleLoading(_ event: Event, _ state: inout AppState) -> [Effect<AppMessage>] {
    switch event {
    case .key("esc"), .key("q"):
      // What was read until now arrives as the result.
      state.loading.isCancelling = true
      return [.cancel("open")]
    default: return []
    }
  }

  private func handleStart(_ event: Event, _ state: inout AppState) -> [Effect<AppMessage>] {
    let rect = Frame(state.size).page
    switch state.start.handle(event, in: rect, state.words) {
    case .open(let path): return open([path], &state)
    case .list(let folder):
      let list = services.list
      return [.work { .folder(path: folder, entries: list(folder)) }]
    case .handled: return []
    case .unhandled: break
    }
    if state.opened != nil, event == .key("esc") {
      state.stage = .opened
      return []
    }
    return dispatch(event, AppCommands(Commands.start(state.words)), &state)
  }
}
