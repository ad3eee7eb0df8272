import CivilTime
import Dossier

/// What is added up over the drivers.
public enum Measure: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Seconds by phase.
  case p1, p2, p3
  /// Minor units.
  case received, commission
  /// Metres by phase.
  case metresP1, metresP2, metresP3
  /// Weeks and sessions by how long they were; a cell for each bin.
  case weeks, sessions

  public enum Unit: String, Sendable, Hashable { case seconds, metres, count, minorUnits }

  public var unit: Unit {
    switch self {
    case .p1, .p2, .p3: .seconds
    case .received, .commission: .minorUnits
    case .metresP1, .metresP2, .metresP3: .metres
    case .weeks, .sessions: .count
    }
  }

  /// The bins of a measure that has some.
  public var bins: FixedBins? {
    switch self {
    case .weeks: .week
    case .sessions: .session
    default: nil
    }
  }

  public static func < (one: Measure, other: Measure) -> Bool { one.rank < other.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// One number of the cohort's table.
public struct CellKey: Sendable, Hashable, Comparable {
  public var measure: Measure
  /// For amounts.
  public var currency: Currency?
  /// For measures with bins.
  public var bin: Int?
  /// nil for all months together.
  public var month: YearMonth?

  public init(
    _ measure: Measure, currency: Currency? = nil, bin: Int? = nil, month: YearMonth? = nil
  ) {
    self.measure = measure
    self.currency = currency
    self.bin = bin
    self.month = month
  }

  public static func < (one: CellKey, other: CellKey) -> Bool {
    if one.measure != other.measure { return one.measure < other.measure }
    let (code, otherCode) = (one.currency?.code ?? "", other.currency?.code ?? "")
    if code != otherCode { return code < otherCode }
    if one.bin != other.bin { return (one.bin ?? -1) < (other.bin ?? -1) }
    guard let month = one.month else { return other.month != nil }
    return other.month.map { month < $0 } ?? false
  }
}

/// How a figure lies among the drivers, told by its median and quartiles.
public struct DistributionKey: Sendable, Hashable, Comparable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// What was received for each engaged hour, and for each online hour.
    case payPerEngagedHour, payPerOnlineHour
    /// Mean online time in a week of work.
    case onlinePerWeek
    /// How much of the online time is spent waiting.
    case waitingShare
  }

  public var kind: Kind
  /// For pay.
  public var currency: Currency?

  public var bins: FixedBins {
    switch kind {
    case .onlinePerWeek: .meanWeek
    case .waitingShare: .waitingShare
    case .payPerEngagedHour, .payPerOnlineHour: .payPerHour(in: currency)
    }
  }

  public static func < (one: DistributionKey, other: DistributionKey) -> Bool {
    (one.rank, one.currency?.code ?? "") < (other.rank, other.currency?.code ?? "")
  }

  private var rank: Int { Kind.allCases.firstIndex(of: kind) ?? 0 }
}
