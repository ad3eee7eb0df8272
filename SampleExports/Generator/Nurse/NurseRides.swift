/// One row of the rider's trips.
struct RiderTrip {
  enum Status: String {
    case completed
    case riderCanceled = "rider_canceled"
    case driverCanceled = "driver_canceled"
    case fareSplit = "fare_split"
    case noCar = "no_car_available"
  }

  var status = Status.completed
  let request: Moment
  let begin: Moment
  let dropoff: Moment
  let from: Place
  let to: Place
  let requestSpot: Spot
  let beginSpot: Spot
  let dropoffSpot: Spot
  /// Where she asked to go; nil when she did not say.
  let destinationSpot: Spot?
  let metres: Int
  let cents: Int
}

/// Turns the diary into rides: one there, one back, and the requests that came to nothing.
struct NurseRides {
  private var dice: Dice
  private var trips: [RiderTrip] = []

  static func trips(_ days: [DiaryDay], seed: UInt64) -> [RiderTrip] {
    var rides = NurseRides(dice: Dice(seed: seed))
    for day in days {
      for outing in day.outings {
        rides.add(outing, on: day.day)
      }
    }
    return rides.trips.sorted { $0.request < $1.request }
  }

  private mutating func add(_ outing: Outing, on day: Day) {
    if outing.ridesThere {
      let due = CentralEurope.moment(day, minute: outing.arrive, second: dice.within(0...59))
      let crow = NurseWorld.home.spot.metres(to: outing.place.spot)
      append(trip(from: NurseWorld.home, to: outing.place, at: due - crow / 4 - 600))
    }
    if outing.ridesBack {
      let start = CentralEurope.moment(day, minute: outing.leave, second: dice.within(0...59))
      append(trip(from: outing.place, to: NurseWorld.home, at: start + 120))
    }
  }

  /// Some rides are preceded by a failed request, some followed by a row for the split fare.
  private mutating func append(_ trip: RiderTrip) {
    trips.append(trip)
    switch dice.within(1...100) {
    case ...5: appendFailed(.riderCanceled, like: trip, before: dice.within(240...500))
    case ...8: appendFailed(.driverCanceled, like: trip, before: dice.within(240...500))
    case ...11: appendFailed(.noCar, like: trip, before: dice.within(120...300))
    case ...14: appendFailed(.fareSplit, like: trip, before: -60)
    default: break
    }
  }

  private mutating func appendFailed(
    _ status: RiderTrip.Status, like trip: RiderTrip, before seconds: Int
  ) {
    let request = trip.request - seconds
    trips.append(
      RiderTrip(
        status: status, request: request, begin: request, dropoff: request, from: trip.from,
        to: trip.to, requestSpot: trip.requestSpot, beginSpot: trip.requestSpot,
        dropoffSpot: trip.requestSpot, destinationSpot: trip.destinationSpot, metres: 0, cents: 0))
  }

  private mutating func trip(from: Place, to: Place, at request: Moment) -> RiderTrip {
    let begin = request + dice.within(150...480)
    let metres = from.spot.metres(to: to.spot) * dice.within(125...150) / 100 + 200
    let seconds = metres * dice.within(36...52) / 250 + 90
    let isCutShort = dice.chance(percent: 2)
    let isToldTo = dice.chance(percent: 92)
    let stop = isCutShort ? to.spot.moved(north: 420, east: -380) : to.spot
    return RiderTrip(
      request: request, begin: begin, dropoff: begin + seconds, from: from, to: to,
      requestSpot: from.spot.scattered(&dice), beginSpot: from.spot.scattered(&dice),
      dropoffSpot: stop.scattered(&dice),
      destinationSpot: isToldTo ? to.spot.scattered(&dice) : nil, metres: metres,
      cents: 340 + metres * 135 / 1000 + seconds * 30 / 60 + dice.within(0...180))
  }
}
