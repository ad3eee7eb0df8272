import CivilTime
import Dossier
import Places
import Scanning

// Argyle fetches a driver's account at Uber, Lyft and others for a third party, a union for example:
// one record a ride or shift, numbers as texts, UTC.

extension TableFormat {
  static let argyle = [
    TableFormat(
      "argyle/activities", controller: "Argyle", vote: KindVote("argyle", 45), part: "[]",
      asks: ArgyleReader.columns, required: ["account", "employer", "start_date", "end_date"],
      known: ["status", "type", "all_datetimes_request_at", "income_pay", "distance_unit"],
      reader: { ArgyleReader($0) })
  ]
}

struct ArgyleReader: RowReader {
  static let columns =
    ["request_at", "pickup_at", "dropoff_at", "shift_start", "shift_end"]
    .map { "all_datetimes.\($0)" } + [
      "id", "status", "type", "duration", "timezone", "start_location.lat", "start_location.lng",
      "start_location.formatted_address", "end_location.lat", "end_location.lng",
      "end_location.formatted_address", "distance", "distance_unit",
      "circumstances.service_type", "income.currency", "income.total_charge", "income.pay",
      "income.tips", "income.bonus",
    ]

  private struct End {
    let time: TimeColumns
    let place: PlaceColumns

    init(_ columns: Columns, time: String, place: String) {
      self.time = TimeColumns(utc: columns.column(time))
      self.place = PlaceColumns(
        latitude: columns.column("\(place)_lat"), longitude: columns.column("\(place)_lng"),
        address: columns.column("\(place)_formatted_address"))
    }
  }

  private let start: TimeColumns
  private let stop: TimeColumns
  private let request: TimeColumns
  private let shift: (begin: TimeColumns, end: TimeColumns)
  private let pickup: End
  private let dropoff: End
  private let zone: Column
  private let status: Column
  private let type: Column
  private let product: Column
  private let seconds: Column
  private let distance: Column
  private let unit: Column
  private let currency: Column
  private let charge: Column
  private let number: Column
  private let incomes: [(Column, Payment.Purpose)]

  init(_ columns: Columns) {
    func time(_ name: String) -> TimeColumns { TimeColumns(utc: columns.column(name)) }
    start = time("start_date")
    stop = time("end_date")
    request = time("all_datetimes_request_at")
    shift = (time("all_datetimes_shift_start"), time("all_datetimes_shift_end"))
    pickup = End(columns, time: "all_datetimes_pickup_at", place: "start_location")
    dropoff = End(columns, time: "all_datetimes_dropoff_at", place: "end_location")
    zone = columns.column("timezone")
    status = columns.column("status")
    type = columns.column("type")
    product = columns.column("circumstances_service_type")
    seconds = columns.column("duration")
    distance = columns.column("distance")
    unit = columns.column("distance_unit")
    currency = columns.column("income_currency")
    charge = columns.column("income_total_charge")
    number = columns.column("id")
    incomes = [("pay", .fare), ("tips", .tip), ("bonus", .incentive)].map {
      (columns.column("income_\($0)"), $1)
    }
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let started = sink.moment(row, start, isRequired: true) else { return }
    let stopped = sink.moment(row, stop)
    if let stopped, stopped.seconds < started.seconds {
      return sink.setAside(
        .endBeforeBegin, stop.first.name, value: row[stop.first.index].excerpt)
    }
    if let begun = sink.moment(row, shift.begin) {
      readShift(row, begun, &sink)
    } else {
      readTrip(row, started, stopped, &sink)
    }
    readIncome(row, at: (stopped ?? started).instant, &sink)
  }

  /// Time in which the worker was there for the platform, whatever happened in it.
  private func readShift(_ row: borrowing Record, _ begun: Moment, _ sink: inout Sink) {
    let ended = sink.moment(row, shift.end)
    if ended == nil { sink.note(.openEnded, shift.end.first.name) }
    sink.dossier.segments.append(
      WorkSegment(
        phase: .p1, begin: begun.instant, end: ended.map { max($0.instant, begun.instant) },
        provenance: sink.here))
  }

  private func readTrip(
    _ row: borrowing Record, _ started: Moment, _ stopped: Moment?, _ sink: inout Sink
  ) {
    let state = state(row, &sink)
    let isOver = state == .completed
    sink.dossier.trips.append(
      Trip(
        role: row[type.index].trimmed.isWord("delivery") ? .courier : .driver, status: state,
        request: Waypoint(at: (sink.moment(row, request) ?? started).instant),
        begin: waypoint(row, pickup, &sink),
        dropoff: waypoint(row, dropoff, or: isOver ? stopped : nil, &sink),
        product: sink.text(row, product),
        distance: sink.length(
          row, distance, metres: row[unit.index].isKilometres ? 1_000 : Metres(miles: 1).value),
        statedSeconds: sink.duration(row, seconds, seconds: 1),
        fare: sink.money(row, charge, sink.currency(row, currency)), zone: sink.zone(row, zone),
        provenance: sink.here))
  }

  private func waypoint(
    _ row: borrowing Record, _ end: End, or other: Moment? = nil, _ sink: inout Sink
  ) -> Waypoint {
    Waypoint(
      at: (sink.moment(row, end.time) ?? other)?.instant,
      coordinate: sink.coordinate(row, end.place), address: sink.text(row, end.place.address))
  }

  private func state(_ row: borrowing Record, _ sink: inout Sink) -> Trip.Status {
    let field = row[status.index].trimmed
    if let status = Trip.Status(written: field) { return status }
    sink.note(.unknownState, status.name, value: field.excerpt)
    return .unknown
  }

  private func readIncome(_ row: borrowing Record, at moment: Instant, _ sink: inout Sink) {
    let currency = sink.currency(row, currency)
    for (column, purpose) in incomes {
      guard let amount = sink.money(row, column, currency), amount.minorUnits != 0 else { continue }
      sink.dossier.payments.append(
        Payment(
          amount: amount, purpose: purpose, classification: column.name, at: moment,
          trip: sink.text(row, number), provenance: sink.here))
    }
  }
}

extension FieldBytes {
  fileprivate var isKilometres: Bool {
    let unit = trimmed
    return unit.isWord("km") || unit.isWord("kilometers") || unit.isWord("kilometres")
  }
}
