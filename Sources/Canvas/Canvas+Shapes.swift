extension Canvas {
  /// Fills a rectangle with a narrow glyph, a blank if none is named.
  public mutating func fill(_ rect: Rect, with glyph: Glyph = .space, style: Style) {
    let area = clip.intersection(rect)
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        place(Point(row: row, column: column), glyph.columns == 1 ? glyph : .space, style)
      }
    }
  }

  public mutating func fill(_ rect: Rect, with glyph: Glyph = .space, _ role: Role = .text) {
    fill(rect, with: glyph, style: theme[role])
  }

  /// Draws a frame just inside of a rectangle, with a title in its top line.
  public mutating func box(_ rect: Rect, title: String = "", style: Style) {
    guard rect.rows >= 2, rect.columns >= 2 else { return }
    let (bottom, right) = (rect.endRow - 1, rect.endColumn - 1)
    hline(Point(row: rect.row, column: rect.column), columns: rect.columns, style: style)
    hline(Point(row: bottom, column: rect.column), columns: rect.columns, style: style)
    for row in (rect.row + 1)..<bottom {
      set(Point(row: row, column: rect.column), "│", style)
      set(Point(row: row, column: right), "│", style)
    }
    set(Point(row: rect.row, column: rect.column), "┌", style)
    set(Point(row: rect.row, column: right), "┐", style)
    set(Point(row: bottom, column: rect.column), "└", style)
    set(Point(row: bottom, column: right), "┘", style)
    if !title.isEmpty, rect.columns > 6 {
      let width = min(title.columns, rect.columns - 6) + 2
      fill(Rect(row: rect.row, column: rect.column + 2, rows: 1, columns: width), style: style)
      write(
        title, at: Point(row: rect.row, column: rect.column + 3), limit: width - 2, style: style)
    }
  }

  public mutating func box(_ rect: Rect, title: String = "", _ role: Role = .border) {
    box(rect, title: title, style: theme[role])
  }

  /// Draws a horizontal rule.
  public mutating func hline(_ start: Point, columns: Int, style: Style) {
    fill(
      Rect(row: start.row, column: start.column, rows: 1, columns: columns), with: "─", style: style
    )
  }

  public mutating func hline(_ start: Point, columns: Int, _ role: Role = .border) {
    hline(start, columns: columns, style: theme[role])
  }
}
