import Dossier

/// Totals over drivers as numbers in a fixed order, so that shares of many drivers add up: a one for
/// each driver; seconds of P1, P2 and P3; minor units received and taken as commission; metres of P1,
/// P2 and P3; weeks, then sessions, by bin.
public struct SharedTotals: Sendable, Hashable {
  static let count = 9 + FixedBins.week.count + FixedBins.session.count

  public let drivers: Int
  public let currency: Currency?
  private let numbers: [Int64]

  /// nil where the numbers cannot be those of so many drivers: a share is missing, is of another
  /// splitting, or was changed.
  init?(_ values: [UInt64], drivers: Int, currency: Currency?) {
    let numbers = values.map(Int64.init(bitPattern:))
    guard numbers.count == Self.count, numbers[0] == Int64(drivers), drivers > 0 else { return nil }
    let most = ContributionLimits.largestTotal.multipliedReportingOverflow(by: Int64(drivers))
    guard !most.overflow, numbers.allSatisfy({ $0.magnitude <= most.partialValue.magnitude }),
      numbers.indices.allSatisfy({
        $0 == Self.commission || $0 == Self.received || numbers[$0] >= 0
      })
    else { return nil }
    self.drivers = drivers
    self.currency = currency
    self.numbers = numbers
  }

  private static let received = 4
  private static let commission = 5

  /// One driver's. What is not known counts as nothing. A negative number wraps.
  static func values(_ contribution: Contribution) -> [UInt64] {
    let phases = contribution.phases
    let metres = contribution.metres
    let single: [Int64] = [
      1, phases.p1, phases.p2, phases.p3,
      contribution.received ?? 0, contribution.commission ?? 0,
      metres.p1 ?? 0, metres.p2 ?? 0, metres.p3 ?? 0,
    ]
    return (single + contribution.weeks + contribution.sessions).map(UInt64.init(bitPattern:))
  }

  /// What is above zero, by its key.
  var sums: [CellKey: Int64] {
    var keys: [CellKey?] = [nil, CellKey(.p1), CellKey(.p2), CellKey(.p3)]
    keys += [.received, .commission].map { measure in
      currency.map { CellKey(measure, currency: $0) }
    }
    keys += [CellKey(.metresP1), CellKey(.metresP2), CellKey(.metresP3)]
    keys += (0..<FixedBins.week.count).map { CellKey(.weeks, bin: $0) }
    keys += (0..<FixedBins.session.count).map { CellKey(.sessions, bin: $0) }
    return zip(keys, numbers).reduce(into: [:]) { sums, pair in
      guard let key = pair.0 else { return }
      // The platform's cut is told as what it took.
      let value = key.measure == .commission ? -pair.1 : pair.1
      if value > 0 { sums[key] = value }
    }
  }
}
