import Canvas

/// Rows of cells under each other, by the columns they take on a terminal. A row of one cell is a heading.
struct AlignedTable {
  let head: [String]
  var rows: [[String]]

  var lines: [String] {
    let all = [head] + rows
    let widths = head.indices.map { column in
      all.filter { $0.count > 1 }.map { $0[column].columns }.max() ?? 0
    }
    return all.map { cells in
      guard cells.count > 1, let last = cells.last else { return cells.first ?? "" }
      return zip(cells, widths).dropLast().map { cell, width in
        cell + String(repeating: " ", count: width - cell.columns + 2)
      }.joined() + last
    }
  }
}
