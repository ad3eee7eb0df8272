/// The driver at work: turns the roster into status rows, rides and sanctions, second by second.
struct DriverWheel {
  private(set) var log = DriverLog()
  private var dice: Dice
  private var now: Moment = 0
  private var here = DriverWorld.home
  /// How the shift before ended.
  private var last: Shift.End?

  init(seed: UInt64) {
    dice = Dice(seed: seed)
  }

  mutating func work(_ shift: Shift) {
    logOn(at: CentralEurope.moment(shift.day, minute: shift.from, second: dice.within(0...59)))
    let close = CentralEurope.moment(shift.day, minute: shift.to)
    waitForOffer(seconds: dice.within(150...700))
    while now < close - 2400 {
      takeRide()
      if now < close - 2400, dice.chance(percent: 11) {
        sufferRejections()
      } else if now < close - 2400, dice.chance(percent: 9) {
        pause()
      }
      waitForOffer(seconds: patience())
    }
    finish(shift.end)
  }

  // MARK: Rows

  private mutating func add(_ state: EarnerState, seconds: Int, to goal: Spot) {
    log.rows.append(
      StatusRow(
        state: state, city: DriverWorld.city(of: here), begin: now, end: now + seconds,
        from: here, to: goal))
    now += seconds
    here = goal
  }

  private mutating func logOn(at moment: Moment) {
    switch last {
    case .home: add(.offline, seconds: moment - now, to: DriverWorld.home.scattered(&dice))
    case .pause: add(.offline, seconds: moment - now, to: here)
    case .lockedOut: break
    case .silence, nil:
      here = DriverWorld.home.scattered(&dice)
      now = moment
    }
  }

  /// Minutes until the next offer: short at the weekend's nights, long in the afternoon.
  private mutating func patience() -> Int {
    let minute = CentralEurope.minute(of: now)
    let isBusy = minute >= 20 * 60 || minute < 3 * 60 || (7 * 60..<9 * 60).contains(minute)
    return isBusy ? dice.within(200...1300) : dice.within(300...2300)
  }

  private mutating func waitForOffer(seconds: Int) {
    let drift = dice.within(40...900)
    let goal = here.scattered(sigma: drift / 2, &dice)
    if seconds > 600, dice.chance(percent: 35) {
      let first = dice.within(200...(seconds - 200))
      add(.open, seconds: first, to: here.towards(goal, part: first, of: seconds))
      add(.open, seconds: seconds - first, to: goal)
    } else {
      add(.open, seconds: seconds, to: goal)
    }
  }

  /// Three offers refused in a row: the platform logs him off at that very second.
  private mutating func sufferRejections() {
    waitForOffer(seconds: dice.within(150...900))
    let isLocated = dice.chance(percent: 80)
    log.sanctions.append(
      Sanction(rule: .consecutiveReject, at: now, spot: isLocated ? here : nil))
    let isBrief = dice.chance(percent: 75)
    add(.offline, seconds: isBrief ? dice.within(14...95) : dice.within(200...840), to: here)
  }

  private mutating func pause() {
    waitForOffer(seconds: dice.within(130...500))
    let isShort = dice.chance(percent: 60)
    let length = isShort ? dice.within(180...840) : dice.within(1080...2700)
    add(.offline, seconds: length, to: here.scattered(sigma: isShort ? 40 : 400, &dice))
  }

  private mutating func finish(_ end: Shift.End) {
    last = end
    switch end {
    case .pause:
      break
    case .home:
      driveHome()
    case .silence:
      driveHome()
      log.rows.append(
        StatusRow(
          state: .offline, city: DriverWorld.city(of: here), begin: now, end: nil, from: here,
          to: nil))
    case .lockedOut:
      log.sanctions.append(Sanction(rule: .drivingHourLimits, at: now, spot: here))
      add(.offline, seconds: 6 * 3600 + 24, to: DriverWorld.home.scattered(&dice))
    }
  }

  private mutating func driveHome() {
    let goal = DriverWorld.home.scattered(&dice)
    let metres = DriverWorld.roadMetres(from: here, to: goal, &dice)
    add(.open, seconds: DriverWorld.seconds(metres: metres, &dice), to: goal)
  }
}

// MARK: Rides

extension DriverWheel {
  /// The time from the request until the driver has it on his way: 18 seconds as a rule.
  private mutating func offerDelay() -> Int {
    switch dice.within(1...100) {
    case ...46: dice.within(8...17)
    case ...54: 18
    case ...90: dice.within(19...60)
    default: dice.within(61...140)
    }
  }

  private mutating func takeRide() {
    let delay = offerDelay()
    var request = now - delay
    var accepted = now
    var isStacked = false
    repeat {
      let isAccepted = ride(request: request, accepted: accepted, isStacked: isStacked)
      isStacked = isAccepted && dice.chance(percent: 10)
      if isStacked {
        request = now - min(dice.within(70...420), lastRideSeconds - 20)
        accepted = request + dice.within(8...40)
      }
    } while isStacked
  }

  private var lastRideSeconds: Int {
    log.rides.last.map { $0.dropoff - $0.begin } ?? 0
  }

  /// One ride from the way to the rider on; false if it was cancelled.
  private mutating func ride(request: Moment, accepted: Moment, isStacked: Bool) -> Bool {
    let enroute = now
    let city = DriverWorld.city(of: here)
    let door = here.scattered(sigma: 900, &dice)
    let approach = DriverWorld.roadMetres(from: here, to: door, &dice)
    let seconds = DriverWorld.seconds(metres: approach, &dice) + dice.within(20...150)
    let outcome = self.outcome()
    guard outcome == .completed else {
      add(.enroute, seconds: dice.within(60...420), to: here.towards(door, part: 2, of: 3))
      log.rides.append(
        Ride(
          outcome: outcome, city: city, request: request, accepted: accepted, enroute: enroute,
          begin: now, dropoff: now, metres: 0, crowMetres: 0, isStacked: isStacked,
          isAirport: false))
      return false
    }
    add(.enroute, seconds: seconds, to: door)
    let begin = now
    let goal = DriverWorld.destination(from: here, &dice)
    let isAirport = DriverWorld.isAirport(here) || DriverWorld.isAirport(goal)
    let crow = here.metres(to: goal)
    let metres = DriverWorld.roadMetres(from: here, to: goal, &dice)
    add(.ontrip, seconds: DriverWorld.seconds(metres: metres, &dice), to: goal)
    log.rides.append(
      Ride(
        outcome: .completed, city: city, request: request, accepted: accepted, enroute: enroute,
        begin: begin, dropoff: now, metres: metres, crowMetres: crow, isStacked: isStacked,
        isAirport: isAirport))
    return true
  }

  private mutating func outcome() -> Ride.Outcome {
    switch dice.within(1...200) {
    case ...15: .riderCanceled
    case ...17: .driverCanceled
    default: .completed
    }
  }
}
