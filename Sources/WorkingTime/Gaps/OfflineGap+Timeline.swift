import CivilTime
import Dossier

extension Timeline {
  /// Every gap between two online stretches, in order. A gap at either end of the data has no known
  /// length and is none. O(cells × log restrictions).
  func gaps(
    _ settings: HoursSettings, rest: RestThreshold, restrictions: [Restriction], zone: ZoneRules
  ) -> [OfflineGap] {
    let hours = restrictions.filter { $0.rule == Restriction.drivingHourLimits }
    let limits = OfflineGaps(restrictions: hours, settings: settings)
    var gaps: [OfflineGap] = []
    var open: GapReading?
    for (index, cell) in cells.enumerated() {
      if cell.isWork {
        if let reading = open {
          let rest = rest.seconds(on: zone.local(reading.gap.from).date)
          gaps.append(reading.classified(shortGap: settings.shortGap, rest: rest))
        }
        open = nil
      } else if index > 0 {
        if open == nil { open = GapReading(from: cell.from) }
        open?.add(cell, limits)
      }
    }
    return gaps
  }
}

/// A gap whose end is not yet read.
private struct GapReading {
  var gap: OfflineGap
  private var isImposed = false
  private var isLimit = false
  private var isKnown = false

  init(from: Instant) {
    gap = OfflineGap(kind: .unknown, from: from, to: from, unknown: 0, sources: [])
  }

  mutating func add(_ cell: TimelineCell, _ limits: OfflineGaps) {
    gap.to = cell.to
    gap.sources += cell.sources
    if cell.phase != nil || !cell.isCounted {
      isKnown = true
    } else {
      gap.unknown += cell.seconds
    }
    if cell.flags.contains(.imposed) {
      isImposed = true
      isLimit = isLimit || limits.restricts(cell.from)
    }
  }

  /// Imposed comes before the length: a lock-out of six hours is no break. Only a gap without a
  /// single row is unknown; where rows speak of part of it, its whole length decides.
  func classified(shortGap: Int64, rest: Int64) -> OfflineGap {
    var gap = gap
    if isImposed {
      gap.kind = isLimit ? .drivingLimit : .imposed
    } else if isKnown {
      gap.kind = gap.seconds <= shortGap ? .short : gap.seconds < rest ? .pause : .rest
    }
    return gap
  }
}
