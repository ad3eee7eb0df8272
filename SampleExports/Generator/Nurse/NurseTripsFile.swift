/// `Rider/rider_lifetime_trips-0.csv`, the layout of 2023 and later.
enum NurseTripsFile {
  private static let prices = [
    "promotion", "credits", "client_upfront_fare", "original_fare", "base_fare", "surge_fare",
  ]

  private static let header: [String] =
    [
      "city_name", "currency_code", "timezone", "flow", "client_device", "client_app_version",
      "product_type_name", "global_product_name", "request_timestamp_local",
      "request_timestamp_utc", "request_lat", "request_lng", "begintrip_timestamp_local",
      "begintrip_timestamp_utc", "begintrip_lat", "begintrip_lng", "begintrip_address",
      "dropoff_timestamp_local", "dropoff_timestamp_utc", "dropoff_lat", "dropoff_lng",
      "dropoff_address", "destination_lat", "destination_lng", "destination_string",
      "has_destination", "eta", "surge_multiplier", "is_surged", "is_pool_matched",
      "request_to_begin_distance_miles", "request_to_begin_duration_seconds",
      "trip_distance_miles", "trip_duration_seconds", "status", "is_completed", "fare_amount",
      "is_fare_split", "is_flat_rate", "is_cash_trip",
    ] + prices.flatMap { ["\($0)_local", "\($0)_usd"] } + [
      "has_client_upfront_fare", "tip_amount_local_currency", "tip_currency_code",
      "payment_type", "card_number", "is_multidestination", "cancellation_type",
      "wait_duration_minutes", "is_scheduled_trip", "is_airport_trip", "profile_type",
    ]

  static func trips(_ trips: [RiderTrip]) -> Table {
    var table = Table(header)
    for trip in trips.reversed() {
      table.append(request(trip) + places(trip) + figures(trip) + payment(trip))
    }
    return table
  }

  private static func request(_ trip: RiderTrip) -> [String] {
    [
      "Liège", "EUR", "Europe/Brussels", "uberX", "android", "4.521.10002", "UberX", "UberX",
      Stamp.local(trip.request), Stamp.utc(trip.request), trip.requestSpot.latitudeText,
      trip.requestSpot.longitudeText,
    ]
  }

  /// The three ways of saying nothing: an empty field, `/` and `N/A`.
  private static func places(_ trip: RiderTrip) -> [String] {
    let destination =
      trip.destinationSpot.map {
        [$0.latitudeText, $0.longitudeText, trip.to.address, "true"]
      } ?? ["/", "/", "N/A", "false"]
    guard trip.status == .completed else {
      return ["", "", "/", "/", "N/A", "", "", "/", "/", "N/A"] + destination
    }
    return [
      Stamp.local(trip.begin), Stamp.utc(trip.begin), trip.beginSpot.latitudeText,
      trip.beginSpot.longitudeText, trip.from.address, Stamp.local(trip.dropoff),
      Stamp.utc(trip.dropoff), trip.dropoffSpot.latitudeText, trip.dropoffSpot.longitudeText,
      trip.to.address,
    ] + destination
  }

  private static func figures(_ trip: RiderTrip) -> [String] {
    let isDone = trip.status == .completed
    let wait = trip.begin - trip.request
    return [
      "\(max(wait, 180)).0", "1.0", "false", "false",
      isDone ? decimal(milesE5(metres: wait * 4), places: 5) : "0", String(wait),
      decimal(milesE5(metres: trip.metres), places: 5), String(trip.dropoff - trip.begin),
      trip.status.rawValue, isDone ? "true" : "false", isDone ? money(trip.cents) : "",
      trip.status == .fareSplit ? "true" : "false", "false", "false",
    ]
  }

  private static func payment(_ trip: RiderTrip) -> [String] {
    let isDone = trip.status == .completed
    let amounts = [0, 0, trip.cents, trip.cents, min(trip.cents, 340), 0]
    let dollars = amounts.map { decimal($0 * 10_842, places: 6) }
    let tip = isDone && trip.request % 11 == 0 ? 100 : 0
    let cancellation = trip.status == .riderCanceled ? "client_standard_cancel" : "N/A"
    return zip(amounts, dollars).flatMap { [money($0), $1] } + [
      isDone ? "true" : "false", money(tip), tip > 0 ? "EUR" : "/", "braintree",
      isDone ? "****0042" : "N/A", "false", isDone ? "/" : cancellation, "0.0", "false", "false",
      "Personal",
    ]
  }
}
