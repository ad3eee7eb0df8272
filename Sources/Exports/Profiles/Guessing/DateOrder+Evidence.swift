import Scanning

extension DateOrder {
  /// The order in which dates must have been written; nil where both are possible.
  ///
  /// Told by a number above 12, else by points (which no language puts between month and day), else
  /// by the order of the rows: tables run in time, and only one reading may let them.
  static func settled(by columns: [ColumnEvidence]) -> DateOrder? {
    let dates = columns.flatMap(\.dates)
    let possible = allCases.filter { order in dates.allSatisfy { $0.days(order) != nil } }
    if possible.count == 1 { return possible[0] }
    guard possible.count == 2 else { return nil }
    if columns.contains(where: \.hasDots) { return .dayMonth }
    let running = possible.filter { order in
      columns.allSatisfy { runs($0.dates.compactMap { $0.days(order) }) }
    }
    let most = columns.map { Set($0.dates).count }.max() ?? 0
    return running.count == 1 && most >= leastDates ? running[0] : nil
  }

  /// With fewer, chance may set them in a row.
  private static let leastDates = 4

  private static func runs(_ days: [Int]) -> Bool {
    let steps = zip(days, days.dropFirst())
    return steps.allSatisfy { $0 <= $1 } || steps.allSatisfy { $0 >= $1 }
  }
}
