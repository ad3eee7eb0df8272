/// The header of every layout, as its files have it.
struct Layout: Sendable, CustomStringConvertible {
  let format: String
  /// The kind of an export that holds nothing else.
  let kind: String
  var controller = "Uber"
  let path: String
  let header: String

  var description: String { path }

  static let all: [Layout] =
    driverSAR + courier + portal + legacy + rider + eats + account + services + appleStores
    + others

  static let driverSAR = [
    Layout(
      format: "uber-driver-sar/online-offline", kind: "uber-driver-sar",
      path: "02 - Driver Online Offline.csv",
      header: """
        earner_state;city_id;begin_lat;begin_lng;end_lat;end_lng;begin_timestamp_utc;\
        end_timestamp_utc;duration_ms;begin_timestamp_local;end_timestamp_local
        """),
    Layout(
      format: "uber-driver-sar/online-offline", kind: "uber-driver-sar",
      path: "old - Driver Online Offline.csv",
      header: "earner_state,begin_timestamp,end_timestamp,duration_seconds"),
    Layout(
      format: "uber-driver-sar/trips", kind: "uber-driver-sar",
      path: "08 - Driver Lifetime Trips.csv",
      header: (tripStart + amounts + tripEnd).joined(separator: ";")),
    Layout(
      format: "uber-driver-sar/dispatches", kind: "uber-driver-sar",
      path: "10 - Driver Dispatches Offered and Accepted.csv",
      header: """
        start_timestamp_utc;end_timestamp_utc;start_timestamp_local;end_timestamp_local;city_id;\
        flow_type;minutes_online;minutes_active;minutes_on_trip;minutes_on_break;dispatches;\
        rejections;accepts;expireds;driver_cancellations;rider_cancellations;completed_trips;\
        trip_fares;driver_adjusted_fares
        """),
    Layout(
      format: "uber-driver-sar/dispatches", kind: "uber-driver-sar",
      path: "old - Driver Dispatches.csv",
      header: """
        driver_uuid,partner_uuids,vehicle_uuids,start_timestamp_utc,end_timestamp_utc,\
        start_timestamp_local,end_timestamp_local,city_id,flow_type,minutes_online,minutes_active,\
        minutes_on_trip,dispatches,rejections,accepts,expireds,driver_cancellations,\
        rider_cancellations,completed_trips,trip_fares,driver_adjusted_fares
        """),
    Layout(
      format: "uber-driver-sar/restrictions", kind: "uber-driver-sar",
      path: "11 - Driver App Restrictions.csv",
      header: "msg.cityid;msg.penaltyboxdurationms;msg.rule;Time;msg.latitude;msg.longitude"),
    Layout(
      format: "uber-driver-sar/payments", kind: "uber-driver-sar",
      path: "19a - Driver Payments.csv",
      header:
        "city_id;amount_local;currency_code;classification;category;recognize_timestamp_local"),
    Layout(
      format: "uber-driver-sar/device-data", kind: "uber-driver-sar",
      path: "14 - Driver Detailed Device Data.csv",
      header: """
        lat,lng,gps_time_ms,altitude,speed,horizontal_accuracy,vertical_accuracy,driver_status,\
        battery_level,type
        """),
    Layout(
      format: "uber-driver-sar/rider-device-data", kind: "uber-driver-sar",
      path: "2 - Rider Detailed Device Data.csv",
      header: """
        lat,lng,occurred_at,speed,horizontal_accuracy,vertical_accuracy,driver_status,rider_status,\
        battery_level,type
        """),
  ]

  static let tripStart = [
    "city_id", "currency_code", "timezone", "flow", "source_tag", "product_type_name",
    "global_product_name", "request_timestamp_local", "request_timestamp_utc",
    "begintrip_timestamp_local", "begintrip_timestamp_utc", "dropoff_timestamp_local",
    "dropoff_timestamp_utc", "rewindtrip_timestamp_local", "rewindtrip_timestamp_utc", "eta",
    "request_to_begin_distance_miles", "request_to_begin_duration_seconds", "trip_distance_miles",
    "trip_duration_seconds", "fare_distance_miles", "fare_duration_minutes",
    "wait_duration_minutes", "status", "is_completed", "cancellation_type",
    "driver_cancellation_reason", "is_on_time", "is_surged", "has_destination", "is_pool_matched",
    "is_star_power", "is_flat_rate", "is_cash_trip", "is_wait_time_eligible", "is_rewindtrip",
    "has_driver_upfront_fare", "is_multidestination", "is_directed_dispatch_trip",
    "is_scheduled_trip", "is_airport_trip",
  ]
  static let amounts = [
    "promotion", "credits", "driver_upfront_fare", "original_fare", "base_fare", "surge_fare",
    "minimum_fare_roundup", "per_mile_fare", "per_minute_fare", "cancellation_fee",
    "rounding_down_amount", "service_fee", "toll_amount", "booking_fee", "earnings_boost",
    "wait_time_fare", "long_distance_surcharge",
  ].flatMap { [$0 + "_local", $0 + "_usd"] }
  static let tripEnd = [
    "service_fee", "surge_multiplier", "driver_surge_multiplier", "guaranteed_surge_multiplier",
    "ufp_type", "driver_trip_number", "vehicle_trip_number", "request_date_id_local",
    "concierge_source_type", "carrier_mcc", "carrier_mnc",
  ]
}
