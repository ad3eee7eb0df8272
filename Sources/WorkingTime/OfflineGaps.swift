import CivilTime
import Dossier

/// Tells imposed and short offline time from the rest.
struct OfflineGaps {
  /// How near, in seconds, a restriction must be to the begin of an offline stretch to count as its
  /// cause: of 107 restrictions of one driver all were, at a median of 0 s.
  static let imposedWithin: Int64 = 60

  /// Sorted.
  private let restrictions: [Instant]
  private let settings: HoursSettings

  init(restrictions: [Restriction], settings: HoursSettings) {
    self.restrictions = restrictions.map(\.at).sorted()
    self.settings = settings
  }

  /// Sets the flags `imposed`, `short` and `inShift`. O(cells × log restrictions).
  func flag(_ cells: inout [TimelineCell]) {
    var index = 0
    while index < cells.count {
      guard !cells[index].isWork else {
        index += 1
        continue
      }
      let start = index
      while index < cells.count, !cells[index].isWork { index += 1 }
      flag(&cells, gap: start..<index)
    }
  }

  /// A gap is everything between two online cells; at either end of the data it has no known length.
  private func flag(_ cells: inout [TimelineCell], gap: Range<Int>) {
    let isBounded = gap.lowerBound > 0 && gap.upperBound < cells.count
    let length = cells[gap.upperBound - 1].to - cells[gap.lowerBound].from
    let isShort = isBounded && length <= settings.shortGap
    let isInSession = isBounded && length <= settings.sessionGap
    var isImposed = false
    for index in gap where cells[index].phase == .p0 {
      let continues = index > gap.lowerBound && cells[index - 1].phase == .p0
      if !continues { isImposed = restricts(cells[index].from) }
      if isShort { cells[index].flags.insert(.short) }
      if isImposed { cells[index].flags.insert(.imposed) }
      if isInSession, isShort || isImposed { cells[index].flags.insert(.inShift) }
    }
  }

  /// Whether a restriction lies within a minute of `moment`. O(log n).
  func restricts(_ moment: Instant) -> Bool {
    let earliest = moment - Self.imposedWithin
    var low = 0
    var high = restrictions.count
    while low < high {
      let middle = (low + high) / 2
      if restrictions[middle] < earliest { low = middle + 1 } else { high = middle }
    }
    return low < restrictions.count && restrictions[low] <= moment + Self.imposedWithin
  }
}
