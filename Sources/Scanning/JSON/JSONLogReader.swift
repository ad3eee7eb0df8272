/// Reads JSON objects that stand one a line behind something else, as logs have them:
/// `2024-05-01T08:00:00Z⇥*⇥{"lat": …}`. What stands before the first brace of a line is passed over,
/// and so is a line without one.
public struct JSONLogReader: RecordReader {
  private var json: JSONReader
  private var isInObject = false

  public init(columns: [String], limits: JSONLimits = .standard) {
    json = JSONReader(.root, columns: columns, limits: limits)
  }

  public var header: [String] { json.header }
  public var rowCount: Int { json.rowCount }
  public var problems: [ScanProblem] { json.problems }
  public var problemCount: Int { json.problemCount }

  /// Whether the first line of a file is a time, a tab, and later an object.
  public static func mayBegin(with bytes: [UInt8]) -> Bool {
    let line = bytes.prefix { $0 != Ascii.lineFeed }
    guard let tab = line.firstIndex(of: Ascii.tab), let brace = line.firstIndex(of: 0x7B),
      tab < brace, tab <= 32
    else { return false }
    return line[..<tab].withUnsafeBytes { FieldBytes($0).timestamp()?.hasTime ?? false }
  }

  public mutating func feed(
    _ chunk: UnsafeRawBufferPointer, _ record: (borrowing Record) throws -> Void
  ) rethrows {
    var objects: [UInt8] = []
    objects.reserveCapacity(chunk.count)
    for byte in chunk {
      if byte == Ascii.lineFeed {
        if isInObject { objects.append(byte) }
        isInObject = false
      } else {
        isInObject = isInObject || byte == 0x7B
        if isInObject { objects.append(byte) }
      }
    }
    try objects.withUnsafeBytes { try json.feed($0, record) }
  }

  public mutating func finish(_ record: (borrowing Record) throws -> Void) rethrows {
    try json.finish(record)
  }
}
