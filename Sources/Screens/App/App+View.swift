import Canvas
import Leaflet
import TUI

/// The picture of a state.
extension App {
  /// Below this size nothing can be read; one line says so.
  public static let smallest = Size(rows: 8, columns: 30)

  public static func hasRoom(in size: Size) -> Bool {
    size.rows >= smallest.rows && size.columns >= smallest.columns
  }

  public func view(_ state: AppState, on canvas: inout Canvas) {
    guard App.hasRoom(in: canvas.size) else {
      canvas.write(wrapped: state.words["ui.tooSmall"], in: canvas.bounds)
      return
    }
    let frame = Frame(canvas.size)
    switch state.stage {
    case .start: state.start.draw(on: &canvas, in: frame.page, state.words)
    case .loading:
      state.loading.draw(on: &canvas, in: frame.page, state.words, isMasked: state.mask.hides)
    case .opened: drawOpened(state, on: &canvas, frame)
    case .session: state.session?.draw(on: &canvas, in: frame.whole, state.words)
    case .quiz: state.quiz?.draw(on: &canvas, in: frame.whole, state.words)
    }
    // Nothing is left of a picture that was blanked.
    guard !state.isBlank else { return }
    Footer(hints: Commands.now(state).hints(state), message: state.note)
      .draw(on: &canvas, in: frame.footer)
    drawOverlay(state, on: &canvas, in: frame.content)
  }

  private func drawOpened(_ state: AppState, on canvas: inout Canvas, _ frame: Frame) {
    guard let scene = state.scene else { return }
    tabs(state).draw(on: &canvas, in: frame.tabs, title: title(state, scene))
    if state.isClosed {
      canvas.write(wrapped: state.words["ui.mask.closed"], in: frame.page)
    } else if let row = state.row {
      row.draw(on: &canvas, in: frame.page, scene)
    } else {
      state.currentScreen.draw(on: &canvas, in: frame.page, scene)
    }
  }

  /// What is open; that it is masked comes first, where a narrow screen still shows it.
  private func title(_ state: AppState, _ scene: Scene) -> String {
    guard state.mask.hides else { return scene.opened.title }
    let sign = state.words["ui.mask.sign.\(state.mask.level)"]
    return "\(sign) · \(scene.opened.title)"
  }
}

extension Canvas {
  /// A few lines of running text from the top of a rectangle, which screen readers are led to.
  mutating func write(wrapped text: String, in rect: Rect, _ role: Ink = .text) {
    for (row, line) in TextLayout.wrap(text, width: rect.columns).prefix(rect.rows).enumerated() {
      write(line, at: rect.origin.moved(rows: row), limit: rect.columns, role)
    }
    if !rect.isEmpty { focus = rect.origin }
  }
}
