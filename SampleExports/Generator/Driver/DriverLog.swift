/// The four states that the controller writes.
enum EarnerState: String {
  case offline, open, enroute, ontrip

  var isOnline: Bool { self != .offline }
}

/// One row of the status file; the end is missing where the controller left it open.
struct StatusRow {
  let state: EarnerState
  let city: Int
  let begin: Moment
  let end: Moment?
  let from: Spot
  let to: Spot?
}

/// One request that the driver accepted.
struct Ride {
  enum Outcome: String {
    case completed
    case riderCanceled = "rider_canceled"
    case driverCanceled = "driver_canceled"
  }

  let outcome: Outcome
  let city: Int
  let request: Moment
  /// When the driver took the offer; for a stacked ride that is during the ride before.
  let accepted: Moment
  /// When the `enroute` row begins.
  let enroute: Moment
  /// Begin and drop-off; both the end of `enroute` for a cancelled ride.
  let begin: Moment
  let dropoff: Moment
  /// Metres that the platform counted, and metres in a straight line.
  var metres: Int
  let crowMetres: Int
  let isStacked: Bool
  let isAirport: Bool
  var fare = Fare()

  var isCompleted: Bool { outcome == .completed }
}

/// One row of the restrictions file.
struct Sanction {
  enum Rule: String {
    case consecutiveReject, drivingHourLimits
  }

  let rule: Rule
  let at: Moment
  let spot: Spot?
}

/// What the driver really did: every file is written from this, and so is the truth.
struct DriverLog {
  var rows: [StatusRow] = []
  var rides: [Ride] = []
  var sanctions: [Sanction] = []
}
