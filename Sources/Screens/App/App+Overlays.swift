import Canvas
import Leaflet
import TUI

/// Help, palette and lists of choices, which lie over the screen.
extension App {
  func handleOverlay(_ event: Event, _ state: inout AppState) -> [AppEffect] {
    let rect = Frame(state.size).content
    switch state.overlay {
    case .help(var help):
      state.overlay = help.handle(event, in: rect) == .cancelled ? nil : .help(help)
    case .palette(let palette): return handle(palette, event, in: rect, &state)
    case .languages(let list): handle(list, event, in: rect, &state)
    case .groups(let list): handle(list, event, in: rect, &state)
    case nil: break
    }
    return []
  }

  private func handle(
    _ palette: PaletteOverlay, _ event: Event, in rect: Rect, _ state: inout AppState
  ) -> [AppEffect] {
    var palette = palette
    let table = Commands.now(state)
    let entries = table.search(palette.query, state)
    switch palette.handle(event, in: rect, entries: entries) {
    case .activated:
      state.overlay = nil
      return palette.choice(in: entries).flatMap { press(table[$0.id], &state) } ?? []
    case .cancelled: state.overlay = nil
    default: state.overlay = .palette(palette)
    }
    return []
  }

  private func handle(
    _ list: LanguageList, _ event: Event, in rect: Rect, _ state: inout AppState
  ) {
    var list = list
    switch list.handle(event, in: rect) {
    case .activated:
      state.overlay = nil
      if let language = list.selected { state.speak(language) }
    case .cancelled: state.overlay = nil
    default: state.overlay = .languages(list)
    }
  }

  private func handle(
    _ list: GroupList, _ event: Event, in rect: Rect, _ state: inout AppState
  ) {
    var list = list
    switch list.handle(event, in: rect) {
    case .activated: list.selected.map { state.toggle($0) }
    case .cancelled: state.overlay = nil
    default: state.overlay = .groups(list)
    }
  }

  /// Does a command by its key: a screen takes some keys itself.
  func press(_ command: AppCommand?, _ state: inout AppState) -> [AppEffect] {
    (command?.keys.first).map { route(.key($0), &state) } ?? []
  }

  func drawOverlay(_ state: AppState, on canvas: inout Canvas, in rect: Rect) {
    if state.overlay != nil { canvas.cursor = nil }
    switch state.overlay {
    case .help(let help): help.draw(on: &canvas, in: rect)
    case .palette(let palette):
      palette.draw(
        on: &canvas, in: rect, entries: Commands.now(state).search(palette.query, state))
    case .languages(let list): list.draw(on: &canvas, in: rect)
    case .groups(let list): list.draw(on: &canvas, in: rect)
    case nil: break
    }
  }
}
