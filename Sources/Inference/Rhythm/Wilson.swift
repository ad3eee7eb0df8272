/// The interval of Wilson (1927) for a share that was counted.
struct Wilson {
  let low: Double
  let high: Double

  /// Two-sided, 95 of 100.
  private static let z = 1.96

  /// 0…1 where nothing was counted.
  init(_ count: Int, of total: Int) {
    self.init(share: total > 0 ? Double(count) / Double(total) : 0, of: Double(max(0, total)))
  }

  /// - Parameter total: So many independent observations.
  init(share: Double, of total: Double) {
    guard total > 0 else {
      (low, high) = (0, 1)
      return
    }
    let squared = Self.z * Self.z
    let middle = share + squared / (2 * total)
    let reach =
      Self.z * (share * (1 - share) / total + squared / (4 * total * total)).squareRoot()
    low = max(0, (middle - reach) / (1 + squared / total))
    high = min(1, (middle + reach) / (1 + squared / total))
  }
}
