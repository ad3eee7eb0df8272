/// How often somebody who knows all other weeks is right about where a person is at an hour of a week.
struct Predictability {
  /// Hours that were foretold, and those foretold rightly.
  private(set) var hours = 0
  private(set) var right = 0
  /// Hours in which "where the person mostly is" would have been right: the guess without a timetable.
  private(set) var rightByHome = 0
  /// Days on which anything was seen: the hours of one hang together.
  private(set) var days = 0

  /// Each week is foretold from the others alone: the place at which most of them had the person at that
  /// hour, and where none tells, the place at which the person was most. Linear in the hours.
  init(_ weeks: [WeekGrid.Week]) {
    let byHour = (0..<WeekGrid.hoursPerWeek).map { hour in
      PlaceCounts(weeks.lazy.compactMap { $0.place(hour) })
    }
    let everywhere = PlaceCounts(
      weeks.lazy.flatMap { week in (0..<WeekGrid.hoursPerWeek).lazy.compactMap { week.place($0) } })
    for week in weeks {
      let own = PlaceCounts((0..<WeekGrid.hoursPerWeek).lazy.compactMap { week.place($0) })
      let usual = everywhere.most { own.counts[$0, default: 0] }
      var latestDay = -1
      for hour in 0..<WeekGrid.hoursPerWeek {
        guard let place = week.place(hour) else { continue }
        let foretold = byHour[hour].most { $0 == place ? 1 : 0 } ?? usual
        hours += 1
        if foretold == place { right += 1 }
        if usual == place { rightByHome += 1 }
        if hour / 24 != latestDay {
          latestDay = hour / 24
          days += 1
        }
      }
    }
  }

  var share: Double { hours == 0 ? 0 : Double(right) / Double(hours) }
  var shareByHome: Double { hours == 0 ? 0 : Double(rightByHome) / Double(hours) }
  /// The chance of being right at the next hour: that share, never quite certain.
  var confidence: Double { (share * Double(days) + 1) / (Double(days) + 2) }
  /// As sure as so many days make it.
  var interval: Wilson { Wilson(share: share, of: Double(days)) }
}
