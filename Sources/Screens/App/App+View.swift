import Canvas
import Leaflet
import TUI

/// The picture of a state.
extension App {
  /// Below this size nothing can be read; one line says so.
  static let smallest = Size(rows: 8, columns: 30)

  public func view(_ state: AppState, on canvas: inout Canvas) {
    guard canvas.size.rows >= App.smallest.rows, canvas.size.columns >= App.smallest.columns else {
      canvas.write(state.words["ui.tooSmall"], at: Point(row: 0, column: 0))
      return
    }
    let frame = Frame(canvas.size)
    switch state.stage {
    case .start: state.start.draw(on: &canvas, in: frame.page, state.words, ascii: state.ascii)
    case .loading: state.loading.draw(on: &canvas, in: frame.page, state.words)
    case .opened: drawOpened(state, on: &canvas, frame)
    }
    drawFooter(state, on: &canvas, in: frame.footer)
    drawOverlay(state, on: &canvas, in: frame.content)
  }

  private func drawOpened(_ state: AppState, on canvas: inout Canvas, _ frame: Frame) {
    guard let scene = state.scene else { return }
    tabs(state).draw(on: &canvas, in: frame.tabs, title: scene.opened.title)
    if let row = state.row {
      row.draw(on: &canvas, in: frame.page, scene)
    } else {
      state.currentScreen.draw(on: &canvas, in: frame.page, scene)
    }
  }

  private func drawFooter(_ state: AppState, on canvas: inout Canvas, in rect: Rect) {
    let hints: [Hint]
    switch state.stage {
    case .start: hints = AppCommands(Commands.start(state.words)).hints(state)
    case .loading: hints = [Hint(key: "Esc", text: state.words["ui.key.stop"])]
    case .opened: hints = Commands.opened(state).hints(state)
    }
    Footer(hints: hints, message: state.note).draw(on: &canvas, in: rect)
  }
}
