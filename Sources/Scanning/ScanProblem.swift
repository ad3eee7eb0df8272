/// A record that could not be read as it stands. `row` is the 1-based data row (0: the header line),
/// `line` the 1-based physical line on which the trouble begins.
public enum ScanProblem: Sendable, Hashable {
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
