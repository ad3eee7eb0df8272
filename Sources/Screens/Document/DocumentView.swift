import Canvas
import TUI

/// Running text of items, read by moving from one to the next; some of them open something.
///
/// The items are the caller's; the view keeps which one is selected and how far it is scrolled.
struct DocumentView: Sendable, Hashable {
  private var list = ListView(count: 0)

  var selected: Int { list.selected }

  mutating func select(_ index: Int, _ items: [DocumentItem], width: Int) {
    measure(items, width)
    list.select(index)
  }

  /// `.activated` where Enter or a click was on an item with a link.
  mutating func handle(_ event: Event, in rect: Rect, _ items: [DocumentItem]) -> Outcome {
    measure(items, rect.columns)
    let outcome = list.handle(event, in: rect)
    guard outcome == .activated else { return outcome }
    return link(items) == nil ? .ignored : .activated
  }

  /// What the selected item opens.
  func link(_ items: [DocumentItem]) -> DocumentItem.Link? {
    items.indices.contains(list.selected) ? items[list.selected].link : nil
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ items: [DocumentItem]) {
    var list = list
    let laidOut = items.map { $0.lines(width: DocumentView.textWidth(rect.columns)) }
    list.heights = laidOut.map(\.count)
    list.draw(on: &canvas, in: rect) { index, room, isSelected, canvas in
      if isSelected { canvas.write(items[index].link == nil ? "·" : "►", at: room.origin, .accent) }
      for (row, line) in laidOut[index].enumerated() {
        let start = room.origin.moved(rows: row, columns: DocumentView.margin + line.indent)
        canvas.write(line.spans, at: start, limit: rect.endColumn - start.column)
      }
    }
  }

  /// The place of the selected item among all: "12/80".
  func position(_ items: [DocumentItem]) -> String { "\(list.selected + 1)/\(items.count)" }

  private mutating func measure(_ items: [DocumentItem], _ columns: Int) {
    let width = DocumentView.textWidth(columns)
    list.heights = items.map { max(1, $0.lines(width: width).count) }
  }

  /// Columns before the text, for the mark of what is selected.
  static let margin = 2
  /// Lines longer than this are hard to read.
  private static let widest = 84

  private static func textWidth(_ columns: Int) -> Int { min(columns - margin, widest) }
}
