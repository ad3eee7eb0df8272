import CivilTime
import Dossier

/// One number over all drivers, with what the rules of publication ask about it.
public struct Cell: Sendable, Hashable {
  /// Drivers whose part is above zero.
  public var drivers: Int64 = 0
  public var sum: Int64 = 0
  /// The two largest parts, or bounds that they stay below.
  public var largest: Int64 = 0
  public var second: Int64 = 0

  public init() {}

  mutating func add(_ part: Int64) {
    self += Cell(part)
  }

  private init(_ part: Int64) {
    drivers = 1
    sum = part
    largest = part
  }

  static func += (cell: inout Cell, other: Cell) {
    cell.drivers += other.drivers
    cell.sum = cell.sum.saturatingAdd(other.sum)
    let top = [cell.largest, cell.second, other.largest, other.second].sorted(by: >)
    (cell.largest, cell.second) = (top[0], top[1])
  }
}

/// The sum of contributions. The order in which they come plays no part, and neither does how they
/// are grouped before they are added.
public struct Aggregate: Sendable, Hashable {
  /// Sorted, each once.
  public internal(set) var cases: [CaseNumber] = []
  public internal(set) var cells: [CellKey: Cell] = [:]
  /// Drivers by bin.
  public internal(set) var distributions: [DistributionKey: [Int64]] = [:]

  public var drivers: Int { cases.count }

  public init() {}

  /// Of contributions of different cases.
  public init(_ contributions: [Contribution]) {
    for contribution in contributions { add(DriverFigures(contribution)) }
    cases = contributions.map(\.caseNumber).sorted()
  }

  private mutating func add(_ figures: DriverFigures) {
    for (key, value) in figures.values { cells[key, default: Cell()].add(value) }
    for (key, bin) in figures.standing { count(1, in: bin, of: key) }
  }

  mutating func count(_ drivers: Int64, in bin: Int, of key: DistributionKey) {
    let empty = [Int64](repeating: 0, count: key.bins.count)
    distributions[key, default: empty][bin] += drivers
  }

  /// The sum of two cohorts that share no driver.
  public static func + (one: Aggregate, other: Aggregate) -> Aggregate {
    var sum = one
    sum.cases = (one.cases + other.cases).sorted()
    for (key, cell) in other.cells { sum.cells[key, default: Cell()] += cell }
    for (key, counts) in other.distributions {
      for (bin, drivers) in counts.enumerated() where drivers != 0 {
        sum.count(drivers, in: bin, of: key)
      }
    }
    return sum
  }
}

extension Int64 {
  func saturatingAdd(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }
}
