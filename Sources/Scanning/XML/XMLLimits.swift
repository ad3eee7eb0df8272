/// What a hostile document may cost at most.
public struct XMLLimits: Sendable, Hashable {
  /// Elements open at once; a deeper one ends the reading.
  public var depth: Int
  /// Attributes kept of one element; the surplus is counted as a problem and dropped.
  public var attributes: Int
  /// Longest value in bytes. A record with a longer one is not delivered.
  public var fieldBytes: Int
  /// Different element paths that are told apart; elements on further paths are passed over.
  public var paths: Int
  /// Longest tag, comment or declaration in bytes; a longer one ends the reading.
  public var markupBytes: Int
  /// Problems listed one by one; further ones are only counted.
  public var listedProblems: Int

  public init(
    depth: Int = 256, attributes: Int = 1024, fieldBytes: Int = 8 << 20, paths: Int = 1024,
    markupBytes: Int = 4 << 20, listedProblems: Int = 100
  ) {
    self.depth = max(1, depth)
    self.attributes = max(0, attributes)
    // A span of a record is kept in 31 bits.
    self.fieldBytes = min(max(1, fieldBytes), 64 << 20)
    self.paths = max(1, paths)
    self.markupBytes = max(1, markupBytes)
    self.listedProblems = max(0, listedProblems)
  }

  public static let standard = XMLLimits()
}
