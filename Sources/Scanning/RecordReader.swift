/// Reads records out of a stream of bytes, whatever the syntax: each record comes as a row of fields
/// in the order of `header`.
///
/// The records are the same however the stream is cut. Memory is one chunk and one record.
public protocol RecordReader: Sendable {
  /// The column names; complete before the first record is handed out.
  var header: [String] { get }
  /// Records met so far, damaged ones included.
  var rowCount: Int { get }
  /// The first problems, in the order of the records.
  var problems: [ScanProblem] { get }
  /// How many problems there were, listed or not.
  var problemCount: Int { get }

  /// Takes the next bytes of the stream and calls `record` for every record they complete.
  mutating func feed(
    _ chunk: UnsafeRawBufferPointer, _ record: (borrowing Record) throws -> Void) rethrows

  /// Ends the stream and delivers what is left.
  mutating func finish(_ record: (borrowing Record) throws -> Void) rethrows
}

extension CSVReader: RecordReader {}
