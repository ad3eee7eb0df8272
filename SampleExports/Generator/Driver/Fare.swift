/// The money of one ride, in cents (rates in cents per mile and per minute).
struct Fare {
  enum Regime: String {
    case honored = "ufp_honored"
    case notHonored = "ufp_not_honored"
    case none = "no_ufp"
  }

  var regime = Regime.none
  var upfront = 0
  /// The metered price: the sum of the parts below.
  var original = 0
  var base = 0
  var perMile = 0
  var perMinute = 0
  var distance = 0
  var time = 0
  var surge = 0
  var roundup = 0
  var waitTime = 0
  var waitMinutesE1 = 0
  var cancellation = 0
  var toll = 0
  var tip = 0
  /// A ride that the platform never paid, and a toll that it never paid back.
  var isUnpaid = false
  var isTollUnpaid = false

  /// What the ledger pays for the ride itself.
  var paidFares: [(classification: String, cents: Int)] {
    let lines =
      regime == .honored
      ? [("driver_upfront_fare", upfront)]
      : [("base", base + roundup), ("distance", distance), ("time", time), ("surge", surge)]
    return (lines + [("cancellation_fee", cancellation)]).filter { $0.1 != 0 }
  }

  var paidFareTotal: Int { paidFares.reduce(0) { $0 + $1.cents } }
  var commission: Int { -scaled(paidFareTotal + waitTime, by: 25, over: 100) }
  var isSurged: Bool { surge > 0 }
}

/// Puts prices on the rides, and plants what a driver should find.
enum Fares {
  /// Rides, counted among the completed ones, with something wrong in them.
  static let neverPaid = 57
  static let tollNotPaid = 1
  static let shortDistances = [33, 121]

  static func price(_ rides: inout [Ride], _ dice: inout Dice) {
    var completed = 0
    var cancelled = 0
    var airports = 0
    for index in rides.indices {
      if rides[index].isCompleted {
        completed += 1
        if shortDistances.contains(completed) {
          rides[index].metres = rides[index].crowMetres * 4 / 5
        }
        rides[index].fare = metered(rides[index], &dice)
        rides[index].fare.isUnpaid = completed == neverPaid
        if rides[index].fare.toll > 0 {
          airports += 1
          rides[index].fare.isTollUnpaid = airports == tollNotPaid
        }
      } else {
        cancelled += 1
        rides[index].fare.cancellation = [4, 11].contains(cancelled) ? 600 : 0
      }
    }
  }

  private static func metered(_ ride: Ride, _ dice: inout Dice) -> Fare {
    var fare = Fare()
    let seconds = ride.dropoff - ride.begin
    fare.base = 300
    fare.perMile = 290
    fare.perMinute = 32
    fare.distance = scaled(milesE5(metres: ride.metres), by: fare.perMile, over: 100_000)
    fare.time = scaled(seconds, by: fare.perMinute, over: 60)
    let plain = fare.base + fare.distance + fare.time
    fare.surge = dice.chance(percent: 22) ? scaled(plain, by: dice.within(10...70), over: 100) : 0
    fare.roundup = max(0, 800 - plain - fare.surge)
    if dice.chance(percent: 18) {
      fare.waitMinutesE1 = dice.within(21...74)
      fare.waitTime = scaled(fare.waitMinutesE1, by: fare.perMinute, over: 10)
    }
    fare.original = plain + fare.surge + fare.roundup + fare.waitTime
    fare.regime = regime(&dice)
    if fare.regime != .none {
      let metered = fare.original - fare.waitTime
      fare.upfront = scaled(metered, by: 1000 - discount(&dice), over: 1000)
    }
    fare.toll = ride.isAirport && dice.chance(percent: 60) ? 300 : 0
    fare.tip = dice.chance(percent: 12) ? dice.pick([100, 150, 200, 250, 500]) : 0
    return fare
  }

  private static func regime(_ dice: inout Dice) -> Fare.Regime {
    switch dice.within(1...100) {
    case ...91: .honored
    case ...95: .notHonored
    default: .none
    }
  }

  /// Thousandths by which the upfront price lies below the metered one.
  private static func discount(_ dice: inout Dice) -> Int {
    switch dice.within(1...100) {
    case ...33: 0
    case ...96: dice.within(4...34)
    default: dice.within(120...260)
    }
  }
}
