import Scanning

/// The moment that a row tells in one column, or in one for the day and one for the clock.
struct ProfileTime: Sendable {
  enum Cell: Equatable {
    case nothing
    /// The column whose cell is no time.
    case wrong(Column)
    /// - Parameter isClock: Whether the cell tells the clock alone, so that the day may be the next.
    case read(Moment, isClock: Bool)
  }

  /// `none` where `time` tells the day too.
  let date: Column
  let time: Column
  let clock: TableProfile.Clock
  let order: DateOrder?

  /// The column to blame for a missing time.
  var first: Column { time.exists ? time : date }

  func read(_ row: borrowing Record) -> Cell {
    guard date.exists else { return whole(row[time.index], time) }
    let day = row[date.index]
    if day.isNull { return .nothing }
    guard let midnight = written(day).map({ Self.midnight($0.naiveSeconds) }) else {
      return .wrong(date)
    }
    guard time.exists else { return moment(naive: midnight, zone: .none, date) }
    let field = row[time.index]
    if field.isNull { return .nothing }
    if let second = field.clockSecond() {
      return moment(naive: midnight + Int64(second), zone: .none, time, isClock: true)
    }
    // Spreadsheets write a clock time as one of a day long past.
    guard let stamp = written(field) else { return .wrong(time) }
    let second = stamp.naiveSeconds - Self.midnight(stamp.naiveSeconds)
    return moment(naive: midnight + second, zone: stamp.zone, time, isClock: true)
  }

  private func whole(_ field: FieldBytes, _ column: Column) -> Cell {
    if field.isNull { return .nothing }
    if let milliseconds = field.epochMilliseconds() {
      let moment = Moment(seconds: milliseconds / 1_000, isWallClock: false)
      return Moment.plausible.contains(moment.seconds)
        ? .read(moment, isClock: false) : .wrong(column)
    }
    guard let stamp = written(field) else { return .wrong(column) }
    return moment(naive: stamp.naiveSeconds, zone: stamp.zone, column)
  }

  private func written(_ field: FieldBytes) -> ParsedTimestamp? {
    field.timestamp() ?? field.wordedTimestamp(order: order)
  }

  private func moment(
    naive: Int64, zone: ParsedTimestamp.Zone, _ column: Column, isClock: Bool = false
  ) -> Cell {
    guard Moment.plausible.contains(naive) else { return .wrong(column) }
    let stated = ParsedTimestamp(naiveSeconds: naive, zone: zone)
    let seconds: Int64? =
      switch (clock, zone) {
      case (.utc, _): stated.utcSeconds ?? naive
      // A `Z` behind local time is false; an offset other than zero is believed.
      case (.local, .offset), (.stated, _): stated.utcSeconds
      case (.local, _): nil
      }
    return .read(
      Moment(seconds: seconds ?? naive, isWallClock: seconds == nil), isClock: isClock)
  }

  private static func midnight(_ seconds: Int64) -> Int64 {
    let second = seconds % 86_400
    return seconds - (second < 0 ? second + 86_400 : second)
  }
}
