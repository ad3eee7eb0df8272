/// A number of rows and columns of a terminal.
public struct Size: Hashable, Sendable {
  public var rows: Int
  public var columns: Int

  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// A cell's place, counted from the top left, which is row 0 and column 0.
public struct Point: Hashable, Sendable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The point some rows down and some columns to the right.
  public func moved(rows: Int = 0, columns: Int = 0) -> Point {
    Point(row: row + rows, column: column + columns)
  }
}

/// A rectangle of cells. It is never negative in size: every operation clamps.
public struct Rect: Hashable, Sendable {
  public let row: Int
  public let column: Int
  public let rows: Int
  public let columns: Int

  public init(row: Int = 0, column: Int = 0, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// A rectangle of a size at the top left.
  public init(_ size: Size) { self.init(rows: size.rows, columns: size.columns) }

  public var size: Size { Size(rows: rows, columns: columns) }
  public var origin: Point { Point(row: row, column: column) }
  public var isEmpty: Bool { rows == 0 || columns == 0 }

  /// The row below the last one.
  public var endRow: Int { row + rows }

  /// The column after the last one.
  public var endColumn: Int { column + columns }

  public func contains(_ point: Point) -> Bool {
    point.row >= row && point.row < endRow && point.column >= column && point.column < endColumn
  }

  /// What both rectangles cover; empty where they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left,
      rows: min(endRow, other.endRow) - top, columns: min(endColumn, other.endColumn) - left)
  }

  /// The rectangle without a margin on each side; the margin gives way where there is no room.
  public func inset(rows marginRows: Int = 0, columns marginColumns: Int = 0) -> Rect {
    Rect(
      row: row + min(marginRows, rows / 2), column: column + min(marginColumns, columns / 2),
      rows: rows - 2 * marginRows, columns: columns - 2 * marginColumns)
  }

  /// A rectangle of at most this size in the middle of this one.
  public func centred(rows wantedRows: Int, columns wantedColumns: Int) -> Rect {
    let height = min(max(0, wantedRows), rows)
    let width = min(max(0, wantedColumns), columns)
    return Rect(
      row: row + (rows - height) / 2, column: column + (columns - width) / 2,
      rows: height, columns: width)
  }

  /// One row of the rectangle, counted from its top; empty outside of it.
  public func line(_ index: Int) -> Rect {
    Rect(row: row + index, column: column, rows: 1, columns: columns).intersection(self)
  }
}
