/// Reads the records of a JSON document that arrives in chunks of any size: the values at one path,
/// each as a row of the values at the given paths inside it.
///
/// The column `$` is the record itself; `$key` is the key that the last `*` of the path stood for.
/// A value that has columns below it is looked into; any other comes as it is: a text without quotes
/// and escapes, a number exactly as written, null as an empty field, an array or object as its JSON.
/// Several documents one behind the other (NDJSON) are read as one, and what stands before the first
/// bracket of a script that assigns a value (`window.x = [`) is passed over. Of keys that stand twice
/// the first counts. Odd numbers, surplus and missing commas are let pass; a document that is cut off
/// keeps the records before. Time is linear in the stream; memory is one chunk and one record.
public struct JSONReader: RecordReader {
  public let header: [String]
  public private(set) var rowCount = 0
  public private(set) var problems: [ScanProblem] = []
  public private(set) var problemCount = 0

  let path: [JSONPath.Step]
  let limits: JSONLimits
  let columns: JSONColumns
  /// Bytes not yet consumed, as UTF-8, and where they lie in the stream.
  private var window: [UInt8] = []
  private var windowOffset = 0
  /// Whether the last attempt has taken what it could, until the window has grown to this size:
  /// doubling keeps the attempts linear.
  private var retryCount = 0
  private var transcoder: UTF16Transcoder?
  private var isOpened = false
  /// The containers on the way to the records.
  var frames: [Frame] = []
  /// A value that is no record and not on the way to one.
  var skip: JSONSkip?
  /// Of the key that was read, how many steps of the path lead to its value; nil between values.
  var afterKey: Way?
  /// Takes the key that the path's last `*` stands for; nil where no column asks for it.
  var keyed: JSONKeyedRecord?
  /// Whether brackets or signs were met where none can be: noted once.
  private var isMalformed = false
  private var spans: [FieldSpan]
  private var open: [JSONOpenContainer]

  struct Frame: Sendable {
    var isObject: Bool
    /// Steps of the path that lead into it.
    var matched: Int
    /// Elements met.
    var count = 0
  }

  /// Where a value lies.
  enum Way: Sendable { case off, on(matched: Int) }

  /// A reader of the records at `path`, with the values at `columns` inside of them.
  public init(_ path: JSONPath, columns: [String], limits: JSONLimits = .standard) {
    self.path = path.steps
    header = columns
    self.columns = JSONColumns(columns)
    self.limits = limits
    keyed = columns.firstIndex(of: JSONKeyedRecord.name).map(JSONKeyedRecord.init)
    spans = Array(repeating: .none, count: max(1, columns.count))
    open = Array(repeating: JSONOpenContainer(), count: self.columns.depth + 1)
  }

  public mutating func feed(
    _ chunk: UnsafeRawBufferPointer, _ record: (borrowing Record) throws -> Void
  ) rethrows {
    if transcoder == nil {
      window.append(contentsOf: chunk)
    } else {
      transcoder?.append(chunk, to: &window)
    }
    guard window.count >= max(retryCount, isOpened ? 1 : JSONScript.longestPrefix) else { return }
    try advance(isLast: false, record)
  }

  public mutating func finish(_ record: (borrowing Record) throws -> Void) rethrows {
    transcoder?.finish(&window)
    try advance(isLast: true, record)
    if !frames.isEmpty || skip != nil || afterKey != nil || !window.isEmpty {
      note(.cutOff(row: rowCount))
    }
    (frames, skip, afterKey) = ([], nil, nil)
    window = []
  }

  /// Takes as many records from the window as are complete.
  private mutating func advance(
    isLast: Bool, _ record: (borrowing Record) throws -> Void
  ) rethrows {
    if !isOpened { begin(isLast: isLast) }
    // Moved out, so that the records borrow memory that the reader does not touch.
    var bytes: [UInt8] = []
    var spans: [FieldSpan] = []
    var open: [JSONOpenContainer] = []
    swap(&bytes, &window)
    swap(&spans, &self.spans)
    swap(&open, &self.open)
    var consumed = 0
    defer {
      bytes.removeSubrange(0..<consumed)
      windowOffset += consumed
      retryCount = bytes.count * 2
      swap(&bytes, &window)
      swap(&spans, &self.spans)
      swap(&open, &self.open)
    }
    let columns = columns
    try bytes.withUnsafeMutableBufferPointer { bytes in
      try spans.withUnsafeMutableBufferPointer { spans in
        try open.withUnsafeMutableBufferPointer { open in
          try columns.withTable { table in
            guard let start = bytes.baseAddress, let fields = spans.baseAddress,
              let stack = open.baseAddress
            else { return }
            let memory = JSONMemory(
              bytes: start, count: bytes.count, spans: fields, open: stack, columns: table,
              isLast: isLast)
            try walk(memory, &consumed, record)
          }
        }
      }
    }
  }

