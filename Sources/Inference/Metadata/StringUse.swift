import Dossier

/// How often one string of the app events occurred, and where first and last.
struct StringUse {
  let text: String
  private(set) var count = 0
  /// Indexes into the events.
  let first: Int
  private(set) var last: Int

  /// The distinct texts of a column that say something, most frequent first. Linear.
  static func list(_ column: ContiguousArray<UInt32>, of dossier: Dossier) -> [StringUse] {
    var uses = [StringUse?](repeating: nil, count: dossier.strings.strings.count)
    for (index, number) in column.enumerated() where number != 0 && Int(number) < uses.count {
      if uses[Int(number)] == nil {
        uses[Int(number)] = StringUse(text: dossier.strings[number], first: index, last: index)
      }
      uses[Int(number)]?.count += 1
      uses[Int(number)]?.last = index
    }
    return uses.compactMap { $0 }.sorted { ($1.count, $0.first) < ($0.count, $1.first) }
  }
}
