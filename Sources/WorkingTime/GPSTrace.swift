import CivilTime
import Dossier
import Places

/// How far the reported positions of a device lie apart inside waiting and approaching cells, by the
/// local day on which the cell begins.
struct GPSTrace {
  private(set) var waiting: [LocalDate: Metres] = [:]
  private(set) var approaching: [LocalDate: Metres] = [:]

  /// Positions that may be further off than this many metres would add noise to the way.
  private static let worstAccuracy = Metres(100)

  /// O(fixes + cells) for fixes in time order.
  init(_ fixes: Fixes, on timeline: Timeline, zone: ZoneRules) {
    guard !fixes.isEmpty, !timeline.cells.isEmpty else { return }
    var cell = timeline.firstCell(endingAfter: Instant(seconds: fixes.times[0]))
    var last: (cell: Int, date: LocalDate, coordinate: Coordinate)?
    for index in 0..<fixes.count {
      let moment = Instant(seconds: fixes.times[index])
      while cell < timeline.cells.count, timeline.cells[cell].to <= moment { cell += 1 }
      guard cell < timeline.cells.count else { return }
      let phase = timeline.cells[cell].phase
      guard timeline.cells[cell].from <= moment, phase == .p1 || phase == .p2,
        fixes.accuracies[index] <= UInt16(Self.worstAccuracy.value)
      else { continue }
      let coordinate = fixes.coordinate(at: index)
      if let last, last.cell == cell {
        add(last.coordinate.distance(to: coordinate), phase, on: last.date)
      }
      let isSameCell = last.map { $0.cell == cell } ?? false
      let date = isSameCell ? last?.date : nil
      last = (cell, date ?? zone.local(timeline.cells[cell].from).date, coordinate)
    }
  }

  private mutating func add(_ step: Metres, _ phase: Phase?, on date: LocalDate) {
    if phase == .p1 {
      waiting[date] = (waiting[date] ?? .zero) + step
    } else {
      approaching[date] = (approaching[date] ?? .zero) + step
    }
  }
}
