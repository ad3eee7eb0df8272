import Canvas
import Leaflet
import TUI

/// Help, palette and the list of languages, which lie over the screen.
extension App {
  func handleOverlay(_ event: Event, _ state: inout AppState) -> [AppEffect] {
    let rect = Frame(state.size).content
    switch state.overlay {
    case .help(var help):
      if help.handle(event, in: rect) == .cancelled {
        state.overlay = nil
      } else {
        state.overlay = .help(help)
      }
    case .palette(let palette): return handle(palette, event, in: rect, &state)
    case .languages(let list): handle(list, event, in: rect, &state)
    case nil: break
    }
    return []
  }

  private func handle(
    _ palette: PaletteOverlay, _ event: Event, in rect: Rect, _ state: inout AppState
  ) -> [AppEffect] {
    var palette = palette
    let table = commands(state)
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
    _ list: ListView, _ event: Event, in rect: Rect, _ state: inout AppState
  ) {
    var list = list
    let frame = LanguageList.frame(in: rect)
    switch list.handle(event, in: frame.inset(rows: 1, columns: 2)) {
    case .activated:
      state.overlay = nil
      state.speak(Language.allCases[list.selected])
    case .ignored where event == .key("esc") || event == .key("q"): state.overlay = nil
    default: state.overlay = .languages(list)
    }
  }

  /// Does a command by its key: a screen takes some keys itself.
  func press(_ command: AppCommand?, _ state: inout AppState) -> [AppEffect] {
    (command?.keys.first).map { route(.key($0), &state) } ?? []
  }

  func commands(_ state: AppState) -> AppCommands {
    state.stage == .opened ? Commands.opened(state) : AppCommands(Commands.start(state.words))
  }

  func drawOverlay(_ state: AppState, on canvas: inout Canvas, in rect: Rect) {
    switch state.overlay {
    case .help(let help): help.draw(on: &canvas, in: rect)
    case .palette(let palette):
      palette.draw(on: &canvas, in: rect, entries: commands(state).search(palette.query, state))
    case .languages(let list): LanguageList.draw(list, state.words, on: &canvas, in: rect)
    case nil: break
    }
  }
}

/// The languages, each by its own name; one that is not complete says so.
enum LanguageList {
  static func frame(in rect: Rect) -> Rect {
    rect.centred(rows: Language.allCases.count + 2, columns: 40)
  }

  static func draw(_ list: ListView, _ words: Words, on canvas: inout Canvas, in rect: Rect) {
    let frame = frame(in: rect)
    canvas.fill(frame, .text)
    canvas.box(frame, title: words["ui.language.title"], .accent)
    list.draw(on: &canvas, in: frame.inset(rows: 1, columns: 2)) {
      index, line, isSelected, canvas in
      let language = Language.allCases[index]
      let partial = Words(language).isComplete ? "" : " (\(words["ui.language.partial"]))"
      canvas.fill(line, isSelected ? .selected : .text)
      canvas.write(
        language.endonym + partial, at: line.origin, limit: line.columns,
        isSelected ? .selected : .text)
    }
  }
}
