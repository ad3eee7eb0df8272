import Canvas
import Exports
import Leaflet
import TUI

/// The short list of what a line can say.
struct OptionList: Sendable {
  private let title: String
  private let options: [MapperOption]
  private var list: ListView

  init(_ line: MapperLine, _ profile: TableProfile, _ words: Words) {
    title = line.title(profile, words)
    options = line.options(profile, words)
    list = ListView(count: options.count)
    list.select(options.firstIndex { $0.profile == profile } ?? 0)
  }

  var selected: MapperOption? {
    options.indices.contains(list.selected) ? options[list.selected] : nil
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
    rect.centred(rows: min(options.count + 2, rect.rows), columns: min(52, rect.columns))
  }

  private func inside(of rect: Rect) -> Rect { frame(in: rect).inset(rows: 1, columns: 2) }
}
