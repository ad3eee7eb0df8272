import CivilTime
import Dossier

/// A comparison of what the files say with what they should say.
public struct Check: Sendable, Hashable {
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case ok, differs
    case cannotTell = "cannot-tell"
  }

  /// What a check counts or measures.
  public enum Value: Sendable, Hashable, CustomStringConvertible {
    case count(Int)
    case seconds(Int64)
    case metres(Int64)
    /// In ten-thousandths.
    case basisPoints(Int)
    case money(Money)

    /// A plain number.
    public var description: String {
      switch self {
      case .count(let count): "\(count)"
      case .seconds(let seconds): "\(seconds)"
      case .metres(let metres): "\(metres)"
      case .basisPoints(let points): "\(points)"
      case .money(let money): money.decimal
      }
    }
  }

  /// One trip, day or week that differs.
  public struct Item: Sendable, Hashable {
    /// The local day on which it begins; nil where the rows tell it well enough.
    public var date: LocalDate?
    public var expected: Value?
    public var found: Value?
    public var amount: Money?
    public var rows: [Provenance]

    public init(
      date: LocalDate? = nil, expected: Value? = nil, found: Value? = nil, amount: Money? = nil,
      rows: [Provenance]
    ) {
      self.date = date
      self.expected = expected
      self.found = found
      self.amount = amount
      self.rows = rows
    }
  }

  /// A number beside the result, under a name of the machine-readable report.
  public struct Figure: Sendable, Hashable {
    public var name: String
    public var value: Value

    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// `D1` to `D16`, `D9b`; those of limits with the limit behind a point: `D16.dailyRest`.
  public var id: String
  public var status: Status
  public var expected: Value?
  public var found: Value?
  public var amount: Money?
  /// The rows that differ, sorted.
  public var rows: [Provenance]
  /// What differs, one by one, where a check compares one by one.
  public var items: [Item]
  public var figures: [Figure]
  /// The id of the rule that a limit comes from.
  public var rule: String?
  /// The rule was read nowhere and checked by nobody.
  public var isUnverified: Bool

  public init(
    id: String, status: Status, expected: Value? = nil, found: Value? = nil, amount: Money? = nil,
    rows: [Provenance] = [], items: [Item] = [], figures: [Figure] = [], rule: String? = nil,
    isUnverified: Bool = false
  ) {
    self.id = id
    self.status = status
    self.expected = expected
    self.found = found
    self.amount = amount
    self.rows = (rows + items.flatMap(\.rows)).sorted()
    self.items = items
    self.figures = figures
    self.rule = rule
    self.isUnverified = isUnverified
  }

  /// So many compared one by one, of which the items differ; cannot tell where there are none.
  init(
    id: String, compared: Int, items: [Item], amount: Money? = nil, figures: [Figure] = []
  ) {
    self.init(
      id: id, status: compared == 0 ? .cannotTell : items.isEmpty ? .ok : .differs,
      expected: compared == 0 ? nil : .count(compared),
      found: compared == 0 ? nil : .count(compared - items.count),
      amount: amount ?? Money.sum(items.compactMap(\.amount)), items: items, figures: figures)
  }

  /// The figure of a name.
  public func figure(_ name: String) -> Value? { figures.first { $0.name == name }?.value }
}

extension Money {
  /// Nil for no amounts, and for amounts of several currencies.
  static func sum(_ amounts: [Money]) -> Money? {
    guard let first = amounts.first, amounts.allSatisfy({ $0.currency == first.currency }) else {
      return nil
    }
    return amounts.dropFirst().reduce(first) { $0.adding($1) }
  }

  /// `self − other`, of one currency; at the ends of 64 bits it stays there.
  func minus(_ other: Money) -> Money {
    let (difference, overflow) = minorUnits.subtractingReportingOverflow(other.minorUnits)
    return Money(
      minorUnits: overflow ? (other.minorUnits < 0 ? .max : .min) : difference,
      currency: currency)
  }
}
