/// Reads a table with commas whose first line is data: the names of its columns are given.
public struct HeadlessCSVReader: RecordReader {
  public let header: [String]
  private var csv = CSVReader(dialect: .comma)
  private var isBegun = false

  public init(columns: [String]) {
    header = columns
  }

  public var rowCount: Int { csv.rowCount }
  public var problems: [ScanProblem] { csv.problems }
  public var problemCount: Int { csv.problemCount }

  public mutating func feed(
    _ chunk: UnsafeRawBufferPointer, _ record: (borrowing Record) throws -> Void
  ) rethrows {
    try begin(record)
    try csv.feed(chunk, record)
  }

  public mutating func finish(_ record: (borrowing Record) throws -> Void) rethrows {
    try begin(record)
    try csv.finish(record)
  }

  /// Puts the names where the table lacks them.
  private mutating func begin(_ record: (borrowing Record) throws -> Void) rethrows {
    guard !isBegun else { return }
    isBegun = true
    let line = Array((header.joined(separator: ",") + "\n").utf8)
    try line.withUnsafeBytes { try csv.feed($0, record) }
  }
}
