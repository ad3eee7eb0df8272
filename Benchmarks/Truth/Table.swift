/// A table of texts with aligned columns: the first to the left, the others to the right.
struct Table {
  private var rows: [[String]] = []

  init(_ header: [String]) { rows = [header] }

  mutating func add(_ row: [String]) { rows.append(row) }

  var text: String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: max(0, widths[column] - cell.count))
        return column == 0 ? cell + padding : padding + cell
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}

/// `98.1`, or a dash.
func percent(_ share: Double?) -> String {
  guard let share else { return "-" }
  let tenths = Int((share * 1_000).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}

/// `0.031`, or a dash.
func thousandths(_ value: Double?) -> String {
  guard let value else { return "-" }
  let whole = Int((value * 1_000).rounded())
  let rest = String(whole % 1_000)
  return "\(whole / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
}
