import Archives
import Scanning

/// The first line of a table, read ahead so that the right format meets the first row.
struct TableHeader {
  let names: [String]
  let dialect: CSVDialect

  /// Nil for what has no first line within a few mebibytes. Throws `ArchiveError`.
  init?(of entry: Entry, in container: Container) throws {
    var csv = CSVReader()
    var taken = 0
    try container.read(entry) { chunk in
      csv.feed(chunk) { _ in }
      taken += chunk.count
      return csv.header.isEmpty && taken < 4 << 20
    }
    if csv.header.isEmpty { csv.finish { _ in } }
    guard !csv.header.isEmpty else { return nil }
    names = csv.header
    dialect = csv.dialect ?? .comma
  }
}
