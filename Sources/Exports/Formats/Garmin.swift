import CivilTime
import Dossier
import Places
import Scanning

// Garmin: activities with times in milliseconds and lengths in centimetres, nights, and the table
// that its website makes.

extension KindVote {
  static let garmin = KindVote("garmin", 12)
}

extension TableFormat {
  static let garmin = [
    TableFormat(
      "garmin/activities", controller: "Garmin", vote: .garmin,
      part: "[].summarizedActivitiesExport[]",
      asks: [
        "activityId", "activityType", "activityType.typeKey", "beginTimestamp", "startTimeGmt",
        "duration", "distance", "startLatitude", "startLongitude", "endLatitude", "endLongitude",
      ],
      required: ["activityid", "begintimestamp|starttimegmt"], known: ["duration", "distance"],
      reader: { GarminActivityReader($0) }),
    TableFormat(
      "garmin/nights", controller: "Garmin", vote: .garmin, part: "[]",
      asks: ["sleepEndTimestampGMT"], required: ["sleepstarttimestampgmt", "calendardate"],
      known: ["sleependtimestampgmt", "deepsleepseconds"], reader: { GarminNightReader($0) }),
    TableFormat(
      "garmin/list", controller: "Garmin", vote: .garmin,
      required: ["activity_type", "date", "favorite", "title", "calories", "time"],
      known: ["distance", "avg_hr", "max_hr"], reader: { GarminListReader($0) }),
  ]
}

struct GarminActivityReader: RowReader {
  private let number: Column
  private let type: Column
  private let typeKey: Column
  private let begin: Column
  private let milliseconds: Column
  private let centimetres: Column
  private let start: PlaceColumns
  private let end: PlaceColumns
  /// Numbers of the activities so far; files repeat some.
  private var known: Set<Int64> = []

  init(_ columns: Columns) {
    number = columns.column("activityid")
    type = columns.column("activitytype")
    typeKey = columns.column("activitytype_typekey")
    begin = columns.column("begintimestamp", "starttimegmt")
    milliseconds = columns.column("duration")
    centimetres = columns.column("distance")
    start = PlaceColumns(
      latitude: columns.column("startlatitude"), longitude: columns.column("startlongitude"))
    end = PlaceColumns(
      latitude: columns.column("endlatitude"), longitude: columns.column("endlongitude"))
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    if let number = row[number.index].integer(), !known.insert(number).inserted {
      sink.dossier.files[sink.file].rowsRepeated += 1
      return
    }
    guard let from = sink.epochSeconds(row, begin, isRequired: true) else { return }
    let lasted = sink.duration(row, milliseconds, seconds: 0.001) ?? 0
    guard lasted >= 0 else {
      return sink.setAside(
        .endBeforeBegin, milliseconds.name, value: row[milliseconds.index].excerpt)
    }
    sink.dossier.movements.append(
      Movement(
        begin: Instant(seconds: from), end: Instant(seconds: from + lasted),
        from: sink.coordinate(row, start), to: sink.coordinate(row, end),
        distance: sink.length(row, centimetres, metres: 0.01),
        means: sink.text(row, typeKey) ?? sink.text(row, type), provenance: sink.here))
  }
}

/// Reads when somebody fell asleep and woke up, in UTC. Days without a night have no times.
struct GarminNightReader: RowReader {
  private let begin: TimeColumns
  private let end: TimeColumns

  init(_ columns: Columns) {
    begin = TimeColumns(utc: columns.column("sleepstarttimestampgmt"))
    end = TimeColumns(utc: columns.column("sleependtimestampgmt"))
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    for (time, type) in [(begin, "sleep"), (end, "wake")] {
      guard let moment = sink.moment(row, time) else { continue }
      sink.dossier.appEvents.append(
        AppEvent(
          at: moment.instant, type: sink.dossier.strings.intern(type), role: .user,
          provenance: sink.here))
    }
  }
}

/// Reads the table of the website: times by the clock on the wall, lengths in the unit that the
/// account shows, which the table does not tell.
struct GarminListReader: RowReader {
  private let begin: TimeColumns
  private let lasted: Column
  private let type: Column

  init(_ columns: Columns) {
    begin = TimeColumns(local: columns.column("date"))
    lasted = columns.column("elapsed_time", "time")
    type = columns.column("activity_type")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let begun = sink.moment(row, begin, isRequired: true) else { return }
    let field = row[lasted.index].trimmed
    let seconds = field.clockedSeconds
    if seconds == nil, !field.isNull { sink.note(.notANumber, lasted.name, value: field.excerpt) }
    let end = Moment(
      seconds: begun.seconds + (seconds ?? 0), isWallClock: begun.isWallClock)
    let index = sink.dossier.movements.count
    sink.dossier.movements.append(
      Movement(
        begin: begun.instant, end: end.instant, means: sink.text(row, type), provenance: sink.here))
    sink.settle(begun, begin, as: .movementBegin, at: index)
    sink.settle(end, begin, as: .movementEnd, at: index)
  }
}

extension FieldBytes {
  /// The seconds of `1:02:03` or `02:03.4`, below a hundred hours; nil for anything else.
  fileprivate var clockedSeconds: Int64? {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .map { FieldBytes(UnsafeRawBufferPointer(rebasing: $0)).double() }
    guard (2...3).contains(parts.count) else { return nil }
    var seconds = 0.0
    for part in parts {
      guard let part, (0..<100).contains(part) else { return nil }
      seconds = seconds * 60 + part
    }
    return Int64(seconds)
  }
}
