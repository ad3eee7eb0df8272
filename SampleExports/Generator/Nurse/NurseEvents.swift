/// `Rider/rider_app_analytics-0.csv`: what the app noted in the last thirty days.
struct NurseEvents {
  /// One event: all that the file and the truth need.
  struct Event {
    let at: Moment
    let spot: Spot
    let network: Network
  }

  enum Network {
    case home, hospital, mobile
  }

  private var dice: Dice
  private(set) var events: [Event] = []

  static func events(_ days: [DiaryDay], seed: UInt64) -> [Event] {
    var log = NurseEvents(dice: Dice(seed: seed))
    for day in days where day.day >= NurseDiary.firstEventDay {
      log.add(day)
    }
    return log.events
  }

  /// From getting up to going to bed the app reports every few minutes; at night it is silent.
  private mutating func add(_ day: DiaryDay) {
    let end = CentralEurope.moment(day.day, minute: day.bed)
    var at = CentralEurope.moment(day.day, minute: day.wake)
    while at < end {
      let minute = (at - CentralEurope.moment(day.day, minute: 0)) / 60
      let (spot, network) = whereabouts(day, minute)
      for _ in 0..<dice.pick([1, 1, 1, 1, 2, 3]) {
        let seen = spot.scattered(sigma: network == .mobile ? 40 : 25, &dice)
        events.append(Event(at: at, spot: seen, network: network))
        at += dice.within(2...9)
      }
      at += dice.within(300...1260)
    }
  }

  /// Half an hour of travel on either side of an outing; at home otherwise.
  private func whereabouts(_ day: DiaryDay, _ minute: Int) -> (Spot, Network) {
    let home = NurseWorld.home.spot
    for outing in day.outings {
      let goal = outing.place.spot
      switch minute {
      case outing.arrive...outing.leave:
        let isWork = goal == NurseWorld.hospital.spot
        return (goal, isWork ? .hospital : .mobile)
      case (outing.arrive - 30)..<outing.arrive:
        return (home.towards(goal, part: minute - outing.arrive + 30, of: 30), .mobile)
      case outing.leave..<(outing.leave + 30):
        return (goal.towards(home, part: minute - outing.leave, of: 30), .mobile)
      default: continue
      }
    }
    return (home, .home)
  }
}

extension NurseEvents {
  static let model = "SM-A536B"
  static let carrier = "Proximus"

  static func table(_ events: [Event], seed: UInt64) -> Table {
    var dice = Dice(seed: seed)
    var table = Table([
      "Event Time (UTC)", "Session Start Time (UTC)", "GPS Time (UTC)", "Horizontal Accuracy",
      "Latitude", "Longitude", "Speed (GPS)", "City", "Cellular Carrier", "Carrier MCC",
      "Carrier MNC", "Google Play Services Status", "Device ID", "IMEI number", "IP Address",
      "Device Language", "Device Model", "Device OS", "Device OS Version", "Region",
      "Analytics Event Type",
    ])
    var session = 0
    for event in events {
      if event.at - session > 1800 {
        session = event.at - dice.within(0...20)
      }
      table.append(row(event, session: session, &dice))
    }
    return table
  }

  private static func row(_ event: Event, session: Moment, _ dice: inout Dice) -> [String] {
    let isMoving = event.network == .mobile && dice.chance(percent: 40)
    return [
      fraction(event.at, &dice), fraction(session, &dice),
      fraction(event.at - dice.within(1...4), &dice),
      decimal(dice.within(45...480), places: 1), event.spot.latitudeText,
      event.spot.longitudeText, decimal(isMoving ? dice.within(8...140) : 0, places: 1), "Liège",
      carrier, "206", "01", "success", "7b1f0a52-5e1f-4c00-9d00-000000000042", "N/A",
      address(event.network, &dice), "fr_BE", model, "android", "14", "BE",
      dice.pick(["impression", "impression", "impression", "tap", "custom"]),
    ]
  }

  private static func fraction(_ moment: Moment, _ dice: inout Dice) -> String {
    "\(Stamp.spaced(moment)).\(padded(dice.within(0...999), width: 3))"
  }

  /// Addresses set aside for documentation: RFC 5737 and RFC 3849.
  private static func address(_ network: Network, _ dice: inout Dice) -> String {
    switch network {
    case .home: dice.chance(percent: 50) ? "203.0.113.27" : "2001:db8:4e:1::27"
    case .hospital: "192.0.2.14"
    case .mobile: "198.51.100.\(dice.within(2...9))"
    }
  }
}
