import CivilTime
import Dossier

/// Limits that work must not go beyond.
extension LimitAudit {
  /// Driving between two daily rests.
  func dutyDays(_ most: (LocalDate) -> Int64?) -> [Check.Item]? {
    guard knowsClock else { return nil }
    return timeline.dutyDays(RestThreshold(pack, for: status), in: zone).compactMap { duty in
      let date = zone.local(duty.from).date
      guard let most = most(date), duty.phases.engaged > most else { return nil }
      return Check.Item(
        date: date, expected: .seconds(most), found: .seconds(duty.phases.engaged),
        rows: rows(from: duty.from, to: duty.to))
    }
  }

  func longDays(_ most: (LocalDate) -> Int64?) -> [Check.Item]? {
    days.compactMap { day in
      guard let most = most(day.date), day.phases.online > most else { return nil }
      return Check.Item(
        date: day.date, expected: .seconds(most), found: .seconds(day.phases.online),
        rows: day.edgeRows)
    }
  }

  /// ISO weeks, or the mean of so many that follow each other; nil where there are not so many.
  func weeks(
    _ phases: KeyPath<PhaseSeconds, Int64>, over span: Int, _ most: (LocalDate) -> Int64?
  ) -> [Check.Item]? {
    let weeks = daysByWeek
    guard span >= 1, weeks.count >= span else { return nil }
    var sum: Int64 = 0
    let seconds = weeks.map { week in week.days.reduce(0) { $0 + $1.phases[keyPath: phases] } }
    return weeks.indices.compactMap { index -> Check.Item? in
      sum += seconds[index]
      if index >= span { sum -= seconds[index - span] }
      guard index >= span - 1, let most = most(weeks[index].monday),
        sum > most.clampedProduct(Int64(span))
      else { return nil }
      let first = weeks[index - span + 1]
      return Check.Item(
        date: first.monday, expected: .seconds(most), found: .seconds(sum / Int64(span)),
        rows: (first.days.first?.edgeRows ?? []) + (weeks[index].days.last?.edgeRows ?? []))
    }
  }

  /// Every ISO week from the first to the last, those without a day too.
  var daysByWeek: [(monday: LocalDate, days: ArraySlice<DayHours>)] {
    guard let first = days.first?.date else { return [] }
    var monday = first + (0 - (first - LocalDate(daysSince1970: -3)).flooredRemainder(by: 7))
    var weeks: [(monday: LocalDate, days: ArraySlice<DayHours>)] = []
    var start = days.startIndex
    while start < days.endIndex {
      var end = start
      while end < days.endIndex, days[end].date < monday + 7 { end += 1 }
      weeks.append((monday, days[start..<end]))
      start = end
      monday = monday + 7
    }
    return weeks
  }

  /// Days of work in a row.
  func daysInARow(_ most: Int, holds: (LocalDate) -> Bool) -> [Check.Item]? {
    var items: [Check.Item] = []
    var run: [DayHours] = []
    func close() {
      guard run.count > most, let first = run.first, let last = run.last, holds(first.date) else {
        return
      }
      items.append(
        Check.Item(
          date: first.date, expected: .count(most), found: .count(run.count),
          rows: first.edgeRows + last.edgeRows))
    }
    for day in days where day.phases.online > 0 {
      if let last = run.last, day.date - last.date != 1 {
        close()
        run = []
      }
      run.append(day)
    }
    close()
    return items
  }

  /// The first row and the last that speak of work between two moments.
  func rows(from: Instant, to: Instant) -> [Provenance] {
    let first = timeline.firstCell(endingAfter: from)
    let last = timeline.firstCell(endingAfter: to - 1)
    return [first, last].filter(timeline.cells.indices.contains)
      .compactMap { timeline.cells[$0].sources.first }
  }
}

extension DayHours {
  /// The first row of the day's work and the last.
  var edgeRows: [Provenance] {
    let work = cells.filter(\.isWork)
    let slots = self.slots
    return [
      work.first?.sources.first ?? slots.first, work.last?.sources.first ?? slots.last,
    ].compactMap { $0 }
  }
}

extension Int64 {
  /// The product, at the end of 64 bits where it does not fit.
  fileprivate func clampedProduct(_ factor: Int64) -> Int64 {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? .max : product
  }
}
