import CivilTime
import Dossier

/// Tells the bed from the night shift, by when a person arrives and leaves.
///
/// Someone who is driven to a hospital at nine and fetched at six looks as if they slept there. What
/// gives them away is a second place: they arrive there in the morning, leave in the evening, and
/// stay for longer than any shift.
struct NightShift {
  private let trips: OwnTrips

  static let evening = 18.0..<25.0
  static let morning = 4.0..<11.0
  /// Evening departures may begin early.
  static let departure = 17.0..<25.0
  /// So many days with an arrival, and so many with a departure.
  static let fewestDays = 3
  /// The part of all arrivals, and of all departures, that must fit.
  static let fit = 0.8
  /// In hours. No shift lasts longer, and few nights at home with a ride at both ends are shorter.
  static let longestShift = 11.5
  static let shortestShift = 6.0

  init(_ trips: OwnTrips) { self.trips = trips }

  /// Whether a place is reached in the evening and left in the morning, within the hours of a shift.
  func isShiftLike(_ place: Int) -> Bool {
    let arrivals = Clocks(trips, .dropoff, at: place, within: Self.evening)
    let departures = Clocks(trips, .pickup, at: place, within: Self.morning)
    guard arrivals.isUsual, departures.isUsual else { return false }
    let hours = departures.median + 24 - arrivals.median
    return (Self.shortestShift...Self.longestShift).contains(hours)
  }

  /// Whether a place is reached in the morning and left in the evening, after more than a shift.
  func isDayRest(_ place: Int) -> Bool {
    let arrivals = Clocks(trips, .dropoff, at: place, within: Self.morning)
    let departures = Clocks(trips, .pickup, at: place, within: Self.departure)
    return arrivals.days.count >= Self.fewestDays && departures.days.count >= Self.fewestDays
      && departures.median - arrivals.median > Self.longestShift
  }

  /// The hours of the clock at which one kind of end falls on a place; past midnight they go on from 24.
  private struct Clocks {
    var hours: [Double] = []
    var days = Set<LocalDate>()
    private var total = 0

    init(_ trips: OwnTrips, _ kind: TripEnd.Kind, at place: Int, within range: Range<Double>) {
      for end in trips.ends where end.place == place && end.kind == kind {
        total += 1
        let clock = end.local.clockHours
        let hour = clock + (clock + 24 < range.upperBound ? 24 : 0)
        guard range.contains(hour) else { continue }
        hours.append(hour)
        days.insert(end.local.eveningDay)
      }
      hours.sort()
    }

    var isUsual: Bool {
      days.count >= fewestDays && Double(hours.count) >= fit * Double(total)
    }

    var median: Double { hours.lowerMedian ?? 0 }
  }
}
