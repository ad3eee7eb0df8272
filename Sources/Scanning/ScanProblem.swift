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
  /// The stream ends before the document does. What came before is delivered.
  case cutOff(row: Int)
  /// Brackets or signs where none can be, at or after the row. Told once. In JSON reading goes on;
  /// what stands behind the place in another syntax is not read.
  case malformed(row: Int)
  /// A key that stands twice in one record. The first counts.
  case repeatedKey(row: Int)
  /// Half a character, replaced by U+FFFD.
  case brokenText(row: Int)
  /// Elements nested deeper than is read, after the row. Nothing behind the place is read.
  case nestedTooDeep(row: Int)
  /// The document declares entities, which can make it grow without bound. Nothing is read.
  case entityDeclared
  /// The file's own checksum does not fit its bytes. What it says is read all the same.
  case wrongChecksum
}
