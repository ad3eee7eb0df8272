/// Reads a delimited table that arrives in chunks of any size, record by record.
///
/// Quotes follow RFC 4180; lines end in CR LF, LF or CR; blank lines are skipped; short and long
/// rows are delivered as they are. A quote that is never closed costs only the line it opened on.
/// The records are the same however the stream is cut. Time is linear in the stream; memory is one
/// chunk and one record.
public struct CSVReader: Sendable {
  /// The dialect given, or the one found once the header line is there.
  public internal(set) var dialect: CSVDialect?
  /// The column names, outer white space taken off and duplicates kept; empty before the first
  /// record.
  public internal(set) var header: [String] = []
  /// The first problems, in the order of the rows.
  public internal(set) var problems: [ScanProblem] = []
  /// How many problems there were, listed or not.
  public internal(set) var problemCount = 0
  /// Data rows met so far, damaged ones included.
  public internal(set) var rowCount = 0

  let limits: CSVLimits
  /// Bytes not yet consumed, as UTF-8, and where they lie in the stream.
  var window: [UInt8] = []
  var windowOffset = 0
  /// Whether the last attempt has taken what it could, until the window has grown to this size:
  /// doubling keeps the attempts linear.
  var retryCount = 0
  var line = 1
  var stage = Stage.encoding
  var transcoder: UTF16Transcoder?
  var scanner: RecordScanner
  var rewoundBytes = 0
  private var fields: [FieldSpan] = []

  enum Stage { case encoding, dialect, header, rows, skippingLine(to: BodyStage) }
  enum BodyStage { case header, rows }

  /// A reader for one table. Without a dialect it is sniffed from the header line.
  public init(dialect: CSVDialect? = nil, limits: CSVLimits = .standard) {
    self.dialect = dialect
    self.limits = limits
    scanner = RecordScanner(delimiter: dialect?.delimiter ?? Ascii.comma, limits: limits)
  }

  /// Takes the next bytes of the stream and calls `record` for every record they complete.
  public mutating func feed(
    _ chunk: UnsafeRawBufferPointer, _ record: (borrowing Record) throws -> Void
  ) rethrows {
    try feedAll(chunk) { if !$0.isDamaged { try record($0) } }
  }

  /// Ends the stream and delivers what is left.
  public mutating func finish(_ record: (borrowing Record) throws -> Void) rethrows {
    try finishAll { if !$0.isDamaged { try record($0) } }
  }

  /// As ``feed(_:_:)``, showing damaged rows too.
  mutating func feedAll(
    _ chunk: UnsafeRawBufferPointer, _ record: (borrowing Record) throws -> Void
  ) rethrows {
    if transcoder == nil {
      window.append(contentsOf: chunk)
    } else {
      transcoder?.append(chunk, to: &window)
    }
    guard window.count >= retryCount else { return }
    try advance(isLast: false, record)
  }

  mutating func finishAll(_ record: (borrowing Record) throws -> Void) rethrows {
    transcoder?.finish(&window)
    try advance(isLast: true, record)
  }

  /// Takes as many records from the window as are complete.
  private mutating func advance(
    isLast: Bool, _ record: (borrowing Record) throws -> Void
  ) rethrows {
    guard prepare(isLast: isLast) else {
      retryCount = window.count * 2
      return
    }
    // Moved out, so that the records borrow memory that the reader does not touch.
    var bytes: [UInt8] = []
    var fields: [FieldSpan] = []
    swap(&bytes, &window)
    swap(&fields, &self.fields)
    if fields.isEmpty {
      fields = Array(repeating: .none, count: limits.columns)
    }
    var consumed = 0
    defer {
      bytes.removeSubrange(0..<consumed)
      windowOffset += consumed
      retryCount = bytes.count * 2
      swap(&bytes, &window)
      swap(&fields, &self.fields)
    }
    try bytes.withUnsafeMutableBufferPointer { bytes in
      try fields.withUnsafeMutableBufferPointer { fields in
        guard let start = bytes.baseAddress, let spans = fields.baseAddress else { return }
        let memory = Memory(bytes: start, count: bytes.count, spans: spans, isLast: isLast)
        try takeRecords(memory, &consumed, record)
      }
    }
  }
}
