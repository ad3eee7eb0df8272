import Canvas

/// A table of any number of rows, under a line of headings.
///
/// It knows how many rows there are and asks only for those that are seen: a million rows cost
/// what twenty cost.
public struct TableView: Hashable, Sendable {
  public var columns: [TableColumn]
  public var rowCount: Int {
    didSet { selected = Scrolling.clamp(selected, rowCount) }
  }
  /// The mark that the headings show; sorting is up to whoever has the rows.
  public var sort: TableSort?
  public private(set) var selected = 0
  /// The leftmost column that is seen.
  public private(set) var firstColumn = 0
  private var topRow = 0

  public init(columns: [TableColumn], rowCount: Int) {
    self.columns = columns
    self.rowCount = max(0, rowCount)
  }

  public mutating func select(_ row: Int) { selected = Scrolling.clamp(row, rowCount) }

  /// Scrolls sideways so that a column is the leftmost one, unless it is one of the first two.
  public mutating func show(column: Int) {
    firstColumn = column < 2 ? 0 : Scrolling.clamp(column, columns.count)
  }

  /// The rows that are seen in `rect`.
  public func visibleRows(in rect: Rect) -> Range<Int> {
    let page = body(of: rect).rows
    guard rowCount > 0, page > 0 else { return 0..<0 }
    let first = Scrolling.top(
      topRow, toShow: selected..<(selected + 1), page: page, total: rowCount)
    return first..<min(rowCount, first + page)
  }

  /// Takes an event that arrived while the table was shown in `rect`.
  ///
  /// Left and right scroll by a column. A click selects a row or chooses a heading; a click on
  /// what is selected, or Enter, activates it.
  public mutating func handle(_ event: Event, in rect: Rect) -> Outcome {
    defer { topRow = visibleRows(in: rect).lowerBound }
    switch event {
    case .key(let press):
      if press == "enter" { return rowCount > 0 ? .activated : .ignored }
      guard let motion = Motion(press) else { return .ignored }
      move(motion, page: body(of: rect).rows)
      return .changed
    case .mouse(let mouse) where rect.contains(mouse.at): return handle(mouse, in: rect)
    default: return .ignored
    }
  }

  /// Draws headings and rows; `rows` gives the cells of a range of rows.
  public func draw(on canvas: inout Canvas, in rect: Rect, rows: (Range<Int>) -> [[String]]) {
    canvas.clipped(to: rect) { canvas in
      drawHeadings(on: &canvas, in: rect)
      let visible = visibleRows(in: rect)
      guard !visible.isEmpty else { return }
      for (offset, cells) in rows(visible).prefix(visible.count).enumerated() {
        let line = body(of: rect).line(offset)
        let isSelected = visible.lowerBound + offset == selected
        if isSelected { canvas.focus = line.origin }
        drawRow(cells, isSelected ? .selected : .text, on: &canvas, in: line)
      }
    }
  }

  private mutating func move(_ motion: Motion, page: Int) {
    switch motion {
    case .left: firstColumn = Scrolling.clamp(firstColumn - 1, columns.count)
    case .right: firstColumn = Scrolling.clamp(firstColumn + 1, columns.count)
    default: select(selected + (motion.rows(page: page) ?? 0))
    }
  }

  private mutating func handle(_ mouse: Mouse, in rect: Rect) -> Outcome {
    switch mouse.kind {
    case .wheelUp: select(selected - Motion.wheelRows)
    case .wheelDown: select(selected + Motion.wheelRows)
    case .press where mouse.at.row == rect.row:
      let hit = placed(in: rect).first { $0.rect.contains(mouse.at) }
      return hit.map { .header($0.column) } ?? .ignored
    case .press:
      let row = visibleRows(in: rect).lowerBound + mouse.at.row - body(of: rect).row
      guard row < rowCount else { return .ignored }
      if row == selected { return .activated }
      select(row)
    case .release, .drag: return .ignored
    }
    return .changed
  }

  private func drawHeadings(on canvas: inout Canvas, in rect: Rect) {
    let places = placed(in: rect)
    // Arrows where there are columns to the sides, beside the titles.
    let before = firstColumn > 0 ? "←" : ""
    let after = hasMore(after: places) ? "→" : ""
    canvas.write(before, at: rect.origin, .key)
    canvas.writeRight(after, row: rect.row, before: rect.endColumn, limit: 1, .key)
    for (index, place) in places.enumerated() {
      let column = columns[place.column]
      let mark = sort.map { $0.column == place.column ? ($0.isAscending ? "▲" : "▼") : "" } ?? ""
      let start = place.rect.column + (index == 0 ? before.columns : 0)
      let room = min(place.rect.endColumn, rect.endColumn - after.columns) - mark.columns
      let end = max(start, room)
      let title = TextLayout.pad(column.title, to: end - start, alignment: column.alignment)
      canvas.write(title, at: Point(row: rect.row, column: start), limit: end - start, .heading)
      canvas.write(mark, at: Point(row: rect.row, column: end), .heading)
    }
  }

  /// Whether the last column that is seen is cut, or not the last of all.
  private func hasMore(after places: [(column: Int, rect: Rect)]) -> Bool {
    guard let last = places.last else { return false }
    return last.rect.columns < columns[last.column].width || last.column < columns.count - 1
  }

  private func drawRow(_ cells: [String], _ role: Role, on canvas: inout Canvas, in line: Rect) {
    canvas.fill(line, role)
    for place in placed(in: line) where cells.indices.contains(place.column) {
      let text = cells[place.column]
      let room = place.rect.columns
      switch columns[place.column].alignment {
      case .leading: canvas.write(text, at: place.rect.origin, limit: room, role)
      case .trailing:
        canvas.writeRight(text, row: line.row, before: place.rect.endColumn, limit: room, role)
      }
    }
  }

  /// Where the columns that are seen stand, a blank between them.
  private func placed(in rect: Rect) -> [(column: Int, rect: Rect)] {
    var left = rect.column
    var result: [(column: Int, rect: Rect)] = []
    for column in columns.indices.dropFirst(firstColumn) where left < rect.endColumn {
      let width = min(columns[column].width, rect.endColumn - left)
      result.append((column, Rect(row: rect.row, column: left, rows: 1, columns: width)))
      left += width + 1
    }
    return result
  }

  private func body(of rect: Rect) -> Rect { rect.split(.rows, [.cells(1), .rest])[1] }
}
