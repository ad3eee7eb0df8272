import CivilTime
import Dossier
import Scanning

// Apple's documents about films and games.

extension TableFormat {
  private static let scores = "games_state[].leaderboard[].leaderboard_score[]"
  private static let achievements = "games_state[].achievements[]"

  static let appleMedia: [TableFormat] = [
    TableFormat(
      "apple/tv", controller: "Apple", vote: .apple, part: "events[]",
      asks: ["stored_event.timestamp", "event_interpretation.human_readable_media_description"],
      required: ["stored_event_timestamp"],
      known: ["event_interpretation_human_readable_media_description"],
      reader: { AppleTVReader($0) }),
    TableFormat(
      "apple/game-scores", controller: "Apple", vote: .apple, part: scores,
      companions: [achievements], asks: ["submitted_time_utc"], required: ["submitted_time_utc"],
      reader: { GameCenterReader($0, as: "score") }),
    TableFormat(
      "apple/game-achievements", controller: "Apple", vote: .apple, part: achievements,
      companions: [scores], asks: ["last_update_utc", "achievements_title"],
      required: ["last_update_utc"], reader: { GameCenterReader($0, as: "achievement") }),
  ]
}

/// What was watched, at a time in milliseconds.
struct AppleTVReader: RowReader {
  private let time: Column
  private var title: JoinedColumns

  init(_ columns: Columns) {
    time = columns.column("stored_event_timestamp")
    title = JoinedColumns(
      columns.existing("event_interpretation_human_readable_media_description"))
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let seconds = sink.epochSeconds(row, time, isRequired: true) else { return }
    sink.dossier.appEvents.append(
      AppEvent(
        at: Instant(seconds: seconds), name: title.index(row, &sink.dossier.strings),
        type: sink.dossier.strings.intern("watch"), role: .user, provenance: sink.here))
  }
}

/// What a player reached, with the month in front of the day, in UTC.
struct GameCenterReader: RowReader {
  private let time: Column
  private var title: JoinedColumns
  private let type: String

  init(_ columns: Columns, as type: String) {
    time = columns.column("submitted_time_utc", "last_update_utc")
    title = JoinedColumns(columns.existing("achievements_title"))
    self.type = type
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    let field = row[time.index]
    guard !field.isNull else { return sink.setAside(.missingValue, time.name) }
    guard let written = field.timestamp(.monthFirst), written.hasTime,
      Moment.plausible.contains(written.naiveSeconds)
    else { return sink.setAside(.notADate, time.name, value: field.excerpt) }
    sink.dossier.appEvents.append(
      AppEvent(
        at: Instant(seconds: written.naiveSeconds), name: title.index(row, &sink.dossier.strings),
        type: sink.dossier.strings.intern(type), role: .user, provenance: sink.here))
  }
}
