import CivilTime
import Dossier
import Places
import Scanning

/// Reads rides of every layout, whose columns never mean two things under one name.
struct RideReader: RowReader {
  private let columns: RideColumns
  /// Of drivers' tables.
  private let fares: FareColumns?
  private let role: Role
  /// Whether the table claims to hold every trip, so that running numbers tell what is missing.
  private let isLifetime: Bool

  init(_ columns: Columns, role: Role, isLifetime: Bool = false) {
    self.columns = RideColumns(columns)
    fares = role == .driver ? FareColumns(columns) : nil
    self.role = role
    self.isLifetime = isLifetime
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    let zone = sink.zone(row, columns.zone)
    guard
      let request = sink.moment(
        row, columns.request, zone: zone, as: role == .driver ? .tripRequest : nil,
        isRequired: true)
    else { return }
    let begin = sink.moment(row, columns.begin, zone: zone)
    let dropoff = sink.moment(row, columns.dropoff, zone: zone)
    if let begin, let dropoff, dropoff.seconds < begin.seconds,
      begin.isWallClock == dropoff.isWallClock, !isWithinClockChange(begin, dropoff)
    {
      let column = columns.dropoff.first
      return sink.setAside(.endBeforeBegin, column.name, value: row[column.index].excerpt)
    }
    let product = sink.text(row, columns.product)
    let currency = sink.currency(row, columns.currency)
    let index = sink.dossier.trips.count
    sink.dossier.trips.append(
      Trip(
        role: isOrder(product) ? .eater : role, status: status(row, &sink),
        request: waypoint(row, request, columns.requestPlace, &sink),
        begin: waypoint(row, begin, columns.beginPlace, &sink),
        dropoff: waypoint(row, dropoff, columns.dropoffPlace, &sink),
        destination: destination(row, &sink), product: product,
        distance: sink.length(row, columns.miles, metres: Metres(miles: 1).value),
        statedSeconds: duration(row, begin, dropoff, &sink),
        fare: sink.money(row, columns.fare, currency),
        serviceFeeBasisPoints: serviceFee(row, &sink),
        terms: fares?.terms(row, currency, &sink), zone: zone, provenance: sink.here))
    sink.settle(request, columns.request, as: .tripRequest, at: index, zone: zone)
    sink.settle(begin, columns.begin, as: .tripBegin, at: index, zone: zone)
    sink.settle(dropoff, columns.dropoff, as: .tripDropoff, at: index, zone: zone)
    if isLifetime { count(row, &sink) }
  }

  /// Where clocks are put back, a ride may seem to end up to an hour before it began.
  private func isWithinClockChange(_ begin: Moment, _ dropoff: Moment) -> Bool {
    begin.isWallClock && begin.seconds - dropoff.seconds <= 3_600
  }

  /// Riders' tables of one generation hold food orders too.
  private func isOrder(_ product: String?) -> Bool {
    guard role == .rider, let product else { return false }
    return HeaderKey.fold(product).hasPrefix("ubereats")
  }

  private func waypoint(
    _ row: borrowing Record, _ moment: Moment?, _ place: PlaceColumns, _ sink: inout Sink
  ) -> Waypoint {
    Waypoint(
      at: moment?.instant, coordinate: sink.coordinate(row, place),
      address: sink.text(row, place.address))
  }

  private func destination(_ row: borrowing Record, _ sink: inout Sink) -> Waypoint? {
    let place = waypoint(row, nil, columns.destination, &sink)
    return place.coordinate == nil && place.address == nil ? nil : place
  }

  private func status(_ row: borrowing Record, _ sink: inout Sink) -> Trip.Status {
    let field = row[columns.status.index].trimmed
    if let status = Trip.Status(written: field) { return status }
    sink.note(.unknownState, columns.status.name, value: field.excerpt)
    return .unknown
  }

  /// As stated. The oldest layout gives minutes in one vintage and seconds in another: the one that
  /// is nearer to the times of the row.
  private func duration(
    _ row: borrowing Record, _ begin: Moment?, _ dropoff: Moment?, _ sink: inout Sink
  ) -> Int64? {
    if columns.seconds.exists { return sink.duration(row, columns.seconds, seconds: 1) }
    guard let value = sink.number(row, columns.bareDuration), value >= 0, value < 50_000_000 else {
      return nil
    }
    let minutes = Int64((value * 60).rounded())
    guard let begin, let dropoff else { return minutes }
    let actual = dropoff.seconds - begin.seconds
    let seconds = Int64(value.rounded())
    return abs(minutes - actual) <= abs(seconds - actual) ? minutes : seconds
  }

  /// In ten-thousandths, where the cell is a fraction between 0 and 1.
  private func serviceFee(_ row: borrowing Record, _ sink: inout Sink) -> Int? {
    let field = row[columns.serviceFee.index]
    guard !field.isNull else { return nil }
    guard let value = field.decimal(scale: 4), (0...10_000).contains(value) else {
      sink.note(.notANumber, columns.serviceFee.name, value: field.excerpt)
      return nil
    }
    return Int(value)
  }

  private func count(_ row: borrowing Record, _ sink: inout Sink) {
    guard let number = row[columns.tripNumber.index].integer(), number > 0 else { return }
    sink.count(tripNumber: number)
  }
}

extension Trip.Status {
  /// Nil for a word that no export has used yet.
  init?(written field: FieldBytes) {
    switch HeaderKey.fold(field.text(bytes: 64)) {
    case "completed": self = .completed
    case "rider_canceled", "rider_cancelled", "client_canceled": self = .riderCancelled
    case "driver_canceled", "driver_cancelled": self = .driverCancelled
    case "canceled", "cancelled": self = .cancelled
    case "unfulfilled", "no_car_available", "failed", "delivery_failed": self = .unfulfilled
    case "fare_split": self = .fareSplit
    default: return nil
    }
  }
}
