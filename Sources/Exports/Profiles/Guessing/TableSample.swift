import Archives
import Scanning

/// The columns of a table and its first rows: enough to guess what the columns mean.
public struct TableSample: Sendable {
  /// Rows that are looked at.
  public static let mostRows = 200
  private static let mostBytes = 1 << 20
  private static let longestCell = 128

  /// As written.
  public let names: [String]
  /// Hostile.
  public let rows: [[String]]

  public init(names: [String], rows: [[String]]) {
    self.names = names
    self.rows = Array(rows.prefix(Self.mostRows))
  }

  /// The first rows that a reader finds in a file. Throws `ArchiveError`.
  init(
    names: [String], _ reader: any RecordReader, of entry: Entry, in container: Container
  ) throws {
    var reader = reader
    var rows: [[String]] = []
    var bytes = 0
    try container.read(entry) { chunk in
      bytes += chunk.count
      reader.feed(chunk) { rows.append($0.cells(Self.longestCell)) }
      return rows.count < Self.mostRows && bytes < Self.mostBytes
    }
    if rows.count < Self.mostRows { reader.finish { rows.append($0.cells(Self.longestCell)) } }
    self.init(names: names, rows: rows)
  }

  /// The cells of the column of a folded name that hold something.
  public func cells(named folded: String) -> [String] { cells(Columns(names).column(folded).index) }

  /// The cells of one column that hold something.
  func cells(_ column: Int) -> [String] {
    rows.compactMap { row in
      guard row.indices.contains(column) else { return nil }
      let cell = row[column]
      return cell.withField(\.isNull) ? nil : cell
    }
  }
}

extension Record {
  fileprivate borrowing func cells(_ limit: Int) -> [String] {
    var cells: [String] = []
    for index in 0..<count { cells.append(self[index].text(bytes: limit)) }
    return cells
  }
}

extension String {
  /// The text as the bytes of a field.
  func withField<Result>(_ body: (FieldBytes) -> Result) -> Result {
    var text = self
    return text.withUTF8 { body(FieldBytes(UnsafeRawBufferPointer($0))) }
  }
}
