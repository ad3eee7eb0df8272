/// Reads records out of an HTML page that arrives in chunks of any size. The page is never shown,
/// nothing in it is run or fetched, and it need not be well formed.
///
/// A record is an element that is selected, and not in another such; its columns are the texts and
/// attributes of elements in it; see `init`. Text is set in lines as a page would show it: blanks
/// are joined, and breaks and blocks make lines. A page that ends within a record keeps those
/// before. Time is linear in the stream.
public struct HTMLReader: RecordReader {
  public let header: [String]
  private var opening = MarkupOpening()
  private var tokenizer: HTMLTokenizer
  private var records: HTMLRecords

  /// A reader for the elements that `record` selects: `.outer-cell`, `div.entry`, `tr`.
  ///
  /// `columns` select within: `.content-cell` the text, `a@href` an attribute, `.content-cell a@href`
  /// one of what lies in another element, `*` the whole text.
  /// Several values of one column are joined by line feeds.
  public init(record: String, columns: [String], limits: HTMLLimits = .standard) {
    header = columns
    tokenizer = HTMLTokenizer(tagBytes: limits.tagBytes)
    records = HTMLRecords(record: record, columns: columns, limits: limits)
  }

  /// A reader for the rows of all tables of a page. `names` are those of the columns, as the first
  /// row gives them; that row is not a record.
  public init(table names: [String], limits: HTMLLimits = .standard) {
    header = Array(names.prefix(limits.cells))
    tokenizer = HTMLTokenizer(tagBytes: limits.tagBytes)
    records = HTMLRecords(
      record: "tr", columns: header.indices.map { "#\($0 + 1)" }, hasNames: true, limits: limits)
  }

  public var rowCount: Int { records.rowCount }
  public var problems: [ScanProblem] { records.problems.listed }
  public var problemCount: Int { records.problems.count }

  public mutating func feed(
    _ chunk: UnsafeRawBufferPointer, _ record: (borrowing Record) throws -> Void
  ) rethrows {
    guard let text = opening.take(chunk, isLast: false) else { return }
    try take(text, isLast: false, record)
  }

  public mutating func finish(_ record: (borrowing Record) throws -> Void) rethrows {
    let none = UnsafeRawBufferPointer(start: nil, count: 0)
    try take(opening.take(none, isLast: true) ?? [], isLast: true, record)
    records.finish()
  }

  private mutating func take(
    _ text: [UInt8], isLast: Bool, _ record: (borrowing Record) throws -> Void
  ) rethrows {
    guard !records.isStopped else { return }
    try tokenizer.take(text, isLast: isLast) { token, line, offset in
      try records.take(token, line, offset, record)
    }
  }
}
