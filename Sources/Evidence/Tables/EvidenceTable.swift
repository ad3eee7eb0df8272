import Canvas
import Leaflet

/// A table of the pack: its columns and its records.
struct EvidenceTable: Sendable, Hashable {
  /// The file's name; its ending decides how fields are parted.
  let name: String
  let columns: [String]
  var rows: [[String]] = []

  var file: EvidenceFile { EvidenceFile(name, ([columns] + rows).map(record).joined()) }

  /// One record as it stands in the file.
  func record(_ cells: [String]) -> String {
    let cells = cells.map { CleanText.terminal($0) }
    return name.hasSuffix(".tsv") ? cells.joined(separator: "\t") + "\n" : CSVText.record(cells)
  }
}

extension Bool {
  /// As tables write it, whatever their language.
  var cell: String { self ? "yes" : "no" }
}
