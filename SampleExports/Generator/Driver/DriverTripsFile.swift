import enum Drivers.TripColumns

/// `08 - Driver Lifetime Trips.csv`: 86 columns, one row a request, the latest first.
enum DriverTripsFile {
  static func trips(_ log: DriverLog) -> Table {
    var numbers: [Int] = []
    var count = 0
    for ride in log.rides {
      count += ride.isCompleted ? 1 : 0
      numbers.append(count)
    }
    var table = Driver.table(TripColumns.answer)
    for (ride, number) in zip(log.rides, numbers).reversed() {
      table.append(
        placeAndTimes(ride) + quantities(ride) + statusAndFlags(ride) + amounts(ride)
          + rates(ride) + ids(ride, number: number))
    }
    return table
  }

  private static func placeAndTimes(_ ride: Ride) -> [String] {
    let isGreen = ride.request % 5 == 0
    let times = ride.isCompleted ? [ride.begin, ride.dropoff] : []
    return [
      String(ride.city), "CHF", "Europe/Zurich", "Black", "", isGreen ? "GREEN" : "uberX",
      isGreen ? "Green" : "UberX", Stamp.local(ride.request), Stamp.utc(ride.request),
    ] + (ride.isCompleted ? times.flatMap { [Stamp.local($0), Stamp.utc($0)] } : ["", "", "", ""])
      + ["", ""]
  }

  /// `request_to_begin_distance_miles` is far too small to be the way to the rider, as in the
  /// real files; a cancelled ride has zeros.
  private static func quantities(_ ride: Ride) -> [String] {
    let eta = "\((ride.begin - ride.enroute) / 10 * 9).0"
    guard ride.isCompleted else { return [eta, "0", "0", "0", "0", "0", "0", "0"] }
    let miles = decimal(milesE5(metres: ride.metres), places: 5)
    let seconds = ride.dropoff - ride.begin
    return [
      eta, decimal(ride.begin % 4_000, places: 5), String(ride.begin - ride.request), miles,
      String(seconds), miles, decimal(seconds * 100 / 60, places: 2),
      decimal(ride.fare.waitMinutesE1, places: 1),
    ]
  }

  private static func statusAndFlags(_ ride: Ride) -> [String] {
    let isDriver = ride.outcome == .driverCanceled
    let cancellation =
      ride.isCompleted ? "" : isDriver ? "driver_standard_cancel" : "client_standard_cancel"
    let flags = [
      ride.fare.isSurged, true, false, false, false, false, ride.fare.waitTime > 0, false,
      ride.fare.regime != .none, false, false, false, ride.isAirport,
    ]
    return [
      ride.outcome.rawValue, ride.isCompleted ? "true" : "false", cancellation,
      isDriver ? "RIDER_NOT_FOUND" : "", "true",
    ] + flags.map { $0 ? "true" : "false" }
  }

  private static func amounts(_ ride: Ride) -> [String] {
    let fare = ride.fare
    let cents = [
      0, 0, fare.upfront, fare.original, fare.base, fare.surge, fare.roundup, fare.perMile,
      fare.perMinute, fare.cancellation, 0, -fare.commission, fare.toll, 0, 0, fare.waitTime, 0,
    ]
    return cents.flatMap { [money($0), dollars($0, on: CentralEurope.day(of: ride.request))] }
  }

  /// At the day's rate, with all the decimals that a float leaves behind.
  private static func dollars(_ cents: Int, on day: Day) -> String {
    let noise = Int(Dice.mixed(UInt64(day.number)) % 200_000_000_000)
    let rateE13 = 11_500_000_000_000 + noise
    return decimal(cents * rateE13, places: 15)
  }

  private static func rates(_ ride: Ride) -> [String] {
    let fare = ride.fare
    let plain = max(1, fare.base + fare.distance + fare.time)
    let surge = decimal(100 + scaled(fare.surge, by: 100, over: plain), places: 2)
    return ["0.25", surge, surge, "1.00", fare.regime.rawValue]
  }

  private static func ids(_ ride: Ride, number: Int) -> [String] {
    let serial = ride.isCompleted ? String(number) : ""
    return [serial, serial, CentralEurope.day(of: ride.request).text, "", "228", "02"]
  }
}