  /// Settles the encoding, and passes over what a script has before its value.
  private mutating func begin(isLast: Bool) {
    isOpened = true
    let (encoding, length) = window.withUnsafeBytes { TextEncoding.detected($0) }
    window.removeSubrange(0..<length)
    windowOffset += length
    if case .utf16(let isBigEndian) = encoding {
      windowOffset = 0
      var transcoder = UTF16Transcoder(isBigEndian: isBigEndian)
      var text: [UInt8] = []
      window.withUnsafeBytes { transcoder.append($0, to: &text) }
      if isLast { transcoder.finish(&text) }
      window = text
      self.transcoder = transcoder
    }
    let prefix = JSONScript.prefixLength(window)
    window.removeSubrange(0..<prefix)
    windowOffset += prefix
  }

  /// Hands one record out.
  mutating func deliver(
    _ memory: JSONMemory, from start: Int, _ found: JSONRecordParser.Found,
    _ record: (borrowing Record) throws -> Void
  ) rethrows {
    rowCount += 1
    let base = memory.bytes + start
    let hasLoneSurrogate = memory.unescape(base, columns: header.count)
    if found.hasRepeatedKey { note(.repeatedKey(row: rowCount)) }
    if hasLoneSurrogate { note(.brokenText(row: rowCount)) }
    if found.isMalformed { noteMalformed() }
    let (row, offset, count) = (rowCount, windowOffset + start, header.count)
    func hand(_ base: UnsafeRawPointer) throws {
      try record(
        Record(
          row: row, line: 1, byteOffset: offset, count: count, isDamaged: false, base: base,
          spans: memory.spans))
    }
    guard keyed != nil else { return try hand(base) }
    let bytes = UnsafeBufferPointer(start: base, count: found.end - start)
    try keyed?.withBytes(of: bytes, memory.spans, count, hand)
  }

  mutating func giveUpRecord() {
    rowCount += 1
    note(.recordTooLong(row: rowCount, line: 1))
  }

  mutating func noteMalformed() {
    if !isMalformed { note(.malformed(row: rowCount)) }
    isMalformed = true
  }

  private mutating func note(_ problem: ScanProblem) {
    problemCount += 1
    if problems.count < limits.listedProblems { problems.append(problem) }
  }
}

/// The window while its records are being taken.
struct JSONMemory {
  let bytes: UnsafeMutablePointer<UInt8>
  let count: Int
  let spans: UnsafeMutablePointer<FieldSpan>
  /// Room for the containers that a record's columns lie in.
  let open: UnsafeMutablePointer<JSONOpenContainer>
  let columns: JSONColumns.Table
  let isLast: Bool

  /// Undoes the escapes of a record's fields. True where half a character was replaced.
  func unescape(_ base: UnsafeMutablePointer<UInt8>, columns: Int) -> Bool {
    var hasLoneSurrogate = false
    for column in 0..<columns where spans[column].isEscaped {
      let start = Int(spans[column].start)
      let outcome = JSONText.unescape(base + start, count: Int(spans[column].length))
      spans[column] = FieldSpan(start: start, length: outcome.length, isEscaped: false)
      hasLoneSurrogate = hasLoneSurrogate || outcome.hasLoneSurrogate
    }
    return hasLoneSurrogate
  }
}

/// A script that assigns one value: `window.YTD.tweets.part0 = [`.
enum JSONScript {
  static let longestPrefix = 1_024

  /// Bytes before the value; 0 where the text is no such script.
  static func prefixLength(_ text: [UInt8]) -> Int {
    let first = text.first { !Ascii.isBlank($0) }
    guard let first, Ascii.isLetter(first) else { return 0 }
    let head = text.prefix(longestPrefix)
    guard let equals = head.firstIndex(of: UInt8(ascii: "=")),
      let value = head[equals...].dropFirst().firstIndex(where: { !Ascii.isBlank($0) }),
      text[value] == JSONSign.arrayBegin || text[value] == JSONSign.objectBegin
    else { return 0 }
    return value
  }
}
