import CivilTime

/// A time of the week at which a person is regularly at one place.
struct RegularSlot {
  var place: Int
  var weekday: Weekday
  /// Whole hours of the clock; the end is not included, 24 at most.
  var hours: Range<Int>
  /// Weeks in which the person was there for at least half of the time, of those in which at least half
  /// of it was seen.
  var count: Int
  var of: Int

  /// What can be relied on, however few weeks there are.
  var certainty: Double { Wilson(count, of: of).low }

  /// In so many weeks an hour must have been seen.
  static let fewestWeeks = 4
  /// In so large a part of them the person must have been there.
  static let share = 0.6

  /// The best slot of each place, the surest first; of equally sure ones the longest.
  ///
  /// - Parameter isWanted: Places to be looked at; the home, where everybody is at night, is none.
  static func all(in weeks: [WeekGrid.Week], where isWanted: (Int) -> Bool) -> [RegularSlot] {
    var best: [Int: RegularSlot] = [:]
    for weekday in Weekday.allCases {
      for slot in slots(on: weekday, in: weeks) where isWanted(slot.place) {
        if let known = best[slot.place], !slot.precedes(known) { continue }
        best[slot.place] = slot
      }
    }
    return best.values.sorted { $0.precedes($1) }
  }

  private func precedes(_ other: RegularSlot) -> Bool {
    if certainty != other.certainty { return certainty > other.certainty }
    if hours.count != other.hours.count { return hours.count > other.hours.count }
    return (weekday, hours.lowerBound, place)
      < (other.weekday, other.hours.lowerBound, other.place)
  }

  private static func slots(on weekday: Weekday, in weeks: [WeekGrid.Week]) -> [RegularSlot] {
    let midnight = (weekday.rawValue - 1) * 24
    var slots: [RegularSlot] = []
    var running: (place: Int, from: Int)?
    for hour in 0...24 {
      let place = hour < 24 ? usualPlace(midnight + hour, weeks) : nil
      if let run = running, run.place != place {
        slots.append(slot(run.place, weekday, run.from..<hour, weeks))
        running = nil
      }
      if running == nil, let place { running = (place, hour) }
    }
    return slots.filter { $0.of >= fewestWeeks && Double($0.count) >= share * Double($0.of) }
  }

  /// Where the person regularly is at an hour of the week. No two places can both hold the larger part.
  private static func usualPlace(_ hour: Int, _ weeks: [WeekGrid.Week]) -> Int? {
    let places = weeks.compactMap { $0.place(hour) }
    guard places.count >= fewestWeeks, let most = PlaceCounts(places).ranking.first,
      Double(most.count) >= share * Double(places.count)
    else { return nil }
    return most.place
  }

  private static func slot(
    _ place: Int, _ weekday: Weekday, _ hours: Range<Int>, _ weeks: [WeekGrid.Week]
  ) -> RegularSlot {
    let midnight = (weekday.rawValue - 1) * 24
    var slot = RegularSlot(place: place, weekday: weekday, hours: hours, count: 0, of: 0)
    for week in weeks {
      let places = hours.compactMap { week.place(midnight + $0) }
      guard places.count * 2 >= hours.count else { continue }
      slot.of += 1
      if places.count(where: { $0 == place }) * 2 >= hours.count { slot.count += 1 }
    }
    return slot
  }
}
