import CivilTime
import Dossier
import WorkingTime

/// What one driver gives to a cohort: counts and sums by month, in a fixed schema.
///
/// It holds no position, no trip, no clock, no name, no city, and no text that an export chose.
public struct Contribution: Sendable, Hashable {
  public static let schema = "dataleaflet.contribution.v1"

  public var caseNumber: CaseNumber
  public var source: HoursSource
  /// In the order of `HoursMark`.
  public var marks: [HoursMark]
  /// The main currency; nil where nothing was paid.
  public var currency: Currency?
  /// Local days with online time.
  public var workDays: Int64
  /// Offline seconds inside sessions that something imposed, and short ones that nothing did.
  public var imposedOffline: Int64
  public var shortOffline: Int64
  /// Metres by phase; nil where the rows do not tell.
  public var metres: PhaseMetres
  /// In order, each once.
  public var months: [MonthFigures]
  /// How many weeks lie in each bin of `FixedBins.week`.
  public var weeks: [Int64]
  /// How many sessions lie in each bin of `FixedBins.session`.
  public var sessions: [Int64]

  /// Distance by phase, the likely values.
  public struct PhaseMetres: Sendable, Hashable {
    public var p1: Int64?
    public var p2: Int64?
    public var p3: Int64?
  }

  /// One local month.
  public struct MonthFigures: Sendable, Hashable {
    public var month: YearMonth
    /// Whole seconds.
    public var p1: Int64
    public var p2: Int64
    public var p3: Int64
    /// Minor units; nil where no payment tells.
    public var received: Int64?
    /// Minor units, negative where the platform took its cut; nil as above.
    public var commission: Int64?
  }
}

extension Contribution {
  /// Seconds by phase over all months.
  public var phases: PhaseSeconds {
    months.reduce(into: PhaseSeconds()) { sum, month in
      sum += PhaseSeconds(p1: month.p1, p2: month.p2, p3: month.p3)
    }
  }

  /// Minor units over all months; nil where no payment tells.
  public var received: Int64? { sum(\.received) }
  /// As above.
  public var commission: Int64? { sum(\.commission) }

  private func sum(_ figure: (MonthFigures) -> Int64?) -> Int64? {
    let known = months.compactMap(figure)
    return known.isEmpty ? nil : known.reduce(0, +)
  }

  /// The seconds of a basis; nil where the export cannot tell.
  public func seconds(on basis: Basis) -> Int64? {
    switch basis {
    case .a, .b: phases.seconds(on: basis)
    case .c: source == .tripsOnly ? nil : phases.online
    case .d: source == .statusFile ? phases.online + imposedOffline + shortOffline : nil
    }
  }

  /// Received for each hour of a basis, in minor units, rounded half away from zero; nil where one of the two is not known.
  public func payPerHour(on basis: Basis) -> Money? {
    guard let currency, let received, let seconds = seconds(on: basis) else { return nil }
    return Money(minorUnits: received, currency: currency).perHour(of: seconds)
  }
}
