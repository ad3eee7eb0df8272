/// Splits numbers so that no holder of a part learns anything, and all of them together the sum:
/// additive sharing modulo 2⁶⁴. Every part but the last is drawn evenly, so any of them missing
/// leaves the rest evenly spread whatever the numbers are.
///
/// A holder cannot see whether the numbers were honest, and the sum is exact: it tells of whoever
/// is in it, so the rules of publication hold for it too.
public enum AdditiveShares {
  /// - Parameter holders: at least two.
  /// - Returns: a share for each holder, as long as the numbers; nil for fewer than two holders.
  public static func split(
    _ values: [UInt64], among holders: Int, _ generator: inout some RandomNumberGenerator
  ) -> [[UInt64]]? {
    guard holders >= 2 else { return nil }
    var last = values
    var shares: [[UInt64]] = []
    for _ in 1..<holders {
      let share = values.map { _ in generator.next() as UInt64 }
      for (index, part) in share.enumerated() { last[index] &-= part }
      shares.append(share)
    }
    return shares + [last]
  }

  /// Adds shares up, of one driver or of many, in any order; nil where their lengths differ or
  /// there are none.
  public static func sum(_ shares: [[UInt64]]) -> [UInt64]? {
    guard let first = shares.first, shares.allSatisfy({ $0.count == first.count }) else {
      return nil
    }
    return shares.dropFirst().reduce(into: first) { sum, share in
      for (index, part) in share.enumerated() { sum[index] &+= part }
    }
  }
}
