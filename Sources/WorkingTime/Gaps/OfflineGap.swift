import CivilTime
import Dossier

/// What a stretch between two online ones was.
public enum GapClass: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Offline that began within a minute of a restriction by the platform.
  case imposed
  /// The same, where the restriction says that the driver drove for too long.
  case drivingLimit = "driving-limit"
  /// Not longer than `HoursSettings.shortGap`.
  case short
  /// Longer, and shorter than a rest.
  case pause = "break"
  /// As long as a daily rest: the duty day ends.
  case rest
  /// No row speaks of any of it.
  case unknown

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  public static func < (one: GapClass, other: GapClass) -> Bool { one.rank < other.rank }
}

/// A stretch between two online ones, from the end of one to the begin of the other.
public struct OfflineGap: Sendable, Hashable {
  public var kind: GapClass
  public var from: Instant
  public var to: Instant
  /// Seconds of it of which no row speaks.
  public var unknown: Int64
  /// The rows that say offline, at most `TimelineCell.mostSources` for each cell.
  public var sources: [Provenance]

  public var seconds: Int64 { to - from }
}

/// All gaps of one class.
public struct GapTotal: Sendable, Hashable {
  public var kind: GapClass
  public var gaps: Int
  public var seconds: Int64
}

extension [OfflineGap] {
  /// One entry for each class that occurs, in their order.
  var totals: [GapTotal] {
    GapClass.allCases.compactMap { kind in
      let own = filter { $0.kind == kind }
      guard !own.isEmpty else { return nil }
      return GapTotal(kind: kind, gaps: own.count, seconds: own.reduce(0) { $0 + $1.seconds })
    }
  }
}

extension Restriction {
  /// What a platform for rides calls the lock-out of a driver who drove for too long.
  static let drivingHourLimits = "drivingHourLimits"
}
