import CivilTime
import Places

/// Some forty rides of a rider.
enum RidesFeed {
  struct Ride {
    var request: Instant
    var begin: TracePoint
    var dropoff: TracePoint
    var requestSpot: Coordinate
    /// Index into `Town.all`.
    var town: Int
  }

  private static let rides = 39
  /// Standard deviation of where one is picked up and let out, in metres.
  private static let pickupNoise = 45.0
  private static let dropoffNoise = 30.0

  static func trace(_ person: Person) -> Trace {
    let rides = rides(person)
    return Trace(
      files: [ExportFile("Rider/rider_lifetime_trips-0.csv", RiderTripsFile.text(rides))],
      points: rides.flatMap { [$0.begin, $0.dropoff] })
  }

  /// Of all ways between two stays those that a ride was taken for: rather late, rather both ways.
  private static func rides(_ person: Person) -> [Ride] {
    var dice = Dice(seed: person.seed, "rides")
    let ways = zip(person.diary, person.diary.dropFirst()).filter { isRide($0, $1, person) }
    guard !ways.isEmpty else { return [] }
    var chosen = Set<Int>()
    for _ in 0..<(rides * 20) where chosen.count < min(rides, ways.count) {
      let index = dice.within(0...(ways.count - 1))
      let (from, to) = ways[index]
      let hour = person.zone(of: from.place).local(from.to).hour
      let isLate = hour >= 21 || hour < 6
      guard dice.chance(isLate ? 0.9 : 0.35) else { continue }
      chosen.insert(index)
      if index + 1 < ways.count, chosen.count < rides, ways[index + 1].0 == to, dice.chance(0.35) {
        chosen.insert(index + 1)
      }
    }
    return chosen.sorted().map { ride(ways[$0].0, ways[$0].1, person, &dice) }
  }

  private static func isRide(_ from: TrueStay, _ to: TrueStay, _ person: Person) -> Bool {
    let (start, goal) = (person.places[from.place], person.places[to.place])
    let metres = start.coordinate.metres(to: goal.coordinate)
    return !start.isOnDuty && !goal.isOnDuty && start.town == goal.town
      && (900...40_000).contains(metres)
  }

  private static func ride(
    _ from: TrueStay, _ to: TrueStay, _ person: Person, _ dice: inout Dice
  ) -> Ride {
    let start = person.places[from.place].coordinate
    let begin = from.to + Int64(dice.within(30...150))
    let dropoff = max(begin + 120, to.from - Int64(dice.within(20...120)))
    return Ride(
      request: begin - Int64(dice.within(150...600)),
      begin: TracePoint(
        at: begin, coordinate: start.scattered(pickupNoise, &dice), accuracy: 30),
      dropoff: TracePoint(
        at: dropoff,
        coordinate: person.places[to.place].coordinate.scattered(dropoffNoise, &dice),
        accuracy: 30), requestSpot: start.scattered(20, &dice), town: person.places[from.place].town
    )
  }
}
