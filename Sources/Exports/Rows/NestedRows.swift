import Scanning

/// A list or an object that stands as JSON in one cell, read as a table of its own. What it tells is
/// told by the row that the cell belongs to.
struct NestedRows: Sendable {
  let columns: Columns
  private let reader: JSONReader

  /// The values at `path` inside the cell, with what lies at `columns` in each of them.
  init(_ path: String, _ columns: [String]) {
    reader = JSONReader(JSONPath(path), columns: columns)
    self.columns = Columns(columns)
  }

  /// Calls `body` with every row. Linear in the cell.
  func forEach(in cell: FieldBytes, _ body: (borrowing Record) -> Void) {
    guard !cell.isNull else { return }
    var reader = reader
    reader.feed(cell.bytes, body)
    reader.finish(body)
  }
}
