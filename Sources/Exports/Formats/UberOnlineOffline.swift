import CivilTime
import Dossier
import Scanning

// The status file of an answer to a driver's or courier's request: what the worker did, from when
// until when. Couriers get it without places.

extension TableFormat {
  private static let common = [
    "end_timestamp_utc", "end_timestamp_local", "begin_timestamp_local", "duration_ms", "city_id",
  ]

  static let uberOnlineOffline = TableFormat(
    "uber-driver-sar/online-offline", vote: .uberDriverSAR,
    required: ["earner_state", "begin_timestamp_utc", "begin_lat"],
    known: common + ["begin_lng", "end_lat", "end_lng"],
    reader: { OnlineOfflineReader($0) })

  /// Before about 2020: times without a zone.
  static let uberOnlineOfflineOld = TableFormat(
    "uber-driver-sar/online-offline", vote: .uberDriverSAR,
    required: ["earner_state", "begin_timestamp", "end_timestamp"],
    known: ["duration_seconds", "city_id", "begin_lat", "begin_lng", "end_lat", "end_lng"],
    reader: { OnlineOfflineReader($0) })

  static let uberCourierOnlineOffline = TableFormat(
    "uber-courier-sar/online-offline", vote: .uberCourierSAR,
    required: ["earner_state", "begin_timestamp_utc"], known: common,
    reader: { OnlineOfflineReader($0) })
}

struct OnlineOfflineReader: RowReader {
  private let state: Column
  private let city: Column
  private let begin: TimeColumns
  private let end: TimeColumns
  private let milliseconds: Column
  private let seconds: Column
  private let beginPlace: PlaceColumns
  private let endPlace: PlaceColumns

  init(_ columns: Columns) {
    state = columns.column("earner_state")
    city = columns.column("city_id", "city_name")
    begin = TimeColumns(
      utc: columns.column("begin_timestamp_utc"), local: columns.column("begin_timestamp_local"),
      stated: columns.column("begin_timestamp"))
    end = TimeColumns(
      utc: columns.column("end_timestamp_utc"), local: columns.column("end_timestamp_local"),
      stated: columns.column("end_timestamp"))
    milliseconds = columns.column("duration_ms")
    seconds = columns.column("duration_seconds")
    beginPlace = PlaceColumns(
      latitude: columns.column("begin_lat"), longitude: columns.column("begin_lng"))
    endPlace = PlaceColumns(
      latitude: columns.column("end_lat"), longitude: columns.column("end_lng"))
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let from = sink.moment(row, begin, isRequired: true) else { return }
    let until = sink.moment(row, end)
    if let until, until.seconds < from.seconds, until.isWallClock == from.isWallClock {
      return sink.setAside(.endBeforeBegin, end.first.name, value: row[end.first.index].excerpt)
    }
    if until == nil { sink.note(.openEnded, end.first.exists ? end.first.name : nil) }
    let index = sink.dossier.segments.count
    sink.dossier.segments.append(
      WorkSegment(
        phase: phase(row, &sink), begin: from.instant, end: until?.instant,
        statedSeconds: sink.duration(row, milliseconds, seconds: 0.001)
          ?? sink.duration(row, seconds, seconds: 1),
        beginPlace: sink.coordinate(row, beginPlace), endPlace: sink.coordinate(row, endPlace),
        city: sink.text(row, city), provenance: sink.here))
    sink.settle(from, begin, as: .segmentBegin, at: index)
    sink.settle(until, end, as: .segmentEnd, at: index)
  }

  private func phase(_ row: borrowing Record, _ sink: inout Sink) -> Phase? {
    let field = row[state.index].trimmed
    if field.isWord("offline") { return .p0 }
    if field.isWord("open") { return .p1 }
    if field.isWord("enroute") || field.isWord("en route") { return .p2 }
    if field.isWord("ontrip") || field.isWord("on trip") { return .p3 }
    sink.note(.unknownState, state.name, value: field.excerpt)
    return nil
  }
}
