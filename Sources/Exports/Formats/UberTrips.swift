// Rides, in the layouts of ten years. They differ in names, in what they leave out, and in what
// their times say about the zone; `RideReader` reads them all.

extension TableFormat {
  /// An answer to a request of about 2020 to 2022: 86 columns, times twice, no places.
  static let uberDriverTrips = TableFormat(
    "uber-driver-sar/trips", vote: .uberDriverSAR,
    required: ["city_id", "request_timestamp_local|request_timestamp_utc", "status"],
    known: ["timezone", "currency_code", "driver_trip_number", "service_fee", "ufp_type"],
    reader: { RideReader($0, role: .driver) })

  /// The portal's download since about 2024: names of cities, a number plate.
  static let uberPortalTrips = TableFormat(
    "uber-driver-portal/trips", vote: .uberDriverPortal,
    required: [
      "city_name", "request_timestamp_local|request_timestamp_utc", "status",
      "driver_trip_number|license_plate|flow_type",
    ],
    known: ["driver_trip_number", "license_plate", "vehicle_trip_number", "flow_type", "ufp_type"],
    reader: { RideReader($0, role: .driver, isLifetime: true) })

  /// The portal's download of about 2022 to 2024.
  static let uberPortalTripsTitleCase = TableFormat(
    "uber-driver-portal/trips", vote: .uberDriverPortal,
    required: ["local_request_timestamp", "status"],
    known: ["begin_trip_local_timestamp", "local_dropoff_timestamp", "local_original_fare"],
    reader: { RideReader($0, role: .driver) })

  /// Before 2018.
  static let uberLegacyTrips = TableFormat(
    "uber-driver-legacy/trips", vote: .uberDriverLegacy,
    required: ["request_time", "begintrip_time", "dropoff_time", "status", "duration"],
    known: ["surge_multiplier", "fare_profile", "begintrip_latitude", "distance"],
    reader: { RideReader($0, role: .driver) })

  /// A rider's rides until about 2023.
  static let uberRiderTripsOld = TableFormat(
    "uber-rider/trips", vote: .uberRider,
    required: ["trip_or_order_status", "request_time"],
    known: ["begin_trip_time", "begin_trip_lat", "begin_trip_address", "fare_currency"],
    reader: { RideReader($0, role: .rider) })

  static let uberRiderTripsNew = TableFormat(
    "uber-rider-portal/trips", vote: .uberRiderPortal,
    required: [
      "city_name", "request_timestamp_local|request_timestamp_utc", "status",
      "begintrip_lat|begintrip_address|begintrip_string|destination_lat|client_device",
    ],
    known: ["begintrip_lat", "dropoff_lat", "destination_lat", "client_device", "payment_type"],
    reader: { RideReader($0, role: .rider) })
}
