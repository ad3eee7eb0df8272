import CivilTime
import Dossier
import Scanning

// The portal's log of the last thirty days: every screen and tap of the apps, with position, network
// and device. Up to hundreds of thousands of rows: no text is made of a cell that was seen before.

extension TableFormat {
  private static let common = [
    "event_time_utc", "latitude", "longitude", "cellular_carrier", "ip_address", "device_model",
    "device_os", "analytics_event_type",
  ]

  static let uberDriverAnalytics = TableFormat(
    "uber-driver-portal/app-analytics", vote: .uberDriverPortal,
    required: ["event_time_utc", "is_driver_online|driver_status"],
    known: common + ["is_driver_online", "driver_status"],
    reader: { AnalyticsReader($0, role: .driver) })

  static let uberRiderAnalytics = TableFormat(
    "uber-rider/app-analytics", vote: KindVote("uber-rider", 14),
    required: ["event_time_utc", "analytics_event_type|latitude"], known: common,
    reader: { AnalyticsReader($0, role: .rider) })

  /// The rider's columns; the path tells which app.
  static let uberEatsAnalytics = TableFormat(
    "uber-eats/app-analytics", vote: KindVote("uber-eats", 13),
    required: ["event_time_utc", "analytics_event_type|latitude"], known: common,
    pathHint: "eats", reader: { AnalyticsReader($0, role: .eater) })
}

struct AnalyticsReader: RowReader {
  private let role: Role
  private let time: Column
  private let place: PlaceColumns
  private let accuracy: Column
  private var names: InternedColumn
  private var types: InternedColumn
  private var devices: JoinedColumns
  private var carriers: InternedColumn
  private var addresses: InternedColumn

  init(_ columns: Columns, role: Role) {
    self.role = role
    time = columns.column("event_time_utc")
    place = PlaceColumns(
      latitude: columns.column("latitude"), longitude: columns.column("longitude"))
    accuracy = columns.column("horizontal_accuracy", "location_accuracy")
    names = InternedColumn(columns.column("analytics_event_name", "event_name"))
    types = InternedColumn(columns.column("analytics_event_type"))
    devices = JoinedColumns([
      columns.column("device_model"), columns.column("device_os"),
      columns.column("device_os_version"),
    ])
    carriers = InternedColumn(columns.column("cellular_carrier"))
    addresses = InternedColumn(columns.column("ip_address"))
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    let field = row[time.index]
    guard let written = field.timestamp(),
      Moment.plausible.contains(written.utcSeconds ?? written.naiveSeconds)
    else {
      return sink.setAside(
        field.isNull ? .missingValue : .notADate, time.name, value: field.excerpt)
    }
    let moment = Instant(seconds: written.utcSeconds ?? written.naiveSeconds)
    sink.dossier.appEvents.append(
      AppEvent(
        at: moment, name: names.index(row, &sink.dossier.strings),
        type: types.index(row, &sink.dossier.strings),
        device: devices.index(row, &sink.dossier.strings),
        carrier: carriers.index(row, &sink.dossier.strings),
        address: addresses.index(row, &sink.dossier.strings), role: role, provenance: sink.here))
    sink.appendFix(row, at: moment, place, accuracy)
  }
}
