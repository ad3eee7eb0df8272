import CivilTime
import Dossier

/// The same amount to the same payee, month after month.
struct RegularPayment {
  let payee: String
  let amount: Money
  let from: LocalDate
  let to: LocalDate
  let sources: [Provenance]

  /// A month has 28 to 31 days, and a bank's holiday moves a payment by up to three.
  static let days = (28 - slack)...(31 + slack)
  private static let slack = 3
  private static let fewest = 3

  static let thresholds = [
    Fact("slack", .count(slack)), Fact("fewest", .count(fewest)),
  ]

  /// Most payments first, then by the first row. O(n log n).
  static func all(in purchases: [Purchase], _ zone: ZoneRules) -> [RegularPayment] {
    var payees = StringPool()
    var groups: [Key: [Int]] = [:]
    for (index, purchase) in purchases.enumerated() {
      let payee = purchase.counterpart ?? purchase.what
      guard let amount = purchase.amount, amount.minorUnits > 0, !payee.isEmpty else { continue }
      let key = Key(
        payee: payees.intern(payee), currency: payees.intern(amount.currency.code),
        minorUnits: amount.minorUnits)
      groups[key, default: []].append(index)
    }
    return groups.values.compactMap { longestRun($0, purchases, zone) }.sorted {
      ($1.sources.count, $0.sources[0]) < ($0.sources.count, $1.sources[0])
    }
  }

  private struct Key: Hashable {
    let payee: UInt32
    let currency: UInt32
    let minorUnits: Int64
  }

  /// The longest row of payments of which each follows the one before by a month; nil where it is
  /// short.
  private static func longestRun(
    _ group: [Int], _ purchases: [Purchase], _ zone: ZoneRules
  ) -> RegularPayment? {
    guard group.count >= fewest else { return nil }
    let dates = group.map { zone.local(purchases[$0].at).date }
    var (best, start) = (0..<0, 0)
    for index in group.indices {
      if index > 0, !days.contains(dates[index] - dates[index - 1]) { start = index }
      if index + 1 - start > best.count { best = start..<index + 1 }
    }
    guard best.count >= fewest, let amount = purchases[group[best.lowerBound]].amount else {
      return nil
    }
    let first = purchases[group[best.lowerBound]]
    return RegularPayment(
      payee: first.counterpart ?? first.what, amount: amount, from: dates[best.lowerBound],
      to: dates[best.upperBound - 1],
      sources: group[best].map { purchases[$0].provenance })
  }
}
