import CNcursesw
import Canvas

/// Puts canvases on ncurses' screen, those parts of rows that changed.
@MainActor
final class Painter {
  private var shown: Canvas?
  private var encoder: CellEncoder
  private var row: [cchar_t] = []

  init(colors: Int) { encoder = CellEncoder(colors: colors) }

  /// What is on the screen is not known any more: the next picture is sent whole.
  func forget() { shown = nil }

  func paint(_ canvas: Canvas) {
    let columns = canvas.size.columns
    if row.count < columns { row = Array(repeating: cchar_t(), count: columns) }
    let old = shown.flatMap { $0.size == canvas.size ? $0.cells : nil } ?? []
    for line in 0..<canvas.size.rows {
      let base = line * columns
      let changed = Painter.changed(canvas.cells, old, base: base, columns: columns)
      guard !changed.isEmpty else { continue }
      let count = encoder.encode(canvas.cells, changed, into: &row)
      mvwadd_wchnstr(
        cn_stdscr(), Int32(line), Int32(changed.lowerBound - base), row, Int32(count))
    }
    shown = canvas
    placeCursor(of: canvas)
    wrefresh(cn_stdscr())
  }

  /// The cells of a row from the first that differs to the last, whole glyphs only.
  nonisolated static func changed(
    _ new: [Cell], _ old: [Cell], base: Int, columns: Int
  ) -> Range<Int> {
    var from = base
    var to = base + columns
    guard old.count == new.count else { return from..<to }
    while from < to, new[from] == old[from] { from += 1 }
    while to > from, new[to - 1] == old[to - 1] { to -= 1 }
    guard from < to else { return from..<from }
    if from > base, new[from].glyph == .continuation { from -= 1 }
    if to < base + columns, new[to].glyph == .continuation { to += 1 }
    return from..<to
  }

  /// The cursor is seen where typing goes and on what is selected: screen readers follow it.
  private func placeCursor(of canvas: Canvas) {
    let place = canvas.cursor ?? canvas.focus
    curs_set(place == nil ? 0 : 1)
    let rest = place ?? Point(row: canvas.size.rows - 1, column: 0)
    wmove(cn_stdscr(), Int32(clamping: rest.row), Int32(clamping: rest.column))
  }
}
