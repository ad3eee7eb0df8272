import CivilTime

extension LocalWindow {
  /// The online seconds of days that fall into the window.
  public func seconds(of days: [DayHours], in zone: ZoneRules) -> Int64 {
    days.reduce(0) { $0 + seconds(of: $1, in: zone) }
  }

  func seconds(of day: DayHours, in zone: ZoneRules) -> Int64 {
    let work = day.cells.filter(\.isWork)
    guard !work.isEmpty else { return 0 }
    return spans(on: day.date, in: zone).reduce(0) { sum, span in
      work.reduce(sum) { sum, cell in
        sum + max(0, min(cell.to, span.upperBound) - max(cell.from, span.lowerBound))
      }
    }
  }
}
