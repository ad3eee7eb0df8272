/// A grid of cells that views draw on: the whole of what the program can show.
///
/// Nothing can be drawn outside of it, nor outside of the current clip.
public struct Canvas: Equatable, Sendable {
  public let size: Size
  /// Row after row, `size.columns` to a row.
  public private(set) var cells: [Cell]
  /// What drawing is kept within.
  public private(set) var clip: Rect
  /// How roles look.
  public var theme: Theme
  /// Where the terminal's cursor is seen: in text fields.
  public var cursor: Point?
  /// Where the terminal's cursor rests otherwise: on what is selected. Screen readers and
  /// braille lines follow it; they do not see colours.
  public var focus: Point?

  public init(_ size: Size, theme: Theme = .ansi16) {
    self.size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
    self.theme = theme
    clip = Rect(self.size)
    cells = Array(repeating: Cell(), count: self.size.rows * self.size.columns)
  }

  public var bounds: Rect { Rect(size) }

  /// The cell at a point; a blank outside of the canvas.
  public subscript(point: Point) -> Cell {
    bounds.contains(point) ? cells[point.row * size.columns + point.column] : Cell()
  }

  /// Draws with everything outside of `rect` protected.
  public mutating func clipped(to rect: Rect, _ draw: (inout Canvas) -> Void) {
    let outer = clip
    clip = outer.intersection(rect)
    draw(&self)
    clip = outer
  }

  /// Shows one glyph. A wide one that does not fit into the clip becomes a blank.
  public mutating func set(_ point: Point, _ glyph: Glyph, _ style: Style) {
    guard clip.contains(point) else { return }
    let wide = glyph.columns == 2
    guard !wide || point.column + 1 < clip.endColumn else { return place(point, .space, style) }
    place(point, glyph, style)
    if wide { place(point.moved(columns: 1), .continuation, style) }
  }

  public mutating func set(_ point: Point, _ glyph: Glyph, _ role: Role) {
    set(point, glyph, theme[role])
  }

  /// Changes the style of cells and keeps what they show.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let area = clip.intersection(rect)
    for row in area.row..<area.endRow {
      for index in indices(row: row, from: area.column, to: area.endColumn) {
        cells[index] = Cell(cells[index].glyph, change(cells[index].style))
      }
    }
  }

  /// Puts a glyph within the clip. Overwriting one half of a wide glyph blanks its other half,
  /// even where that lies outside of the clip: half a glyph cannot be shown.
  mutating func place(_ point: Point, _ glyph: Glyph, _ style: Style) {
    guard clip.contains(point) else { return }
    let index = point.row * size.columns + point.column
    if cells[index].glyph == .continuation, glyph != .continuation, point.column > 0 {
      cells[index - 1] = Cell(.space, cells[index - 1].style)
    }
    if point.column + 1 < size.columns, cells[index + 1].glyph == .continuation {
      cells[index + 1] = Cell(.space, cells[index + 1].style)
    }
    cells[index] = Cell(glyph, style)
  }

  /// Replaces every glyph; the backend's last step.
  mutating func mapGlyphs(_ change: (Glyph) -> Glyph) {
    for index in cells.indices {
      cells[index] = Cell(change(cells[index].glyph), cells[index].style)
    }
  }

  func indices(row: Int, from: Int, to: Int) -> Range<Int> {
    let base = row * size.columns
    return (base + from)..<(base + max(from, to))
  }
}
