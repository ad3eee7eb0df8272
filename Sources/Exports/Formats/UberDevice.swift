import CivilTime
import Dossier
import Places
import Scanning

// Positions and taps that the apps report, as answers to requests have them: milliseconds since
// 1970, blocks that jump back in time, several rows with one time.

extension TableFormat {
  static let uberDriverDevice = TableFormat(
    "uber-driver-sar/device-data", vote: .uberDriverSARMaybe,
    required: ["lat", "lng", "gps_time_ms"],
    known: ["driver_status", "battery_level", "horizontal_accuracy", "altitude", "type"],
    reader: { DeviceReader($0, role: .driver) })

  static let uberRiderDevice = TableFormat(
    "uber-driver-sar/rider-device-data", vote: KindVote("uber-driver-sar", 12),
    required: ["lat", "lng", "occurred_at"],
    known: ["rider_status", "driver_status", "battery_level", "horizontal_accuracy", "type"],
    reader: { DeviceReader($0, role: .rider) })
}

struct DeviceReader: RowReader {
  private let role: Role
  private let time: Column
  private let place: PlaceColumns
  private let accuracy: Column
  private var names: InternedColumn
  private var types: InternedColumn

  init(_ columns: Columns, role: Role) {
    self.role = role
    time = columns.column("gps_time_ms", "occurred_at")
    place = PlaceColumns(latitude: columns.column("lat"), longitude: columns.column("lng"))
    accuracy = columns.column("horizontal_accuracy")
    let status = columns.column("driver_status")
    names = InternedColumn(role == .rider ? columns.column("rider_status") : status)
    types = InternedColumn(columns.column("type"))
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    let field = row[time.index]
    guard let milliseconds = field.epochMilliseconds(),
      Moment.plausible.contains(milliseconds / 1_000)
    else {
      return sink.setAside(
        field.isNull ? .missingValue : .notADate, time.name, value: field.excerpt)
    }
    let moment = Instant(seconds: milliseconds / 1_000)
    sink.dossier.appEvents.append(
      AppEvent(
        at: moment, name: names.index(row, &sink.dossier.strings),
        type: types.index(row, &sink.dossier.strings), role: role, provenance: sink.here))
    sink.appendFix(row, at: moment, place, accuracy)
  }
}

extension Sink {
  /// Adds the row's position, where it has one.
  mutating func appendFix(
    _ row: borrowing Record, at moment: Instant, _ place: PlaceColumns, _ accuracy: Column
  ) {
    guard let coordinate = coordinate(row, place) else { return }
    let radius = row[accuracy.index].double().flatMap { $0 > 0 ? Metres($0) : nil }
    dossier.fixes.append(
      Fix(at: moment, coordinate: coordinate, accuracy: radius, provenance: here))
  }
}
