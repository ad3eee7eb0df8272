import Dossier

/// Rows of files, neighbours joined: `trips.csv:3-5,9; status.csv:12`.
package enum RowRanges {
  static func text(_ sources: [Provenance], in dossier: Dossier) -> String {
    byFile(sources, joining: ",").map { file, ranges in
      let path = dossier.file(file).map { shown($0.label) } ?? "?"
      return path + ":" + ranges
    }.joined(separator: "; ")
  }

  /// The files in the order of the dossier, each with its rows as ranges.
  package static func byFile(
    _ sources: some Sequence<Provenance>, joining separator: String
  ) -> [(file: Int, ranges: String)] {
    Dictionary(grouping: Set(sources), by: \.file).sorted { $0.key < $1.key }.map { file, sources in
      let ranges = joined(sources.map(\.row).sorted()).map { range in
        range.count == 1
          ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
      }
      return (file, ranges.joined(separator: separator))
    }
  }

  private static func joined(_ rows: [Int]) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for row in rows {
      if let last = ranges.last, last.upperBound == row - 1 {
        ranges[ranges.count - 1] = last.lowerBound...row
      } else {
        ranges.append(row...row)
      }
    }
    return ranges
  }
}
