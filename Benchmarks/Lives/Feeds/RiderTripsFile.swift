import CivilTime

/// `Rider/rider_lifetime_trips-0.csv`, the layout of 2023 and later.
enum RiderTripsFile {
  private static let header = [
    "city_name", "currency_code", "timezone", "flow", "client_device", "client_app_version",
    "product_type_name", "global_product_name", "request_timestamp_local",
    "request_timestamp_utc", "request_lat", "request_lng", "begintrip_timestamp_local",
    "begintrip_timestamp_utc", "begintrip_lat", "begintrip_lng", "begintrip_address",
    "dropoff_timestamp_local", "dropoff_timestamp_utc", "dropoff_lat", "dropoff_lng",
    "dropoff_address", "destination_lat", "destination_lng", "destination_string",
    "has_destination", "eta", "surge_multiplier", "is_surged", "is_pool_matched",
    "request_to_begin_distance_miles", "request_to_begin_duration_seconds",
    "trip_distance_miles", "trip_duration_seconds", "status", "is_completed", "fare_amount",
  ]

  /// The latest ride first, as the portal writes them.
  static func text(_ rides: [RidesFeed.Ride]) -> String {
    ([header.joined(separator: ",")] + rides.reversed().map(row)).joined(separator: "\n") + "\n"
  }

  private static func row(_ ride: RidesFeed.Ride) -> String {
    let town = Town.all[ride.town]
    let (begin, dropoff) = (ride.begin, ride.dropoff)
    let metres = begin.coordinate.metres(to: dropoff.coordinate) * 1.3
    let fields = [
      town.name, town.currency, town.zone.identifier, "uberX", "android", "4.521.10002", "UberX",
      "UberX", local(ride.request, town), utc(ride.request), ride.requestSpot.latitudeText,
      ride.requestSpot.longitudeText, local(begin.at, town), utc(begin.at),
      begin.coordinate.latitudeText, begin.coordinate.longitudeText, "N/A",
      local(dropoff.at, town), utc(dropoff.at), dropoff.coordinate.latitudeText,
      dropoff.coordinate.longitudeText, "N/A", "/", "/", "N/A", "false", "240.0", "1.0", "false",
      "false", "0.8", "\(begin.at - ride.request)", decimals(metres / 1_609.344, 2),
      "\(dropoff.at - begin.at)", "completed", "true", decimals(3 + metres / 900, 2),
    ]
    return fields.joined(separator: ",")
  }

  /// The wall clock, wrongly marked with the `Z` of UTC, as the portal does.
  private static func local(_ moment: Instant, _ town: Town) -> String {
    utc(moment + Int64(town.zone.offset(at: moment)))
  }

  private static func utc(_ moment: Instant) -> String { moment.description.dropLast() + ".000Z" }
}
