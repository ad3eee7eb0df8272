import Dossier
import Scanning

// Lyft's rides of a passenger.

extension KindVote {
  static let lyftRider = KindVote("lyft-rider", 19)
}

extension TableFormat {
  static let lyftRides = TableFormat(
    "lyft-rider/rides", controller: "Lyft", vote: .lyftRider,
    required: ["status", "requested_timestamp", "pickup_timestamp", "dropoff_timestamp"],
    known: ["requested_lat", "requested_lng", "pickup_lat", "dropoff_lat"],
    reader: { LyftReader($0) })
}

struct LyftReader: RowReader {
  private struct Point {
    let time: TimeColumns
    let place: PlaceColumns

    init(_ columns: Columns, time: String, latitude: String, longitude: String) {
      self.time = TimeColumns(stated: columns.column(time))
      place = PlaceColumns(
        latitude: columns.column(latitude), longitude: columns.column(longitude))
    }
  }

  private let request: Point
  private let pickup: Point
  private let dropoff: Point
  private let status: Column

  init(_ columns: Columns) {
    request = Point(
      columns, time: "requested_timestamp", latitude: "requested_lat", longitude: "requested_lng")
    pickup = Point(
      columns, time: "pickup_timestamp", latitude: "pickup_lat", longitude: "pickup_lng")
    dropoff = Point(
      columns, time: "dropoff_timestamp", latitude: "dropoff_lat", longitude: "dropoff_lng")
    status = columns.column("status")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let requested = sink.moment(row, request.time, isRequired: true) else { return }
    let begun = sink.moment(row, pickup.time)
    let ended = sink.moment(row, dropoff.time)
    let index = sink.dossier.trips.count
    sink.dossier.trips.append(
      Trip(
        role: .rider, status: status(row, &sink),
        request: Waypoint(at: requested.instant, coordinate: sink.coordinate(row, request.place)),
        begin: Waypoint(at: begun?.instant, coordinate: sink.coordinate(row, pickup.place)),
        dropoff: Waypoint(at: ended?.instant, coordinate: sink.coordinate(row, dropoff.place)),
        provenance: sink.here))
    sink.settle(requested, request.time, as: .tripRequest, at: index)
    sink.settle(begun, pickup.time, as: .tripBegin, at: index)
    sink.settle(ended, dropoff.time, as: .tripDropoff, at: index)
  }

  private func status(_ row: borrowing Record, _ sink: inout Sink) -> Trip.Status {
    let field = row[status.index].trimmed
    if field.isWord("finished") { return .completed }
    if let status = Trip.Status(written: field) { return status }
    sink.note(.unknownState, status.name, value: field.excerpt)
    return .unknown
  }
}
