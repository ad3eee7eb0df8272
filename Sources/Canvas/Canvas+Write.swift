/// A piece of a line in one role.
public struct Span: Hashable, Sendable {
  public var text: String
  public var role: Role

  public init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }
}

extension Canvas {
  /// Writes text from a point on, in at most `limit` columns; returns the columns used.
  ///
  /// The text is cleaned (`CleanText`). Where it does not fit it ends in an ellipsis; a wide
  /// glyph is never cut in half. What lies left of the clip is left out.
  @discardableResult
  public mutating func write(
    _ text: String, at point: Point, limit: Int? = nil, style: Style
  ) -> Int {
    let room = clip.endColumn - point.column
    let limit = min(limit ?? room, room)
    guard clip.rows > 0, point.row >= clip.row, point.row < clip.endRow, limit > 0 else { return 0 }
    var pen = Pen(row: point.row, column: point.column, end: point.column + limit, style: style)
    if CleanText.isPrintableASCII(text) {
      for byte in text.utf8 where !pen.isFull { put(Glyph(low: UInt64(byte)), 1, &pen) }
    } else {
      for character in text {
        character.forEachGlyph { glyph, columns in put(glyph, columns, &pen) }
        if pen.isFull { break }
      }
    }
    return pen.column - point.column
  }

  @discardableResult
  public mutating func write(
    _ text: String, at point: Point, limit: Int? = nil, _ role: Role = .text
  ) -> Int {
    write(text, at: point, limit: limit, style: theme[role])
  }

  /// Writes pieces of a line one after the other; returns the columns used.
  @discardableResult
  public mutating func write(_ spans: [Span], at point: Point, limit: Int? = nil) -> Int {
    var used = 0
    for span in spans {
      if let limit, used >= limit { break }
      used += write(
        span.text, at: point.moved(columns: used), limit: limit.map { $0 - used }, span.role)
    }
    return used
  }

  /// Writes text so that it ends before `column`; text that is too long keeps its start.
  public mutating func writeRight(
    _ text: String, row: Int, before column: Int, limit: Int, _ role: Role = .text
  ) {
    let width = min(text.columns, limit)
    write(text, at: Point(row: row, column: column - width), limit: width, role)
  }

  private mutating func put(_ glyph: Glyph, _ columns: Int, _ pen: inout Pen) {
    if pen.isFull { return }
    guard pen.column + columns <= pen.end else {
      pen.isFull = true
      return putEllipsis(&pen)
    }
    let at = Point(row: pen.row, column: pen.column)
    if columns == 2, pen.column < clip.column {
      // The left half is clipped away: half a glyph cannot be shown.
      place(at.moved(columns: 1), .space, pen.style)
    } else {
      place(at, glyph, pen.style)
      if columns == 2 { place(at.moved(columns: 1), .continuation, pen.style) }
    }
    pen.last = pen.column
    pen.column += columns
  }

  private mutating func putEllipsis(_ pen: inout Pen) {
    // A free column takes the ellipsis; otherwise the last glyph gives its place up.
    let column = pen.column < pen.end ? pen.column : pen.last
    place(Point(row: pen.row, column: column), Glyph(low: 0x2026), pen.style)
    for rest in (column + 1)..<max(column + 1, pen.end) {
      place(Point(row: pen.row, column: rest), .space, pen.style)
    }
    pen.column = pen.end
  }
}

/// Where the next glyph goes.
private struct Pen {
  let row: Int
  var column: Int
  let end: Int
  let style: Style
  var last: Int
  var isFull = false

  init(row: Int, column: Int, end: Int, style: Style) {
    (self.row, self.column, self.end, self.style) = (row, column, end, style)
    last = column
  }
}
