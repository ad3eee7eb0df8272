import Canvas
import Dossier
import Leaflet
import TUI

/// Search in a document: `/` begins, letters jump to the next item that holds them, `n` and `N` go on.
struct DocumentSearch: Sendable {
  private var field = SearchField()
  /// Where the search began: what Esc returns to.
  private var origin = 0

  var isTyping: Bool { field.isActive }
  var isShown: Bool { field.isActive || !field.query.isEmpty }

  mutating func begin(at item: Int) {
    field.begin()
    origin = item
  }

  /// Ends the search; false where there was none.
  mutating func clear() -> Bool {
    defer { field.clear() }
    return isShown
  }

  /// The item to select after an event; `handled` is false where the event means nothing here.
  mutating func handle(
    _ event: Event, in rect: Rect, _ items: [DocumentItem], selected: Int
  ) -> (handled: Bool, select: Int?) {
    if field.isActive {
      switch field.handle(event, in: rect) {
      case .changed: return (true, next(from: origin, by: 1, items))
      case .cancelled: return (true, origin)
      case .activated, .ignored, .header: return (true, nil)
      }
    }
    guard !field.query.isEmpty else { return (false, nil) }
    switch event {
    case .key("n"): return (true, next(from: selected + 1, by: 1, items))
    case .key("N"): return (true, next(from: selected - 1, by: -1, items))
    default: return (false, nil)
    }
  }

  func draw(
    on canvas: inout Canvas, in rect: Rect, _ items: [DocumentItem], selected: Int, _ words: Words
  ) {
    let found = matches(items)
    let place = found.firstIndex(of: selected)
    let count =
      found.isEmpty
      ? words["ui.search.none"]
      : words.text(
        "ui.search.count", [Fact("n", .count((place ?? 0) + 1)), Fact("of", .count(found.count))])
    field.draw(on: &canvas, in: rect, count: field.query.isEmpty ? "" : count)
  }

  private func matches(_ items: [DocumentItem]) -> [Int] {
    let match = TextMatch(field.query)
    guard !match.isEmpty else { return [] }
    return items.indices.filter { match.matches(items[$0].text) }
  }

  /// The nearest match from an item on, around the end; nil where nothing matches.
  private func next(from start: Int, by step: Int, _ items: [DocumentItem]) -> Int? {
    let found = matches(items)
    return step > 0
      ? found.first { $0 >= start } ?? found.first : found.last { $0 <= start } ?? found.last
  }
}
