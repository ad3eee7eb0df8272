import Canvas
import TUI

/// Running text of items, read by moving from one to the next; some of them open something.
///
/// The items are the caller's; the view keeps which one is selected and how far it is scrolled.
struct DocumentView: Sendable, Hashable {
  private var list = ListView(count: 0)

  var selected: Int { list.selected }

  /// `.activated` where Enter or a click was on an item with a link. On any other, Enter goes on
  /// to the next item that has one, after the last to the first, so that it never does nothing.
  mutating func handle(_ event: Event, in rect: Rect, _ items: [DocumentItem]) -> Outcome {
    measure(items, rect.columns)
    let before = list.selected
    let outcome = list.handle(event, in: rect)
    if outcome == .changed { skipBlanks(from: before, items) }
    guard outcome == .activated else { return outcome }
    guard link(items) == nil else { return .activated }
    let links = items.indices.filter { items[$0].link != nil }
    if let next = links.first(where: { $0 > list.selected }) ?? links.first { list.select(next) }
    return .changed
  }

  /// Selects an item, as a search does.
  mutating func select(_ index: Int, in rect: Rect, _ items: [DocumentItem]) {
    measure(items, rect.columns)
    list.select(index)
  }

  /// A step that ends between two paragraphs goes on to the next one.
  private mutating func skipBlanks(from before: Int, _ items: [DocumentItem]) {
    let step = list.selected < before ? -1 : 1
    var index = list.selected
    while items.indices.contains(index), items[index].content == .blank { index += step }
    if items.indices.contains(index) { list.select(index) }
  }

  /// What the selected item opens.
  func link(_ items: [DocumentItem]) -> DocumentItem.Link? {
    items.indices.contains(list.selected) ? items[list.selected].link : nil
  }

  /// - Parameter marks: Whether the selected item is marked as such.
  func draw(
    on canvas: inout Canvas, in rect: Rect, _ items: [DocumentItem], marks: Bool = true
  ) {
    var list = list
    let laidOut = items.map { $0.lines(width: DocumentView.textWidth(rect.columns)) }
    list.heights = laidOut.map(\.count)
    list.draw(on: &canvas, in: rect) { index, room, isSelected, canvas in
      if isSelected, marks {
        canvas.write(items[index].link == nil ? "·" : "►", at: room.origin, .accent)
      }
      for (row, line) in laidOut[index].enumerated() {
        let start = room.origin.moved(rows: row, columns: DocumentView.margin + line.indent)
        canvas.write(line.spans, at: start, limit: rect.endColumn - start.column)
      }
    }
  }

  private mutating func measure(_ items: [DocumentItem], _ columns: Int) {
    let width = DocumentView.textWidth(columns)
    list.heights = items.map { max(1, $0.lines(width: width).count) }
  }

  /// Columns before the text, for the mark of what is selected.
  static let margin = 2
  /// Lines longer than this are hard to read.
  private static let widest = 84

  /// A sheet of readable width in the middle of a wide window; a narrow one as it is.
  static func page(in rect: Rect) -> Rect {
    let width = min(rect.columns, widest + margin)
    return Rect(
      row: rect.row, column: rect.column + (rect.columns - width) / 2, rows: rect.rows,
      columns: width)
  }

  private static func textWidth(_ columns: Int) -> Int { min(columns - margin, widest) }
}
