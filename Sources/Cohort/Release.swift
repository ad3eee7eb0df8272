import CivilTime
import Dossier

/// How much of a cohort is told, most first. What an attack on one release shows too much of goes
/// back to the next.
public enum ReleaseDetail: String, Sendable, Hashable, CaseIterable {
  /// Sums by month, totals and quartiles.
  case months
  /// Totals and quartiles.
  case totals
  /// Quartiles alone.
  case quartiles
}

/// What may be told of a cohort, rounded.
public struct Release: Sendable, Hashable {
  public static let schema = "dataleaflet.cohort.v1"

  /// A sum and of how many drivers it is.
  public struct Sum: Sendable, Hashable {
    public var key: CellKey
    public var drivers: Int64
    public var sum: Int64
  }

  /// How a figure lies among the drivers who have it.
  public struct Spread: Sendable, Hashable {
    public var key: DistributionKey
    public var drivers: Int64
    public var quartiles: Quartiles
  }

  /// nil where nothing is told, because there are too few drivers or an attack succeeded.
  public var detail: ReleaseDetail?
  public var rules: PublicationRules
  /// Rounded; nil where there are too few to tell.
  public var drivers: Int64?
  /// In the order of their keys.
  public var sums: [Sum]
  /// In the order of their keys.
  public var spreads: [Spread]
  /// Cells that hold something and are not told.
  public var withheld: Int

  public init(
    _ aggregate: Aggregate, detail: ReleaseDetail?, rules: PublicationRules = .standard
  ) {
    let isTold = Int64(aggregate.drivers) >= rules.fewestDrivers
    self.detail = isTold ? detail : nil
    self.rules = rules
    drivers = isTold ? rules.rounded(drivers: Int64(aggregate.drivers)) : nil
    sums = []
    spreads = []
    if let detail = self.detail {
      sums = Self.sums(aggregate, detail, rules)
      spreads = Self.spreads(aggregate, rules)
    }
    withheld = aggregate.cells.count + aggregate.distributions.count - sums.count - spreads.count
  }

  /// Of totals that were put together from shares. Nobody saw one driver's part, so nobody can tell
  /// whether one of them dominates; the number of drivers is the only rule that can be kept.
  public init(_ totals: SharedTotals, rules: PublicationRules = .standard) {
    let isTold = Int64(totals.drivers) >= rules.fewestDrivers
    let people = rules.rounded(drivers: Int64(totals.drivers))
    detail = isTold ? .totals : nil
    self.rules = rules
    drivers = isTold ? people : nil
    let known = totals.sums.sorted { $0.key < $1.key }
    sums =
      isTold
      ? known.map { Sum(key: $0, drivers: people, sum: rules.rounded(sum: $1)) } : []
    spreads = []
    withheld = isTold ? 0 : known.count
  }

  /// Of the same people, with nothing told.
  public var heldBack: Release {
    var release = self
    release.detail = nil
    release.withheld += sums.count + spreads.count
    (release.sums, release.spreads) = ([], [])
    return release
  }

  private static func sums(
    _ aggregate: Aggregate, _ detail: ReleaseDetail, _ rules: PublicationRules
  ) -> [Sum] {
    let cells =
      switch detail {
      case .months: aggregate.cells
      case .totals: aggregate.cells.filter { $0.key.month == nil }
      case .quartiles: [CellKey: Cell]()
      }
    return Suppression(rules: rules).published(cells).sorted { $0.key < $1.key }.map { key, cell in
      Sum(
        key: key, drivers: rules.rounded(drivers: cell.drivers), sum: rules.rounded(sum: cell.sum))
    }
  }

  private static func spreads(_ aggregate: Aggregate, _ rules: PublicationRules) -> [Spread] {
    aggregate.distributions.sorted { $0.key < $1.key }.compactMap { key, counts in
      let drivers = counts.reduce(0, +)
      guard drivers >= rules.fewestDrivers, let quartiles = Quartiles(counts) else { return nil }
      return Spread(
        key: key, drivers: rules.rounded(drivers: drivers), quartiles: quartiles)
    }
  }
}
