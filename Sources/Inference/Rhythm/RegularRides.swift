import CivilTime
import Dossier

/// A ride that is taken from one place to another at one time of the week, again and again.
struct RegularRide {
  var from: Int
  var to: Int
  var weekday: Weekday
  /// The middle one of the pick-ups, in minutes after midnight.
  var minute: Int
  /// Weeks with the ride, of those with any ride from its first to its last.
  var count: Int
  var of: Int
  var sources: [Provenance]

  var certainty: Double { Wilson(count, of: of).low }

  static let fewestWeeks = 4
  static let share = 0.5
  /// Pick-ups lie within an hour before and after the middle.
  static let windowMinutes = 120

  /// The surest first.
  static func all(in trips: OwnTrips) -> [RegularRide] {
    let departures = trips.rides.compactMap { Departure($0, trips) }
    let weeks = Set(departures.map(\.week))
    return Dictionary(grouping: departures, by: \.series)
      .compactMap { ride($0.key, $0.value, weeks) }
      .sorted {
        ($1.certainty, $0.weekday, $0.minute, $0.from, $0.to)
          < ($0.certainty, $1.weekday, $1.minute, $1.from, $1.to)
      }
  }

  private struct Series: Hashable {
    var from: Int
    var to: Int
    var weekday: Weekday
  }

  private struct Departure {
    var series: Series
    /// Weeks since 1970, from Monday on.
    var week: Int
    var minute: Int
    var source: Provenance

    init?(_ ride: Ride, _ trips: OwnTrips) {
      guard let pickup = ride.pickup.map({ trips.ends[$0] }),
        let dropoff = ride.dropoff.map({ trips.ends[$0] }), pickup.place != dropoff.place
      else { return nil }
      let day = pickup.local.date
      series = Series(from: pickup.place, to: dropoff.place, weekday: day.weekday)
      week = (Int(day.daysSince1970) + 3).flooredDivision(by: 7)
      minute = pickup.local.minuteOfDay
      source = pickup.provenance
    }
  }

  /// The window that holds the series in most weeks; of equal ones the earliest.
  private static func ride(
    _ series: Series, _ departures: [Departure], _ weeks: Set<Int>
  ) -> RegularRide? {
    let sorted = departures.sorted {
      ($0.minute, $0.week, $0.source) < ($1.minute, $1.week, $1.source)
    }
    var inWindow: [Int: Int] = [:]
    var best: (weeks: Int, range: Range<Int>)?
    var first = 0
    for (index, departure) in sorted.enumerated() {
      inWindow[departure.week, default: 0] += 1
      while departure.minute - sorted[first].minute > windowMinutes {
        let week = sorted[first].week
        inWindow[week, default: 1] -= 1
        if inWindow[week] == 0 { inWindow[week] = nil }
        first += 1
      }
      if inWindow.count > (best?.weeks ?? 0) { best = (inWindow.count, first..<index + 1) }
    }
    guard let best, best.weeks >= fewestWeeks else { return nil }
    let members = sorted[best.range]
    guard let from = members.map(\.week).min(), let to = members.map(\.week).max() else {
      return nil
    }
    let seen = weeks.count { (from...to).contains($0) }
    guard Double(best.weeks) >= share * Double(seen) else { return nil }
    return RegularRide(
      from: series.from, to: series.to, weekday: series.weekday,
      minute: Quartiles(members.map(\.minute)).median, count: best.weeks, of: seen,
      sources: members.map(\.source))
  }
}
