/// What a hostile table may cost at most.
public struct CSVLimits: Sendable, Hashable {
  /// Longest field in bytes; also how far an open quote is followed before it counts as a mistake.
  public var fieldBytes: Int
  /// Fields kept of one record; the surplus is counted as a problem and dropped.
  public var columns: Int
  /// Longest record in bytes, which bounds what the reader buffers.
  public var recordBytes: Int
  /// Problems listed one by one; further ones are only counted.
  public var listedProblems: Int
  /// Bytes that may be read a second time because quotes were left open. Beyond it a quoted field
  /// must end on its own line, so that reading stays linear whatever the table does.
  public var rewoundBytes: Int

  public init(
    fieldBytes: Int = 1 << 20, columns: Int = 4096, recordBytes: Int = 4 << 20,
    listedProblems: Int = 100, rewoundBytes: Int = 64 << 20
  ) {
    self.fieldBytes = max(1, fieldBytes)
    self.columns = max(1, columns)
    // A span of a record is kept in 31 bits.
    self.recordBytes = min(max(1, recordBytes), 1 << 30)
    self.listedProblems = max(0, listedProblems)
    self.rewoundBytes = max(0, rewoundBytes)
  }

  public static let standard = CSVLimits()
}

/// A record that could not be read as it stands. `row` is the 1-based data row (0: the header line),
/// `line` the 1-based physical line on which the trouble begins.
public enum CSVProblem: Sendable, Hashable {
  /// A quote was never closed. The row is not delivered; reading goes on with the next line.
  case unclosedQuote(row: Int, line: Int)
  /// A field longer than ``CSVLimits/fieldBytes``. The row is not delivered.
  case fieldTooLong(row: Int, line: Int)
  /// A record longer than ``CSVLimits/recordBytes``, or one across lines with more fields than
  /// ``CSVLimits/columns``. The row is not delivered; of one across lines, only the first line is
  /// given up.
  case recordTooLong(row: Int, line: Int)
  /// More fields than ``CSVLimits/columns``. The row is delivered without the surplus.
  case tooManyColumns(row: Int, line: Int)
}
