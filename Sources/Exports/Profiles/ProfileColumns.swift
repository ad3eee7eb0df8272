import Dossier
import Places
import Scanning

/// Where a table has what its profile speaks of, and how it is written there.
struct ProfileColumns: Sendable {
  let profile: TableProfile
  let begin: ProfileTime
  let end: ProfileTime
  let place: ProfilePlace
  let endPlace: ProfilePlace
  let accuracy: Column
  let distance: Column
  let amount: Column
  let currency: Column
  let name: Column
  let counterpart: Column

  init(_ profile: TableProfile, _ columns: Columns) {
    func column(_ meaning: ColumnMeaning) -> Column {
      profile.columns.first { $0.meaning == meaning }.map { columns.column($0.name) } ?? .none
    }
    func time(_ meaning: ColumnMeaning) -> ProfileTime {
      ProfileTime(
        date: column(.date), time: column(meaning), clock: profile.clock, order: profile.dates)
    }
    func place(
      _ latitude: ColumnMeaning, _ longitude: ColumnMeaning, _ both: ColumnMeaning,
      _ address: ColumnMeaning
    ) -> ProfilePlace {
      ProfilePlace(
        columns: PlaceColumns(
          latitude: column(latitude), longitude: column(longitude), address: column(address)),
        both: column(both), degrees: profile.degrees, order: profile.coordinates)
    }
    self.profile = profile
    begin = time(.begin)
    end = time(.end)
    self.place = place(.latitude, .longitude, .coordinate, .address)
    endPlace = place(.endLatitude, .endLongitude, .endCoordinate, .endAddress)
    accuracy = column(.accuracy)
    distance = column(.distance)
    amount = column(.amount)
    currency = column(.currency)
    name = column(.name)
    counterpart = column(.counterpart)
  }

  /// When the row begins; nil, and the row set aside, where it does not tell.
  func begin(_ row: borrowing Record, _ sink: inout Sink) -> Moment? {
    moment(begin.read(row), begin, row, &sink)
  }

  /// From when to when the row lasts; nil, and the row set aside, where it does not tell.
  func span(_ row: borrowing Record, _ sink: inout Sink) -> (begin: Moment, end: Moment)? {
    guard let start = begin(row, &sink) else { return nil }
    let cell = end.read(row)
    guard var stop = moment(cell, end, row, &sink) else { return nil }
    if stop.seconds < start.seconds, stop.isWallClock == start.isWallClock {
      if case .read(_, isClock: true) = cell {
        stop.seconds += 86_400
      } else if !start.isWallClock || start.seconds - stop.seconds > 3_600 {
        // Where clocks are put back, an end may seem to lie up to an hour before its begin.
        sink.setAside(.endBeforeBegin, end.time.name, value: row[end.time.index].excerpt)
        return nil
      }
    }
    return (start, stop)
  }

  private func moment(
    _ cell: ProfileTime.Cell, _ time: ProfileTime, _ row: borrowing Record, _ sink: inout Sink
  ) -> Moment? {
    switch cell {
    case .read(let moment, _): return moment
    case .nothing: sink.setAside(.missingValue, time.first.name)
    case .wrong(let column):
      sink.setAside(.notADate, column.name, value: row[column.index].excerpt)
    }
    return nil
  }

  /// Nil where the row tells no amount, or nobody knows in which currency; a required one costs the
  /// row then.
  func money(
    _ row: borrowing Record, _ sink: inout Sink, isRequired: Bool = false
  ) -> Money? {
    guard isRequired || currency.exists || profile.currency != nil else { return nil }
    let field = row[amount.index]
    if let unit = sink.currency(row, currency) ?? profile.currency,
      let money = field.amount(unit)
    {
      return money
    }
    let reason = field.isNull ? Problem.Reason.missingValue : .notAnAmount
    if isRequired {
      sink.setAside(reason, amount.name, value: field.excerpt)
    } else if reason == .notAnAmount {
      sink.note(reason, amount.name, value: field.excerpt)
    }
    return nil
  }

  func length(_ row: borrowing Record, _ sink: inout Sink) -> Metres? {
    profile.lengths.flatMap { sink.length(row, distance, metres: $0.metres) }
  }
}
