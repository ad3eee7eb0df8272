/// The bins in which the quarters of the drivers end.
public struct Quartiles: Sendable, Hashable {
  public var lower: Int
  public var median: Int
  public var upper: Int

  /// From drivers by bin; nil where there are none. The lowest bin up to which a quarter, half and
  /// three quarters of the drivers lie.
  public init?(_ counts: [Int64]) {
    let drivers = counts.reduce(0, +)
    guard drivers > 0 else { return nil }
    var quarters: [Int] = []
    var below: Int64 = 0
    for (bin, count) in counts.enumerated() {
      below += count
      while quarters.count < 3, below * 4 >= drivers * Int64(quarters.count + 1) {
        quarters.append(bin)
      }
    }
    guard quarters.count == 3 else { return nil }
    (lower, median, upper) = (quarters[0], quarters[1], quarters[2])
  }
}
