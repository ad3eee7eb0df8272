/// Where a table of rides has what, under the names of every layout.
struct RideColumns: Sendable {
  let request: TimeColumns
  let begin: TimeColumns
  let dropoff: TimeColumns
  let requestPlace: PlaceColumns
  let beginPlace: PlaceColumns
  let dropoffPlace: PlaceColumns
  let destination: PlaceColumns
  let zone: Column
  let status: Column
  let product: Column
  let miles: Column
  let seconds: Column
  /// Minutes or seconds.
  let bareDuration: Column
  let fare: Column
  let currency: Column
  let serviceFee: Column
  let tripNumber: Column

  init(_ columns: Columns) {
    request = TimeColumns(
      utc: columns.column("request_timestamp_utc"),
      local: columns.column("request_timestamp_local", "local_request_timestamp"),
      stated: columns.column("request_time"))
    begin = TimeColumns(
      utc: columns.column("begintrip_timestamp_utc"),
      local: columns.column("begintrip_timestamp_local", "begin_trip_local_timestamp"),
      stated: columns.column("begintrip_time", "begin_trip_time"))
    dropoff = TimeColumns(
      utc: columns.column("dropoff_timestamp_utc"),
      local: columns.column("dropoff_timestamp_local", "local_dropoff_timestamp"),
      stated: columns.column("dropoff_time"))
    requestPlace = PlaceColumns(
      latitude: columns.column("request_lat"), longitude: columns.column("request_lng"),
      address: columns.column("request_address"))
    beginPlace = PlaceColumns(
      latitude: columns.column("begintrip_lat", "begin_trip_lat", "begintrip_latitude"),
      longitude: columns.column("begintrip_lng", "begin_trip_lng", "begintrip_longitude"),
      address: columns.column("begintrip_address", "begintrip_string", "begin_trip_address"))
    dropoffPlace = PlaceColumns(
      latitude: columns.column("dropoff_lat", "dropoff_latitude"),
      longitude: columns.column("dropoff_lng", "dropoff_longitude"),
      address: columns.column("dropoff_address", "dropoff_string"))
    destination = PlaceColumns(
      latitude: columns.column("destination_lat"), longitude: columns.column("destination_lng"),
      address: columns.column("destination_string", "destination_address"))
    zone = columns.column("timezone")
    status = columns.column("status", "trip_or_order_status")
    product = columns.column(
      "product_type_name", "product_type", "global_product_name", "fare_profile")
    miles = columns.column("trip_distance_miles", "distance_miles", "distance")
    seconds = columns.column("trip_duration_seconds", "duration_seconds")
    bareDuration = columns.column("duration")
    fare = columns.column(
      "original_fare_local", "local_original_fare", "fare_amount", "client_upfront_fare_local",
      "fare")
    currency = columns.column("currency_code", "fare_currency", "currency")
    serviceFee = columns.column("service_fee")
    tripNumber = columns.column("driver_trip_number")
  }
}
