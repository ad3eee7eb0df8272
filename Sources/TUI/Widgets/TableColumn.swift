import Canvas

/// A column of a table.
public struct TableColumn: Hashable, Sendable {
  public var title: String
  /// The columns of the terminal that its cells take.
  public var width: Int
  public var alignment: Alignment

  public init(_ title: String, width: Int, alignment: Alignment = .leading) {
    self.title = title
    self.width = max(1, width)
    self.alignment = alignment
  }

  /// Columns wide enough for their titles and for some sample rows, up to a limit each.
  ///
  /// A column whose sample cells are all numbers or empty stands on the right.
  public static func fitting(
    titles: [String], sample: [[String]], widest: Int = 40
  ) -> [TableColumn] {
    titles.enumerated().map { place, title in
      let cells = sample.compactMap { $0.indices.contains(place) ? $0[place] : nil }
      let width = cells.reduce(title.columns + 2) { max($0, $1.columns) }
      let isNumeric = cells.contains { !$0.isEmpty } && cells.allSatisfy(isNumber)
      return TableColumn(
        title, width: min(width, widest), alignment: isNumeric ? .trailing : .leading)
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || " -+.,'".utf8.contains($0) }
  }
}

/// By which column a table is sorted.
public struct TableSort: Hashable, Sendable {
  public var column: Int
  public var isAscending: Bool

  public init(column: Int, isAscending: Bool = true) {
    self.column = column
    self.isAscending = isAscending
  }
}
