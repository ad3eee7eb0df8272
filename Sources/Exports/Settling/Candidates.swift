/// The moments that one reading of the clock on the wall may mean.
struct Candidates {
  var earlier: Int64
  var later: Int64
  var isSkipped = false
  /// Whether the zone is the row's own, or the moment is known from another table.
  var isOfRow: Bool

  var isAmbiguous: Bool { earlier != later }

  /// The one of both that lies after what came before and before what comes next; else the one that
  /// agrees with the stated end to a minute. Nil where neither tells them apart.
  func choice(
    within bounds: PartialRangeFrom<Int64>, before next: Int64, stated: Int64?
  ) -> Int64? {
    let both = [earlier, later]
    let fitting = both.filter { bounds.contains($0) && $0 <= next }
    if fitting.count == 1 { return fitting[0] }
    guard let stated else { return nil }
    let agreeing = both.filter { (stated - 60...stated + 60).contains($0) }
    return agreeing.count == 1 ? agreeing[0] : nil
  }

  /// Whether a column runs from late to early.
  static func fall(_ column: [Candidates]) -> Bool {
    let steps = zip(column, column.dropFirst())
    return steps.count { $1.earlier < $0.earlier } > steps.count { $1.earlier > $0.earlier }
  }

  /// For every place of a column that rises, the next moment that is not ambiguous.
  static func nextCertain(_ column: [Candidates]) -> [Int64] {
    var next = [Int64](repeating: .max, count: column.count)
    var certain = Int64.max
    for index in column.indices.reversed() {
      next[index] = certain
      if !column[index].isAmbiguous { certain = column[index].earlier }
    }
    return next
  }
}
