import CivilTime
import Dossier
import Places
import Scanning

// WeClock: workers log their own hours with it, and where they were. Its tables have no names of
// columns and times by the clock of the phone, which shows the zone of the place.

/// The layouts of the app on the two kinds of phones.
enum WeClockLayout: CaseIterable {
  case iPhone, android

  var part: String {
    switch self {
    case .iPhone: "rows:weclock-iphone"
    case .android: "rows:weclock-android"
    }
  }

  var columns: [String] {
    switch self {
    case .iPhone: ["idx", "id", "type", "date", "time", "value1", "value2"]
    case .android:
      ["idx", "type", "datetime", "value1", "value2", "value3", "value4", "value5", "fused"]
    }
  }

  /// Folded words of the app for what a line tells.
  private static let types: Set<String> = [
    "geologging", "geo_logging", "battery_reading", "battery", "work_log", "worklog",
  ]

  /// The layout of a table by its first lines; nil for any other file. Each line has a number in
  /// front, and one of them a word of the app in its place.
  init?(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A, maxSplits: 40).prefix(40)
      .map { $0.split(separator: 0x2C, maxSplits: 4, omittingEmptySubsequences: false) }
    let isNumbered = lines.allSatisfy { cells in
      cells[0].withUnsafeBytes { FieldBytes($0).integer() != nil }
    }
    guard !lines.isEmpty, isNumbered else { return nil }
    let layout = Self.allCases.first { layout in
      let place = layout == .iPhone ? 2 : 1
      return lines.contains { cells in
        cells.count == 5 && cells[place].count <= 32
          && Self.types.contains(HeaderKey.fold(String(decoding: cells[place], as: UTF8.self)))
      }
    }
    guard let layout else { return nil }
    self = layout
  }
}

extension TableFormat {
  static let weClock = WeClockLayout.allCases.map { layout in
    TableFormat(
      "weclock/log", controller: nil, vote: KindVote("weclock", 18), part: layout.part,
      asks: layout.columns, required: ["type", "value1"], reader: { WeClockReader($0) })
  }
}

/// Reads where the phone was. Battery, steps and the worker's own notes are counted, and shown as
/// they are.
struct WeClockReader: RowReader {
  private let type: Column
  private let date: Column
  private let clock: Column
  private let moment: Column
  private let first: Column
  private let second: Column
  private let finder = ZoneFinder()
  private var zones = ZoneCache()
  private var hasNoZone = false

  init(_ columns: Columns) {
    type = columns.column("type")
    date = columns.column("date")
    clock = columns.column("time")
    moment = columns.column("datetime")
    first = columns.column("value1")
    second = columns.column("value2")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    let kind = HeaderKey.fold(row[type.index].text(bytes: 32))
    guard kind == "geologging" || kind == "geo_logging" else { return }
    guard !row[first.index].isNull else { return sink.setAside(.missingValue, first.name) }
    guard let coordinate = place(row) else {
      return sink.setAside(.notACoordinate, first.name, value: row[first.index].excerpt)
    }
    guard coordinate != .origin else { return }
    let column = moment.exists ? moment : date
    guard let written = time(row), Moment.plausible.contains(written.naiveSeconds) else {
      return sink.setAside(.notADate, column.name, value: row[column.index].excerpt)
    }
    sink.dossier.fixes.append(
      Fix(
        at: instant(written, at: coordinate, row, &sink), coordinate: coordinate,
        provenance: sink.here))
  }

  /// Two numbers in two cells, or in one with a comma.
  private func place(_ row: borrowing Record) -> Coordinate? {
    if let north = row[first.index].double(), let east = row[second.index].double() {
      return Coordinate(latitude: north, longitude: east)
    }
    let parts = row[first.index].bytes.split(separator: 0x2C)
      .map { FieldBytes(UnsafeRawBufferPointer(rebasing: $0)).trimmed.double() }
    guard parts.count == 2, let north = parts[0], let east = parts[1] else { return nil }
    return Coordinate(latitude: north, longitude: east)
  }

  /// An iPhone puts the month in front, and the time into a cell of its own.
  private func time(_ row: borrowing Record) -> ParsedTimestamp? {
    if moment.exists {
      let field = row[moment.index]
      return field.timestamp() ?? field.wordedTimestamp() ?? field.timestamp(.monthFirst)
    }
    guard let day = row[date.index].timestamp(.monthFirst), !day.hasTime,
      let second = row[clock.index].writtenClock()?.secondOfDay
    else { return nil }
    return ParsedTimestamp(naiveSeconds: day.naiveSeconds + Int64(second))
  }

  private mutating func instant(
    _ time: ParsedTimestamp, at place: Coordinate, _ row: borrowing Record, _ sink: inout Sink
  ) -> Instant {
    if let seconds = time.utcSeconds { return Instant(seconds: seconds) }
    if let rules = finder.zone(at: place).flatMap({ zones.rules($0) }) {
      return rules.instant(of: LocalDateTime(naiveSeconds: time.naiveSeconds))
    }
    let column = moment.exists ? moment : clock
    if !hasNoZone { sink.note(.takenAsUTC, column.name, value: row[column.index].excerpt) }
    hasNoZone = true
    return Instant(seconds: time.naiveSeconds)
  }
}
