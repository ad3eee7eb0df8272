/// The records of a table held in memory, found by number at once: what a screen scrolls through.
///
/// Building takes one pass of ``CSVReader``; a row is then read in the time of that row alone.
/// Memory beside the bytes: one offset a row.
public struct TableIndex: Sendable {
  /// The column names, as ``CSVReader/header``.
  public let header: [String]
  public let dialect: CSVDialect
  /// What could not be read, as ``CSVReader/problems``.
  public let problems: [ScanProblem]

  /// UTF-8.
  private let bytes: [UInt8]
  /// Where each data row begins in `bytes`.
  private let offsets: [Int]
  private let scanner: RecordScanner

  /// Indexes a table. Without a dialect it is sniffed.
  public init(bytes: [UInt8], dialect: CSVDialect? = nil, limits: CSVLimits = .standard) {
    let text = TextEncoding.decoded(bytes)
    var reader = CSVReader(dialect: dialect, limits: limits)
    var offsets: [Int] = []
    text.withUnsafeBytes { text in
      for start in stride(from: 0, to: text.count, by: 1 << 18) {
        let end = min(start + 1 << 18, text.count)
        reader.feedAll(UnsafeRawBufferPointer(rebasing: text[start..<end])) {
          offsets.append($0.byteOffset)
        }
      }
      reader.finishAll { offsets.append($0.byteOffset) }
    }
    self.bytes = text
    self.offsets = offsets
    self.dialect = reader.dialect ?? .comma
    header = reader.header
    problems = reader.problems
    scanner = reader.scanner
  }

  /// Indexes the records of a file in another syntax, written anew as a table.
  public init(records reader: some RecordReader, of bytes: [UInt8]) {
    var reader = reader
    var text = CSVText(reader.header)
    bytes.withUnsafeBytes { reader.feed($0) { text.append($0) } }
    reader.finish { text.append($0) }
    self.init(
      bytes: text.bytes, dialect: .comma,
      limits: CSVLimits(fieldBytes: 64 << 20, recordBytes: 1 << 28))
  }

  /// Data rows, damaged ones included.
  public var rowCount: Int { offsets.count }

  /// The fields of the 1-based data row `row`. A damaged row comes as one field: its raw lines.
  /// Empty when there is no such row.
  public func row(_ row: Int) -> [String] {
    guard row >= 1, row <= offsets.count else { return [] }
    let start = offsets[row - 1]
    let end = row < offsets.count ? offsets[row] : bytes.count
    guard start < end else { return [] }
    var record = Array(bytes[start..<end])
    var fields = [FieldSpan](repeating: .none, count: scanner.limits.columns)
    return record.withUnsafeMutableBufferPointer { record in
      fields.withUnsafeMutableBufferPointer { fields in
        guard let start = record.baseAddress, let spans = fields.baseAddress else { return [] }
        return cells(start, count: record.count, spans)
      }
    }
  }

  /// The fields of several rows, as far as they exist.
  public func cells(rows: Range<Int>) -> [[String]] {
    rows.clamped(to: 1..<offsets.count + 1).map(row)
  }

  private func cells(
    _ bytes: UnsafeMutablePointer<UInt8>, count: Int, _ spans: UnsafeMutablePointer<FieldSpan>
  ) -> [String] {
    let scan = scanner.scan(bytes, from: 0, to: count, isLast: true, into: spans)
    guard case .record = scan.outcome else {
      let raw = FieldBytes(UnsafeRawBufferPointer(start: bytes, count: count))
      return [raw.trimmed.string]
    }
    let fields = min(scan.count, scanner.limits.columns)
    RecordScanner.unescape(bytes, spans, count: fields, scan)
    let record = Record(
      row: 0, line: 0, byteOffset: 0, count: fields, isDamaged: false, base: bytes, spans: spans)
    return record.strings()
  }
}
