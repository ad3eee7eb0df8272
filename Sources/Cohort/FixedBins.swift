import Dossier

/// Classes of values that are the same for everyone and every release. Bins that followed the data
/// would tell of the data.
public struct FixedBins: Sendable, Hashable {
  /// Where one bin ends and the next begins, rising. The first bin is open below, the last above.
  public let edges: [Int64]

  public var count: Int { edges.count + 1 }

  init(from first: Int64, through last: Int64, by step: Int64) {
    edges = Array(stride(from: first, through: last, by: Int64.Stride(step)))
  }

  init(_ edges: [Int64]) { self.edges = edges }

  /// The bin of a value, from 0. A value on an edge belongs to the bin above it.
  public func index(of value: Int64) -> Int {
    var (low, high) = (0, edges.count)
    while low < high {
      let middle = (low + high) / 2
      if edges[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The ends of a bin; nil where it is open.
  public func bounds(of bin: Int) -> (lower: Int64?, upper: Int64?) {
    (
      edges.indices.contains(bin - 1) ? edges[bin - 1] : nil,
      edges.indices.contains(bin) ? edges[bin] : nil
    )
  }
}

extension FixedBins {
  private static let hour: Int64 = 3_600

  /// Online seconds of a week: below 10 h, then by ten hours, 70 h and more.
  public static let week = FixedBins(from: 10 * hour, through: 70 * hour, by: 10 * hour)
  /// Seconds of a session: below 1 h, 2 h, then by two hours, 12 h and more.
  public static let session = FixedBins([1, 2, 4, 6, 8, 10, 12].map { $0 * hour })
  /// A driver's mean online seconds in a week of work: by five hours, 80 h and more.
  public static let meanWeek = FixedBins(from: 5 * hour, through: 80 * hour, by: 5 * hour)
  /// Thousandths of online time spent waiting, by fifty.
  public static let waitingShare = FixedBins(from: 50, through: 950, by: 50)

  /// Minor units an hour: by two units of money, or by 200 of a currency without decimals; 60 of
  /// those and more.
  public static func payPerHour(in currency: Currency?) -> FixedBins {
    // About the worth of a franc.
    let unit: Int64 = currency?.decimals == 3 ? 1_000 : 100
    return FixedBins(from: 2 * unit, through: 60 * unit, by: 2 * unit)
  }
}
