import CivilTime
import Dossier
import Places
import Scanning

// Deliveries, as an answer to a courier's request tells them: accepted in UTC and by the clock on
// the wall, everything later by the clock alone; miles on the way, kilometres for the dropoff.

extension TableFormat {
  static let uberCourierTrips = TableFormat(
    "uber-courier-sar/trips", vote: .uberCourierSAR,
    required: [
      "courier_accept_timestamp_local|courier_accept_timestamp_utc", "delivery_status",
    ],
    known: ["courier_begintrip_timestamp_local", "courier_dropoff_timestamp_local"],
    reader: { CourierTripReader($0) })
}

struct CourierTripReader: RowReader {
  private let accept: TimeColumns
  private let begin: TimeColumns
  private let dropoff: TimeColumns
  private let acceptPlace: PlaceColumns
  private let beginPlace: PlaceColumns
  private let status: Column
  private let miles: Column
  private let kilometres: Column
  private let seconds: Column

  init(_ columns: Columns) {
    accept = TimeColumns(
      utc: columns.column("courier_accept_timestamp_utc"),
      local: columns.column("courier_accept_timestamp_local"))
    begin = TimeColumns(local: columns.column("courier_begintrip_timestamp_local"))
    dropoff = TimeColumns(local: columns.column("courier_dropoff_timestamp_local"))
    acceptPlace = PlaceColumns(
      latitude: columns.column("courier_accept_trip_lat"),
      longitude: columns.column("courier_accept_trip_lng"))
    beginPlace = PlaceColumns(
      latitude: columns.column("courier_begintrip_lat"),
      longitude: columns.column("courier_begintrip_lng"))
    status = columns.column("delivery_status")
    miles = columns.column("courier_begintrip_to_dropoff_miles")
    kilometres = columns.column("dropoff_delivery_distance_km")
    seconds = columns.column("courier_begintrip_to_dropoff_seconds")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let accepted = sink.moment(row, accept, isRequired: true) else { return }
    let begun = sink.moment(row, begin)
    let dropped = sink.moment(row, dropoff)
    if let begun, let dropped, begun.seconds - dropped.seconds > 3_600 {
      return sink.setAside(
        .endBeforeBegin, dropoff.first.name, value: row[dropoff.first.index].excerpt)
    }
    let field = row[status.index].trimmed
    let known = Trip.Status(written: field)
    if known == nil { sink.note(.unknownState, status.name, value: field.excerpt) }
    let index = sink.dossier.trips.count
    sink.dossier.trips.append(
      Trip(
        role: .courier, status: known ?? .unknown,
        request: Waypoint(at: accepted.instant, coordinate: sink.coordinate(row, acceptPlace)),
        begin: Waypoint(at: begun?.instant, coordinate: sink.coordinate(row, beginPlace)),
        dropoff: Waypoint(at: dropped?.instant),
        distance: sink.length(row, miles, metres: Metres(miles: 1).value)
          ?? sink.length(row, kilometres, metres: 1_000),
        statedSeconds: sink.duration(row, seconds, seconds: 1), provenance: sink.here))
    sink.settle(accepted, accept, as: .tripRequest, at: index)
    sink.settle(begun, begin, as: .tripBegin, at: index)
    sink.settle(dropped, dropoff, as: .tripDropoff, at: index)
  }
}
