import Canvas
import Leaflet
import TUI

/// The languages, each by its own name; one that is not complete says so.
struct LanguageList: Sendable {
  private let title: String
  /// Worked out once: a language's wording is read from its file.
  private let names: [String]
  private var list = ListView(count: Language.allCases.count)

  init(_ words: Words) {
    title = words["ui.language.title"]
    names = Language.allCases.map { language in
      let partial = Words(language).isComplete ? "" : " (\(words["ui.language.partial"]))"
      return language.endonym + partial
    }
    list.select(Language.allCases.firstIndex(of: words.language) ?? 0)
  }

  var selected: Language { Language.allCases[list.selected] }

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
      let role: Ink = isSelected ? .selected : .text
      canvas.fill(line, role)
      canvas.write(
        (isSelected ? "► " : "  ") + names[index], at: line.origin, limit: line.columns, role)
    }
  }

  private func frame(in rect: Rect) -> Rect { rect.centred(rows: names.count + 2, columns: 40) }

  private func inside(of rect: Rect) -> Rect { frame(in: rect).inset(rows: 1, columns: 2) }
}
