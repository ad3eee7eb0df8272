import Canvas
import TUI

/// A short list of values in a box over a screen, of which one is chosen.
struct ChoiceList<Value: Sendable>: Sendable {
  struct Option: Sendable {
    let title: String
    let value: Value
  }

  private let title: String
  private let options: [Option]
  /// Of the box.
  private let columns: Int
  private var list: ListView

  /// - Parameter selected: The place of the option that is in force.
  init(title: String, _ options: [Option], selected: Int, columns: Int) {
    (self.title, self.options, self.columns) = (title, options, columns)
    list = ListView(count: options.count)
    list.select(selected)
  }

  var selected: Value? {
    options.indices.contains(list.selected) ? options[list.selected].value : nil
  }

  mutating func handle(_ event: Event, in rect: Rect) -> Outcome {
    switch event {
    case .key("esc"), .key("q"), .key("backspace"): return .cancelled
    case .mouse(let mouse) where mouse.kind == .press && !frame(in: rect).contains(mouse.at):
      return .cancelled
    default: return list.handle(event, in: inside(of: rect))
    }
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let frame = frame(in: rect)
    canvas.fill(frame, .text)
    canvas.box(frame, title: title, .accent)
    list.draw(on: &canvas, in: inside(of: rect)) { index, line, isSelected, canvas in
      let ink: Ink = isSelected ? .selected : .text
      canvas.fill(line, ink)
      canvas.write(
        (isSelected ? "► " : "  ") + options[index].title, at: line.origin, limit: line.columns, ink
      )
    }
  }

  private func frame(in rect: Rect) -> Rect {
    rect.centred(rows: min(options.count + 2, rect.rows), columns: min(columns, rect.columns))
  }

  private func inside(of rect: Rect) -> Rect { frame(in: rect).inset(rows: 1, columns: 2) }
}
