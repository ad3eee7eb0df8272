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
