/// `08 - Driver Lifetime Trips.csv`: 86 columns, one row a request, the latest first.
enum DriverTripsFile {
  /// Each of these stands in the file twice, in local money and in dollars.
  private static let moneyNames = [
    "promotion", "credits", "driver_upfront_fare", "original_fare", "base_fare", "surge_fare",
    "minimum_fare_roundup", "per_mile_fare", "per_minute_fare", "cancellation_fee",
    "rounding_down_amount", "service_fee", "toll_amount", "booking_fee", "earnings_boost",
    "wait_time_fare", "long_distance_surcharge",
  ]

  private static let header: [String] =
    [
      "city_id", "currency_code", "timezone", "flow", "source_tag", "product_type_name",
      "global_product_name", "request_timestamp_local", "request_timestamp_utc",
      "begintrip_timestamp_local", "begintrip_timestamp_utc", "dropoff_timestamp_local",
      "dropoff_timestamp_utc", "rewindtrip_timestamp_local", "rewindtrip_timestamp_utc", "eta",
      "request_to_begin_distance_miles", "request_to_begin_duration_seconds",
      "trip_distance_miles", "trip_duration_seconds", "fare_distance_miles",
      "fare_duration_minutes", "wait_duration_minutes", "status", "is_completed",
      "cancellation_type", "driver_cancellation_reason", "is_on_time", "is_surged",
      "has_destination", "is_pool_matched", "is_star_power", "is_flat_rate", "is_cash_trip",
      "is_wait_time_eligible", "is_rewindtrip", "has_driver_upfront_fare", "is_multidestination",
      "is_directed_dispatch_trip", "is_scheduled_trip", "is_airport_trip",
    ] + moneyNames.flatMap { ["\($0)_local", "\($0)_usd"] } + [
      "service_fee", "surge_multiplier", "driver_surge_multiplier",
      "guaranteed_surge_multiplier", "ufp_type", "driver_trip_number", "vehicle_trip_number",
      "request_date_id_local", "concierge_source_type", "carrier_mcc", "carrier_mnc",
    ]

  static func trips(_ log: DriverLog) -> Table {
    var numbers: [Int] = []
    var count = 0
    for ride in log.rides {
      count += ride.isCompleted ? 1 : 0
      numbers.append(count)
    }
    var table = Driver.table(header)
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
