import Dossier
import Scanning

extension TableProfile {
  /// Rows of which the first that tells something is taken.
  private static let previewedRows = 20

  /// What the first row of the table would tell, read as the whole table would be; where no row of the
  /// first few tells anything, the problems of the first.
  public func preview(of sample: TableSample, zone: String? = nil) -> Dossier {
    var first: Dossier?
    for row in sample.rows.prefix(Self.previewedRows) {
      let dossier = read(row, of: sample, zone)
      if dossier.tellsSomething { return dossier }
      first = first ?? dossier
    }
    return first ?? Dossier()
  }

  private func read(_ row: [String], of sample: TableSample, _ zone: String?) -> Dossier {
    var sink = Sink()
    sink.dossier.exports.append(SourceExport(path: ""))
    sink.begin(SourceFile(export: 0, path: "", bytes: 0, entry: 0))
    var reader = CSVReader(dialect: .comma)
    var rows = ProfiledTableReader(self, Columns(sample.names))
    var text = Self.line(sample.names) + Self.line(row)
    text.withUTF8 { bytes in
      reader.feed(UnsafeRawBufferPointer(bytes)) { record in
        sink.begin(row: record.row)
        rows.read(record, into: &sink)
      }
    }
    sink.settleAll(zone: zone)
    return sink.dossier
  }

  /// Cells as a line of a table, each in quotes.
  private static func line(_ cells: [String]) -> String {
    cells.map { cell in
      "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        + "\""
    }.joined(separator: ",") + "\n"
  }
}

extension Dossier {
  fileprivate var tellsSomething: Bool {
    !fixes.isEmpty || !givenStays.isEmpty || !trips.isEmpty || !movements.isEmpty
      || !payments.isEmpty || !purchases.isEmpty || !appEvents.isEmpty
  }
}
