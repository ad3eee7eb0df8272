import CivilTime
import Dossier

/// Breaks that work must hold.
///
/// Pauses add up whatever their length, so that a law that asks for longer ones is never said to be
/// broken where it was kept. Waiting online is no break.
extension LimitAudit {
  /// A break of `least` seconds once so much was driven since the last one.
  func pausesInDriving(
    _ least: Int64, after: Int64, holds: (LocalDate) -> Bool
  ) -> [Check.Item]? {
    guard knowsClock else { return nil }
    var items: [Check.Item] = []
    var (driven, paused): (Int64, Int64) = (0, 0)
    var isTold = false
    for cell in timeline.cells {
      if cell.isWork {
        if cell.phase != .p1 { driven += cell.seconds }
      } else {
        paused += cell.seconds
        if paused >= least { (driven, paused, isTold) = (0, 0, false) }
      }
      let date = zone.local(cell.from).date
      guard driven > after, !isTold, holds(date) else { continue }
      isTold = true
      items.append(
        Check.Item(
          date: date, expected: .seconds(least), found: .seconds(paused),
          rows: cell.sources.first.map { [$0] } ?? []))
    }
    return items
  }

  /// A break of `least` seconds in a local day with more work than `after`.
  func pausesInDays(_ least: Int64, after: Int64, holds: (LocalDate) -> Bool) -> [Check.Item]? {
    guard knowsClock else { return nil }
    return days.compactMap { day in
      guard day.phases.online > after, holds(day.date) else { return nil }
      let work = day.cells.filter(\.isWork)
      guard let begin = work.first?.from, let end = work.last?.to else { return nil }
      let paused = end - begin - day.phases.online
      guard paused < least else { return nil }
      return Check.Item(
        date: day.date, expected: .seconds(least), found: .seconds(max(0, paused)),
        rows: day.edgeRows)
    }
  }
}
