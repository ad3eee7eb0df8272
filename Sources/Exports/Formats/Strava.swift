import CivilTime
import Dossier
import Places
import Scanning

// Strava's list of activities. Of the two columns `Distance` the first has the unit that the account
// shows, the second metres. Times name no zone; they are UTC.

extension TableFormat {
  static let stravaActivities = TableFormat(
    "strava/activities", controller: "Strava", vote: KindVote("strava", 12),
    required: ["activity_id", "activity_date", "activity_type"],
    known: ["activity_name", "elapsed_time", "distance", "moving_time", "filename"],
    reader: { StravaReader($0) })
}

struct StravaReader: RowReader {
  private let time: TimeColumns
  private let activity: Column
  private let seconds: Column
  private let metres: Column

  init(_ columns: Columns) {
    time = TimeColumns(utc: columns.column("activity_date"))
    activity = columns.column("activity_type")
    seconds = columns.column("elapsed_time")
    let distances = columns.all("distance")
    metres = distances.count == 2 ? distances[1] : .none
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let moment = sink.moment(row, time, isRequired: true) else { return }
    let begin = moment.instant
    let end = sink.duration(row, seconds, seconds: 1).map { Instant(seconds: begin.seconds + $0) }
    if let end, end < begin {
      return sink.setAside(.endBeforeBegin, seconds.name, value: row[seconds.index].excerpt)
    }
    sink.dossier.movements.append(
      Movement(
        begin: begin, end: end ?? begin, distance: sink.length(row, metres, metres: 1),
        means: sink.text(row, activity), provenance: sink.here))
  }
}
