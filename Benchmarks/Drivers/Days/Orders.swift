import CivilTime
import Dossier
import Lives
import Places

extension Wheel {
  mutating func takeOrder() {
    switch trade {
    case .rides: drive()
    case .deliveries: deliver()
    }
  }

  /// The time from the request until the driver is on the way: 18 seconds as a rule.
  private mutating func offerDelay() -> Int64 {
    switch dice.within(1...100) {
    case ...46: Int64(dice.within(8...17))
    case ...54: 18
    case ...90: Int64(dice.within(19...60))
    default: Int64(dice.within(61...140))
    }
  }

  /// One ride, and at times a second that was offered during the first.
  private mutating func drive() {
    let request = now - offerDelay()
    guard ride(request: request), dice.chance(0.1), let last = rides.last else { return }
    let ahead = min(Int64(dice.within(70...420)), last.dropoff - last.begin - 20)
    _ = ride(request: now - max(1, ahead))
  }

  /// False if it was cancelled.
  private mutating func ride(request: Instant) -> Bool {
    let door = door()
    let outcome = outcome()
    guard outcome == .completed else {
      add(.p2, seconds: Int64(dice.within(60...420)), to: door)
      rides.append(
        Ride(
          outcome: outcome, request: request, begin: now, dropoff: now, from: door, to: door,
          metres: 0, paidMetres: 0, isAirport: false))
      return false
    }
    add(.p2, seconds: Int64(dice.within(150...840)), to: door)
    let begin = now
    var goal = anywhere()
    if goal.distance(to: door).value < 500 { goal = door.moved(north: 900, east: 700) }
    let metres = roadMetres(from: door, to: goal)
    add(.p3, seconds: max(180, metres * 10 / Int64(dice.within(55...95))), to: goal)
    rides.append(
      Ride(
        outcome: .completed, request: request, begin: begin, dropoff: now, from: door, to: goal,
        metres: metres, paidMetres: metres, isAirport: dice.chance(0.06)))
    return true
  }

  private mutating func outcome() -> Ride.Outcome {
    switch dice.within(1...200) {
    case ...15: .rider_canceled
    case ...17: .driver_canceled
    default: .completed
    }
  }

  private mutating func roadMetres(from: Coordinate, to: Coordinate) -> Int64 {
    Int64(from.distance(to: to).value.rounded()) * Int64(dice.within(125...165)) / 100
  }

  /// One delivery or two at once: the second is fetched while the first is on board.
  private mutating func deliver() {
    let accepted = now
    let kitchen = door()
    add(.p2, seconds: Int64(dice.within(240...900)), to: kitchen)
    let begin = now
    let isBatch = dice.chance(0.4)
    let doors = (0..<(isBatch ? 2 : 1)).map { _ in door() }
    var fetched = begin
    for (index, goal) in doors.enumerated() {
      let metres = max(300, roadMetres(from: here, to: goal))
      let seconds = max(120, metres * 10 / Int64(dice.within(35...60)))
      let from = here
      add(.p3, seconds: seconds, to: goal)
      rides.append(
        Ride(
          outcome: .completed, request: accepted + Int64(index * 45),
          begin: fetched, dropoff: now, from: from, to: goal, metres: metres, paidMetres: metres,
          isAirport: false))
      fetched = begin + 60
    }
  }
}
