/// What a hostile document may cost at most.
public struct JSONLimits: Sendable, Hashable {
  /// Longest record in bytes, which bounds what the reader buffers.
  public var recordBytes: Int
  /// Longest key in bytes on the way to the records.
  public var keyBytes: Int
  /// Problems listed one by one; further ones are only counted.
  public var listedProblems: Int

  public init(recordBytes: Int = 64 << 20, keyBytes: Int = 4_096, listedProblems: Int = 100) {
    // A span of a record is kept in 31 bits.
    self.recordBytes = min(max(1, recordBytes), 1 << 30)
    self.keyBytes = max(1, keyBytes)
    self.listedProblems = max(0, listedProblems)
  }

  public static let standard = JSONLimits()
}
