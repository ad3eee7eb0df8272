/// What a hostile page may cost at most.
public struct HTMLLimits: Sendable, Hashable {
  /// Elements open at once; a deeper one ends the reading.
  public var depth: Int
  /// Longest tag in bytes; a longer one is passed over.
  public var tagBytes: Int
  /// Longest value in bytes. A record with a longer one is not delivered.
  public var fieldBytes: Int
  /// Cells kept of one row of a table; the surplus is counted as a problem and dropped.
  public var cells: Int
  /// Problems listed one by one; further ones are only counted.
  public var listedProblems: Int

  public init(
    depth: Int = 512, tagBytes: Int = 1 << 16, fieldBytes: Int = 1 << 20, cells: Int = 512,
    listedProblems: Int = 100
  ) {
    self.depth = max(1, depth)
    self.tagBytes = max(1, tagBytes)
    self.fieldBytes = min(max(1, fieldBytes), 1 << 26)
    self.cells = max(1, cells)
    self.listedProblems = max(0, listedProblems)
  }

  public static let standard = HTMLLimits()
}
