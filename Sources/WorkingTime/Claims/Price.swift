import CivilTime
import Dossier
import Places
import Rules

/// What one unit of work, way or money counts for, and the rules that say so.
public struct Price: Sendable, Hashable {
  /// What is counted, and in which whole number.
  public enum Unit: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Counted in seconds.
    case hour
    /// Counted in metres.
    case kilometre, mile
    /// Counted in whole days.
    case day
    /// Counted as often as it falls due.
    case once
    /// Counted in minor units of the currency.
    case money

    public static func < (one: Unit, other: Unit) -> Bool { one.rawValue < other.rawValue }

    /// How much of the unit one count is; a mile has 1 609.344 metres.
    func perCount(_ currency: Currency) -> Ratio? {
      switch self {
      case .hour: Ratio(1, over: 3_600)
      case .kilometre: Ratio(1, over: 1_000)
      case .mile: Ratio(1_000, over: 1_609_344)
      case .day, .once: Ratio(1)
      case .money:
        Ratio(1, over: (0..<currency.decimals).reduce(Int128(1)) { power, _ in power * 10 })
      }
    }
  }

  /// In units of the currency.
  public var value: Ratio
  public var unit: Unit
  /// The ids of the rules, each once, in the order of use.
  public var rules: [String]

  init(_ value: Ratio, per unit: Unit, rules: [String]) {
    self.value = value
    self.unit = unit
    self.rules = rules
  }

  /// A share of this price, by one more rule; nil where it does not fit into 128 bits.
  func share(_ premium: Premium) -> Price? {
    value.times(premium.share).map {
      Price($0, per: unit, rules: rules + (rules.contains(premium.rule) ? [] : [premium.rule]))
    }
  }
}

/// A share of a wage that a rule adds.
struct Premium: Hashable {
  var share: Ratio
  var rule: String
}

/// A count at a price: 144 000 seconds at 23.27 an hour.
public struct ClaimTerm: Sendable, Hashable {
  public var count: Int64
  public var price: Price
}

/// Counts by price: exact, and the same in whatever order they were added.
struct Tally {
  private var counts: [Price: Int64] = [:]
  /// A price or a count did not fit.
  private(set) var isTooLarge = false

  mutating func add(_ count: Int64, at price: Price?) {
    guard count != 0 else { return }
    guard let price else {
      isTooLarge = true
      return
    }
    let (sum, overflow) = (counts[price] ?? 0).addingReportingOverflow(count)
    counts[price] = sum
    isTooLarge = isTooLarge || overflow
  }

  mutating func add(_ other: Tally) {
    for (price, count) in other.counts { add(count, at: price) }
    isTooLarge = isTooLarge || other.isTooLarge
  }

  mutating func subtract(_ other: Tally) {
    for (price, count) in other.counts { add(0 &- count, at: price) }
    counts = counts.filter { $0.value != 0 }
  }

  var isEmpty: Bool { counts.isEmpty && !isTooLarge }

  /// By rules, then by unit and price.
  var terms: [ClaimTerm] {
    counts.map { ClaimTerm(count: $1, price: $0) }.sorted { one, other in
      let left = (one.price.rules.joined(separator: " "), one.price.unit, one.price.value)
      let right = (other.price.rules.joined(separator: " "), other.price.unit, other.price.value)
      return left < right
    }
  }

  /// The exact sum in units of the currency; nil where it does not fit.
  func sum(_ currency: Currency) -> Ratio? {
    guard !isTooLarge else { return nil }
    return terms.reduce(Ratio.zero) { sum, term in
      guard
        let part = term.price.unit.perCount(currency)?.times(term.count)?
          .times(term.price.value)
      else { return nil }
      return sum?.plus(part)
    }
  }
}
