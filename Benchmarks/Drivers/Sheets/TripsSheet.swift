import CivilTime
import Places

/// The columns that rides have in an answer and, with fewer of them, in the portal.
public enum TripColumns {
  /// Each of these stands in the file twice, in local money and in dollars.
  static let amounts = [
    "promotion", "credits", "driver_upfront_fare", "original_fare", "base_fare", "surge_fare",
    "minimum_fare_roundup", "per_mile_fare", "per_minute_fare", "cancellation_fee",
    "rounding_down_amount", "service_fee", "toll_amount", "booking_fee", "earnings_boost",
    "wait_time_fare", "long_distance_surcharge",
  ]

  static let flags = [
    "is_surged", "has_destination", "is_pool_matched", "is_star_power", "is_flat_rate",
    "is_cash_trip", "is_wait_time_eligible", "is_rewindtrip", "has_driver_upfront_fare",
    "is_multidestination", "is_directed_dispatch_trip", "is_scheduled_trip", "is_airport_trip",
  ]

  /// The header of `Driver Lifetime Trips.csv`.
  public static let answer: [String] =
    [
      "city_id", "currency_code", "timezone", "flow", "source_tag", "product_type_name",
      "global_product_name", "request_timestamp_local", "request_timestamp_utc",
      "begintrip_timestamp_local", "begintrip_timestamp_utc", "dropoff_timestamp_local",
      "dropoff_timestamp_utc", "rewindtrip_timestamp_local", "rewindtrip_timestamp_utc", "eta",
      "request_to_begin_distance_miles", "request_to_begin_duration_seconds",
      "trip_distance_miles", "trip_duration_seconds", "fare_distance_miles",
      "fare_duration_minutes", "wait_duration_minutes", "status", "is_completed",
      "cancellation_type", "driver_cancellation_reason", "is_on_time",
    ] + flags + amounts.flatMap { ["\($0)_local", "\($0)_usd"] } + [
      "service_fee", "surge_multiplier", "driver_surge_multiplier", "guaranteed_surge_multiplier",
      "ufp_type", "driver_trip_number", "vehicle_trip_number", "request_date_id_local",
      "concierge_source_type", "carrier_mcc", "carrier_mnc",
    ]
}

extension Driver {
  /// `08 - Driver Lifetime Trips.csv`: 86 columns, one row a request, the latest first.
  var tripsSheet: Sheet {
    var sheet = answerSheet(TripColumns.answer)
    for (ride, number) in numberedRides.reversed() {
      sheet.put(city(of: ride))
      sheet.put(town.currency)
      sheet.put(town.zone.identifier)
      sheet.put("Black")
      sheet.skip()
      sheet.put("uberX")
      sheet.put("UberX")
      for moment in [ride.request, ride.isCompleted ? ride.begin : nil, ride.ended, nil] {
        if let moment {
          sheet.put(local: moment, town.zone)
          sheet.put(utc: moment)
        } else {
          sheet.skip(2)
        }
      }
      putQuantities(of: ride, into: &sheet)
      putFlags(of: ride, into: &sheet)
      putAmounts(of: ride.pay, into: &sheet)
      sheet.put("0.25")
      putSurge(of: ride.pay, into: &sheet)
      putNumbers(of: ride, number, into: &sheet)
      sheet.endRow()
    }
    return sheet
  }

  /// Completed rides count from one; a cancelled one bears the number of the one before.
  var numberedRides: [(ride: Ride, number: Int64)] {
    var count: Int64 = 0
    return rides.map { ride in
      count += ride.isCompleted ? 1 : 0
      return (ride, count)
    }
  }

  /// Cancelled rides have zeros. The distance to the passenger is nonsense, as in real files.
  private func putQuantities(of ride: Ride, into sheet: inout Sheet) {
    sheet.put((ride.begin - ride.request) * 9, places: 1)
    guard ride.isCompleted else {
      for _ in 0..<7 { sheet.put(0) }
      return
    }
    sheet.put(ride.begin.seconds % 4_000, places: 5)
    sheet.put(ride.begin - ride.request)
    sheet.put(milesE5(ride.paidMetres), places: 5)
    sheet.put(ride.dropoff - ride.begin)
    sheet.put(milesE5(ride.paidMetres), places: 5)
    sheet.put(rounded((ride.dropoff - ride.begin) * 100, over: 60), places: 2)
    sheet.put(rounded(ride.pay.waitingSeconds * 10, over: 60), places: 1)
  }

  private func putFlags(of ride: Ride, into sheet: inout Sheet) {
    sheet.put(ride.outcome.rawValue)
    sheet.put(ride.isCompleted)
    putCancellation(of: ride, into: &sheet)
    sheet.put(true)
    for name in TripColumns.flags { sheet.put(ride.flag(name)) }
  }

  func putCancellation(of ride: Ride, into sheet: inout Sheet) {
    switch ride.outcome {
    case .completed: sheet.skip(2)
    case .rider_canceled:
      sheet.put("client_standard_cancel")
      sheet.skip()
    case .driver_canceled:
      sheet.put("driver_standard_cancel")
      sheet.put("RIDER_NOT_FOUND")
    }
  }

  /// Local money, and dollars at a rate of 1.15 with the decimals that a float leaves behind.
  func putAmounts(of pay: Pay, without left: [String] = [], into sheet: inout Sheet) {
    let isPriced = pay.base > 0
    let amounts = [
      0, 0, pay.isUpfront || pay.gap > 0 ? pay.original - pay.waiting - pay.gap : 0, pay.original,
      pay.base, pay.surge, 0, isPriced ? Pay.perMile : 0, isPriced ? Pay.perMinute : 0,
      pay.cancellation, 0, -pay.commission, pay.toll, 0, 0, pay.waiting, 0,
    ]
    for (name, cents) in zip(TripColumns.amounts, amounts) where !left.contains(name) {
      sheet.put(cents: cents)
      sheet.put(cents * 11_500_000_000_007, places: 15)
    }
  }

  func putSurge(of pay: Pay, into sheet: inout Sheet) {
    let plain = max(1, pay.base + pay.distance + pay.time)
    let multiplier = 100 + rounded(pay.surge * 100, over: plain)
    sheet.put(multiplier, places: 2)
    sheet.put(multiplier, places: 2)
    sheet.put("1.00")
    sheet.put(pay.regime)
  }

  private func putNumbers(of ride: Ride, _ number: Int64, into sheet: inout Sheet) {
    if ride.isCompleted {
      sheet.put(number)
      sheet.put(number)
    } else {
      sheet.skip(2)
    }
    sheet.put(town.zone.local(ride.request).date)
    sheet.skip()
    sheet.put("228")
    sheet.put("02")
  }
}

extension Ride {
  /// Nil for a ride that was cancelled.
  var ended: Instant? { isCompleted ? dropoff : nil }

  func flag(_ name: String) -> Bool {
    switch name {
    case "is_surged": pay.surge > 0
    case "has_destination": true
    case "is_wait_time_eligible": pay.waiting > 0
    case "has_driver_upfront_fare": pay.isUpfront || pay.gap > 0
    case "is_airport_trip": isAirport
    default: false
    }
  }
}

extension Pay {
  /// Whether the price agreed beforehand was kept.
  var regime: String { gap > 0 ? "ufp_not_honored" : isUpfront ? "ufp_honored" : "no_ufp" }
}
