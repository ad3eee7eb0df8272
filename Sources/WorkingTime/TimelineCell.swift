import CivilTime
import Dossier

/// What else is known about a cell of the timeline.
public struct CellFlags: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The row leaves its end open; it was closed at the next begin, or by its stated length.
  public static let endInferred = CellFlags(rawValue: 1)
  /// From a trip alone: no status row speaks of this time, so waiting before it is not known.
  public static let tripsOnly = CellFlags(rawValue: 2)
  /// Offline that began within a minute of a restriction by the platform.
  public static let imposed = CellFlags(rawValue: 4)
  /// Offline between online rows, not longer than `HoursSettings.shortGap`.
  public static let short = CellFlags(rawValue: 8)
  /// Offline inside a session, and imposed or short: what basis D adds to C.
  public static let inShift = CellFlags(rawValue: 16)
  /// Waiting that is not claimed against the app, because another one has it. It has no phase, and
  /// is counted nowhere.
  public static let elsewhere = CellFlags(rawValue: 32)
}

/// A stretch of time in one phase: half-open, whole seconds, never empty.
public struct TimelineCell: Sendable, Hashable {
  public var from: Instant
  /// The first moment that is no longer part of the cell.
  public var to: Instant
  /// Nil where no row says what the worker did.
  public var phase: Phase?
  public var flags: CellFlags
  /// The rows that speak of this time, those of the winning phase first; at most
  /// `TimelineCell.mostSources`. Empty for a gap between rows.
  public var sources: [Provenance]

  public static let mostSources = 16

  public init(
    from: Instant, to: Instant, phase: Phase?, flags: CellFlags = [], sources: [Provenance] = []
  ) {
    self.from = from
    self.to = to
    self.phase = phase
    self.flags = flags
    self.sources = sources
  }

  public var seconds: Int64 { to - from }

  /// Whether the worker was online: P1, P2 or P3.
  public var isWork: Bool { (phase ?? .p0) > .p0 }

  /// Whether its seconds are part of a sum: all but those that another app has.
  public var isCounted: Bool { !flags.contains(.elsewhere) }
}
