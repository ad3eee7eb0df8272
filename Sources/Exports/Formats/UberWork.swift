import CivilTime
import Dossier
import Scanning

// What an answer to a driver's request counts per hour, and the log of its sanctions.

extension TableFormat {
  static let uberDispatches = TableFormat(
    "uber-driver-sar/dispatches", vote: .uberDriverSARMaybe,
    required: [
      "start_timestamp_utc|start_timestamp_local", "end_timestamp_utc|end_timestamp_local",
      "minutes_online", "dispatches",
    ],
    known: ["minutes_active", "minutes_on_trip", "accepts", "rejections", "expireds"],
    reader: { DispatchReader($0) })

  static let uberRestrictions = TableFormat(
    "uber-driver-sar/restrictions", vote: .uberDriverSARMaybe,
    required: ["msg_rule", "time"],
    known: ["msg_cityid", "msg_penaltyboxdurationms", "msg_latitude", "msg_longitude"],
    reader: { RestrictionReader($0) })

  /// Gaps between the trips of the legacy table; those trips tell them already.
  static let uberLostTime = TableFormat(
    "uber-driver-legacy/lost-time", vote: .uberDriverLegacy,
    required: ["previous_dropoff_time", "next_request_time"],
    known: ["notask_minutes", "nopassenger_minutes"],
    reader: { _ in SilentReader() })
}

/// Reads tables that add nothing to what others tell. They can be browsed.
struct SilentReader: RowReader {
  func read(_ row: borrowing Record, into sink: inout Sink) {}
}

struct DispatchReader: RowReader {
  private let begin: TimeColumns
  private let end: TimeColumns
  private let minutes: [Column]
  private let counts: [Column]

  init(_ columns: Columns) {
    begin = TimeColumns(
      utc: columns.column("start_timestamp_utc"), local: columns.column("start_timestamp_local"))
    end = TimeColumns(
      utc: columns.column("end_timestamp_utc"), local: columns.column("end_timestamp_local"))
    minutes = ["minutes_online", "minutes_active", "minutes_on_trip", "minutes_on_break"]
      .map { columns.column($0) }
    counts = [
      "dispatches", "accepts", "rejections", "expireds", "driver_cancellations",
      "rider_cancellations", "completed_trips",
    ].map { columns.column($0) }
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let from = sink.moment(row, begin, isRequired: true),
      let until = sink.moment(row, end, isRequired: true)
    else { return }
    guard until.seconds > from.seconds else {
      return sink.setAside(.endBeforeBegin, end.first.name, value: row[end.first.index].excerpt)
    }
    var seconds: [Double?] = []
    for column in minutes { seconds.append(sink.number(row, column).map { $0 * 60 }) }
    var numbers: [Int?] = []
    for column in counts { numbers.append(sink.integer(row, column).map { Int(clamping: $0) }) }
    let index = sink.dossier.slots.count
    sink.dossier.slots.append(
      DispatchSlot(
        begin: from.instant, end: until.instant, online: seconds[0], active: seconds[1],
        onTrip: seconds[2], onBreak: seconds[3], dispatches: numbers[0], accepts: numbers[1],
        rejections: numbers[2], expired: numbers[3], driverCancellations: numbers[4],
        riderCancellations: numbers[5], completed: numbers[6], provenance: sink.here))
    sink.settle(from, begin, as: .slotBegin, at: index)
    sink.settle(until, end, as: .slotEnd, at: index)
  }
}

struct RestrictionReader: RowReader {
  private let time: TimeColumns
  private let rule: Column
  private let milliseconds: Column
  private let place: PlaceColumns

  init(_ columns: Columns) {
    // Written without a zone. Read as UTC, restrictions begin offline rows to the second.
    time = TimeColumns(utc: columns.column("time"))
    rule = columns.column("msg_rule")
    milliseconds = columns.column("msg_penaltyboxdurationms")
    place = PlaceColumns(
      latitude: columns.column("msg_latitude"), longitude: columns.column("msg_longitude"))
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let moment = sink.moment(row, time, isRequired: true) else { return }
    sink.dossier.restrictions.append(
      Restriction(
        at: moment.instant, rule: sink.text(row, rule) ?? "",
        seconds: sink.duration(row, milliseconds, seconds: 0.001),
        place: sink.coordinate(row, place), provenance: sink.here))
  }
}
