import CivilTime

/// Where a person was at each hour of each week, as far as stays tell.
struct WeekGrid {
  static let hoursPerWeek = 168
  private static let unseen: Int32 = -1

  struct Week {
    var monday: LocalDate
    /// By the hour since Monday's midnight: an index into `Groundwork.places`, or −1.
    fileprivate(set) var hours = [Int32](repeating: unseen, count: hoursPerWeek)
    /// Hours in which the person was at some place.
    fileprivate(set) var seen = 0

    /// The place of an hour; nil where it was not seen.
    func place(_ hour: Int) -> Int? { hours[hour] < 0 ? nil : Int(hours[hour]) }
  }

  /// By date: those in which anything was seen.
  let weeks: [Week]

  /// Linear in the hours stayed.
  init(_ stays: [PlacedStay]) {
    var weeks: [Week] = []
    var numbers: [Int64: Int] = [:]
    StayHours.forEach(stays) { place, hour in
      // 1970-01-01 was a Thursday.
      let (sinceMonday, week) = (
        (hour + 72).flooredRemainder(by: 168), (hour + 72).flooredDivision(by: 168)
      )
      let number: Int
      if let known = numbers[week] {
        number = known
      } else {
        number = weeks.count
        numbers[week] = number
        weeks.append(Week(monday: LocalDate(daysSince1970: Int32(clamping: week * 7 - 3))))
      }
      let slot = Int(sinceMonday)
      if weeks[number].hours[slot] < 0 { weeks[number].seen += 1 }
      weeks[number].hours[slot] = Int32(clamping: place)
    }
    self.weeks = weeks.sorted { $0.monday < $1.monday }
  }

  /// Whether anybody went anywhere. A device that lies in one spot can be foretold, but no person.
  var hasSeveralPlaces: Bool {
    let places = weeks.lazy.flatMap(\.hours).filter { $0 >= 0 }
    return places.first.map { first in places.contains { $0 != first } } ?? false
  }

  /// Only the weeks of which at least so many hours were seen.
  init(_ grid: WeekGrid, fewestHours: Int) {
    weeks = grid.weeks.filter { $0.seen >= fewestHours }
  }
}

/// Places by how often they occur.
struct PlaceCounts {
  private(set) var counts: [Int: Int] = [:]
  private(set) var ranking: [(place: Int, count: Int)] = []

  /// - Parameter places: With repetitions, in any order.
  init(_ places: some Sequence<Int>) {
    for place in places { counts[place, default: 0] += 1 }
    ranking = counts.map { ($0.key, $0.value) }.sorted {
      ($1.count, $0.place) < ($0.count, $1.place)
    }
  }

  /// The most frequent place once some occurrences are taken away; of equal ones, the one with the
  /// lower number; nil where none is left.
  func most(without taken: (Int) -> Int) -> Int? {
    var best: (place: Int, count: Int)?
    for (place, count) in ranking {
      if let best, best.count > count || (best.count == count && best.place < place) { break }
      let left = count - taken(place)
      guard left > 0 else { continue }
      if let known = best, (-known.count, known.place) <= (-left, place) { continue }
      best = (place, left)
    }
    return best?.place
  }
}
