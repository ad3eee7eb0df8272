import CivilTime
import Dossier

/// Cells in time order that touch each other, from the first row to the last; gaps between rows are
/// cells without a phase.
public struct Timeline: Sendable, Hashable {
  public var cells: [TimelineCell]
  /// Rows that leave their end open, sorted.
  public var openEnds: [Provenance]
  /// Rows dated outside 2000–2100, sorted: no log of a platform is older, and a slip of a digit
  /// would otherwise fill centuries.
  public var leftOut: [Provenance]

  public init(
    cells: [TimelineCell] = [], openEnds: [Provenance] = [], leftOut: [Provenance] = []
  ) {
    self.cells = cells
    self.openEnds = openEnds
    self.leftOut = leftOut
  }

  /// Seconds by phase. O(cells).
  public var totals: PhaseSeconds {
    var sum = PhaseSeconds()
    for cell in cells where cell.isCounted { sum[cell.phase] += cell.seconds }
    return sum
  }
}

extension Timeline {
  /// One timeline from all rows: half-open whole seconds, P3 > P2 > P1 > P0 > unknown.
  ///
  /// Rows of several apps are united, so that each second counts once. Open ends are closed at the
  /// next begin and flagged; trips fill in where no status file exists. The order of rows plays no
  /// part. O(n log n).
  public static func canonical(
    segments: [WorkSegment], trips: [Trip] = [], restrictions: [Restriction] = [],
    settings: HoursSettings = .standard, apps: WorkApps = WorkApps()
  ) -> Timeline {
    let logs = Dictionary(grouping: segments) { apps.app(of: $0.provenance) }
      .mapValues(StatusLog.init(of:))
    var tripClaims = TripClaims(longestApproach: settings.longestApproach)
    for trip in trips { tripClaims.add(trip, log: logs[apps.app(of: trip.provenance)]) }
    var cells = Sweep.cells(of: logs.values.flatMap(\.claims) + tripClaims.claims)
    OfflineGaps(restrictions: restrictions, settings: settings).flag(&cells)
    return Timeline(
      cells: cells, openEnds: logs.values.flatMap(\.openEnds).sorted(),
      leftOut: (logs.values.flatMap(\.leftOut) + tripClaims.leftOut).sorted())
  }

  /// The part that lies in `window`. Flags stay as they were, so a cut makes no gap shorter.
  public func clipped(to window: Range<Instant>) -> Timeline {
    var clipped = self
    clipped.cells = cells.compactMap { cell in
      var part = cell
      part.from = max(cell.from, window.lowerBound)
      part.to = min(cell.to, window.upperBound)
      return part.from < part.to ? part : nil
    }
    return clipped
  }

  /// The seconds of cells that carry all of `flags`.
  public func seconds(flagged flags: CellFlags) -> Int64 {
    cells.reduce(0) { $1.flags.isSuperset(of: flags) ? $0 + $1.seconds : $0 }
  }

  /// Seconds by phase inside `window`. O(log cells + cells in the window).
  public func totals(in window: Range<Instant>) -> PhaseSeconds {
    var sum = PhaseSeconds()
    var index = firstCell(endingAfter: window.lowerBound)
    while index < cells.count, cells[index].from < window.upperBound {
      let cell = cells[index]
      index += 1
      guard cell.isCounted else { continue }
      sum[cell.phase] += min(cell.to, window.upperBound) - max(cell.from, window.lowerBound)
    }
    return sum
  }

  /// The index of the first cell that ends after `moment`.
  func firstCell(endingAfter moment: Instant) -> Int {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].to <= moment { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
