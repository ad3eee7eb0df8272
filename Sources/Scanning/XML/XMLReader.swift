/// Reads records out of an XML document that arrives in chunks of any size.
///
/// A record is an element at one of the paths asked for, its columns are attributes and the texts
/// of elements in it; see `init`. Names are compared without their prefixes. Entities are neither
/// declared nor fetched, a document type is passed over, and nothing is opened. Control characters,
/// which XML forbids and exports hold, are read as blanks. A document that is broken or cut off
/// keeps the records before that place. Time is linear in the stream.
public struct XMLReader: RecordReader {
  public let header: [String]
  private var opening: MarkupOpening
  private let limits: XMLLimits
  private var parser: ExpatParser?
  private var tokens = XMLTokens()
  private var records: XMLRecords
  private var isStopped = false

  /// The largest piece that is parsed at once, which bounds the memory for what it says.
  private static let pieceBytes = 1 << 18

  /// A reader for the elements at `paths`: `gpx/trk/trkseg/trkpt`, `kml//Placemark` (at any depth).
  ///
  /// `columns` lead on from such an element: `@lat` an attribute, `time` the text of a child,
  /// `extensions//hr` of one further down, `.` the element's own text, `#name` its name, `#parent`
  /// the number of the element around it. Several values of one column are joined by line feeds.
  public init(paths: [String], columns: [String], limits: XMLLimits = .standard) {
    header = columns
    self.limits = limits
    opening = MarkupOpening()
    records = XMLRecords(paths: paths, columns: columns, limits: limits)
  }

  public var rowCount: Int { records.rowCount }
  public var problems: [ScanProblem] { records.problems.listed }
  public var problemCount: Int { records.problems.count }

  public mutating func feed(
    _ chunk: UnsafeRawBufferPointer, _ record: (borrowing Record) throws -> Void
  ) rethrows {
    guard !isStopped, let text = opening.take(chunk, isLast: false) else { return }
    try parse(text, isLast: false, record)
  }

  public mutating func finish(_ record: (borrowing Record) throws -> Void) rethrows {
    guard !isStopped else { return }
    let none = UnsafeRawBufferPointer(start: nil, count: 0)
    try parse(opening.take(none, isLast: true) ?? [], isLast: true, record)
    isStopped = true
  }

  private mutating func parse(
    _ text: [UInt8], isLast: Bool, _ record: (borrowing Record) throws -> Void
  ) rethrows {
    let parser = self.parser ?? ExpatParser(isUTF8: opening.isUTF8, limits: limits)
    self.parser = parser
    try text.withUnsafeBytes { text in
      var start = 0
      repeat {
        var end = min(start + Self.pieceBytes, text.count)
        // A line end of two bytes stays whole, or it would count as two.
        if end < text.count, text[end - 1] == Ascii.carriageReturn { end -= 1 }
        let outcome = parser.parse(
          UnsafeRawBufferPointer(rebasing: text[start..<end]),
          isLast: isLast && end == text.count, into: &tokens)
        try records.take(tokens, record)
        guard outcome == .more else { return stop(outcome, parser.line) }
        start = end
      } while start < text.count
    }
  }

  private mutating func stop(_ outcome: ExpatParser.Outcome, _ line: Int) {
    isStopped = true
    switch outcome {
    case .more: break
    case .malformed: records.note(.malformed(row: rowCount))
    case .cutOff: records.note(.cutOff(row: rowCount))
    case .nestedTooDeep: records.note(.nestedTooDeep(row: rowCount))
    case .entityDeclared: records.note(.entityDeclared)
    case .markupTooLong: records.note(.recordTooLong(row: rowCount + 1, line: line))
    }
  }
}
