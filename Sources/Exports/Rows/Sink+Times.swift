import Dossier
import Scanning

extension Sink {
  /// The moment that the columns tell: UTC where there is such a column, else as stated, else by the
  /// clock on the wall.
  ///
  /// Where nothing is told: a problem if a cell is no date; and for a required moment the row is set
  /// aside, whatever the reason.
  mutating func moment(
    _ row: borrowing Record, _ columns: TimeColumns, zone: String? = nil,
    as slot: TimeSlot? = nil, isRequired: Bool = false
  ) -> Moment? {
    let utc = Self.time(row[columns.utc.index])
    let local = Self.time(row[columns.local.index])
    let stated = Self.time(row[columns.stated.index])
    var moment: Moment?
    if case .read(let time) = utc {
      let seconds = time.utcSeconds ?? time.naiveSeconds
      moment = Moment(seconds: seconds, isWallClock: false)
      if case .read(let wall) = local, !wall.hasRealOffset {
        pairs.append(
          TimePair(
            slot: slot, utc: seconds, wallClock: wall.naiveSeconds, zone: zone,
            column: columns.local.name, at: here))
      }
    } else if case .read(let time) = local {
      let seconds = time.hasRealOffset ? time.utcSeconds : nil
      moment = Moment(seconds: seconds ?? time.naiveSeconds, isWallClock: seconds == nil)
    } else if case .read(let time) = stated {
      moment = Moment(
        seconds: time.utcSeconds ?? time.naiveSeconds, isWallClock: time.zone == .none)
    }
    let failures = [(utc, columns.utc), (local, columns.local), (stated, columns.stated)]
    if let (_, column) = failures.first(where: { $0.0 == .notADate }) {
      let value = row[column.index].excerpt
      if isRequired, moment == nil {
        setAside(.notADate, column.name, value: value)
      } else {
        note(.notADate, column.name, value: value)
      }
    } else if isRequired, moment == nil {
      setAside(.missingValue, columns.first.exists ? columns.first.name : nil)
    }
    return moment
  }

  private enum Cell: Equatable {
    case nothing, notADate
    case read(ParsedTimestamp)
  }

  private static func time(_ field: FieldBytes) -> Cell {
    if field.isNull { return .nothing }
    guard
      let time = field.timestamp() ?? field.wordedTimestamp() ?? field.weekdayTimestamp()
    else { return .notADate }
    // The zero time of programs is their word for "none".
    if time.naiveSeconds == 0 { return .nothing }
    return Moment.plausible.contains(time.naiveSeconds) ? .read(time) : .notADate
  }

  /// Seconds since 1970 from a column of milliseconds; nil and a problem for no such number. For a
  /// required time the row is set aside, whatever the reason.
  mutating func epochSeconds(
    _ row: borrowing Record, _ column: Column, isRequired: Bool = false
  ) -> Int64? {
    let field = row[column.index]
    if field.isNull {
      if isRequired { setAside(.missingValue, column.name) }
      return nil
    }
    if let milliseconds = field.epochMilliseconds(),
      Moment.plausible.contains(milliseconds / 1_000)
    {
      return milliseconds / 1_000
    }
    if isRequired {
      setAside(.notADate, column.name, value: field.excerpt)
    } else {
      note(.notADate, column.name, value: field.excerpt)
    }
    return nil
  }
}

extension ParsedTimestamp {
  /// An offset that is not zero cannot be the false `Z` of local columns.
  fileprivate var hasRealOffset: Bool {
    if case .offset = zone { true } else { false }
  }
}
