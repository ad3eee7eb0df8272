import CivilTime
import Dossier
import Places

/// A night of which it is known whether it was spent at home.
struct SeenNight: Hashable {
  /// The day of the evening.
  var date: LocalDate
  var isHome: Bool
  var sources: [Provenance]
}

/// The nights of which anything is known; what was not seen is neither at home nor away.
struct SeenNights {
  /// By date.
  let nights: [SeenNight]

  /// Two signs so far from home, and none nearer between them, bear witness to the nights between.
  static let far = Metres(50_000)
  static let longestFar = 21

  init(_ groundwork: Groundwork, _ home: HomeArea) {
    var nights: [LocalDate: SeenNight] = [:]
    for night in Self.between(rides: groundwork.trips, home) { nights[night.date] = night }
    // What stays show is better than what is told by rides.
    for day in groundwork.stayDays {
      guard let place = day.nightPlace, let isHome = home.contains(place, on: day.date) else {
        continue
      }
      let sources = day.shares.first { $0.place == place }?.sources ?? []
      nights[day.date] = SeenNight(date: day.date, isHome: isHome, sources: sources)
    }
    self.nights = nights.values.sorted { $0.date < $1.date }
  }

  /// Nights between a drop-off and the pick-up after it: at one place, or both far from home.
  private static func between(rides trips: OwnTrips, _ home: HomeArea) -> [SeenNight] {
    let rides = trips.chronological
    return zip(rides, rides.dropFirst()).flatMap { ride, next -> [SeenNight] in
      guard let end = ride.dropoff.map({ trips.ends[$0] }),
        let start = next.pickup.map({ trips.ends[$0] })
      else { return [] }
      let (evening, morning) = (end.local.eveningDay, start.local.eveningDay)
      let sources = [end.provenance, start.provenance]
      if morning - evening == 1, end.place == start.place,
        let isHome = home.contains(end.place, on: evening)
      {
        return [SeenNight(date: evening, isHome: isHome, sources: sources)]
      }
      guard (1...longestFar).contains(morning - evening),
        let one = home.distance(to: end.coordinate, on: evening), one > far,
        let other = home.distance(to: start.coordinate, on: morning), other > far
      else { return [] }
      return (0..<morning - evening).map {
        SeenNight(date: evening + $0, isHome: false, sources: sources)
      }
    }
  }

  var away: [SeenNight] { nights.filter { !$0.isHome } }

  /// The longest time from the first of some nights away to the last, with none at home between them
  /// and no longer gap than this; of equally long ones the first.
  static let longestGap = 3

  var longestAbsence: (from: LocalDate, to: LocalDate, nights: Int)? {
    var best: (from: LocalDate, to: LocalDate, nights: Int)?
    var running: (from: LocalDate, to: LocalDate, nights: Int)?
    for night in nights {
      guard !night.isHome else {
        running = nil
        continue
      }
      if let run = running, night.date - run.to <= Self.longestGap {
        running = (run.from, night.date, run.nights + 1)
      } else {
        running = (night.date, night.date, 1)
      }
      if let run = running, best.map({ run.to - run.from > $0.to - $0.from }) ?? true { best = run }
    }
    return best
  }
}
