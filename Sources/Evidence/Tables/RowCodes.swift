import Dossier

/// Short codes for rows of files, fit for paper: `F3#12-15+18 F4#2`. `originals.tsv` says which file a
/// code stands for.
enum RowCodes {
  static func file(_ index: Int) -> String { "F\(index + 1)" }

  static func text(_ sources: some Sequence<Provenance>) -> String {
    let byFile = Dictionary(grouping: Set(sources), by: \.file).sorted { $0.key < $1.key }
    return byFile.map { file, sources in
      self.file(file) + "#" + ranges(of: sources.map(\.row).sorted())
    }.joined(separator: " ")
  }

  /// Neighbours joined.
  private static func ranges(of rows: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for row in rows {
      if let last = ranges.last, last.upperBound == row - 1 {
        ranges[ranges.count - 1] = last.lowerBound...row
      } else {
        ranges.append(row...row)
      }
    }
    return ranges.map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    }.joined(separator: "+")
  }
}
