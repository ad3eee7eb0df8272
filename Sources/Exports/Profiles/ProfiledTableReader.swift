import Dossier
import Places
import Scanning

/// Reads the rows of a table as its profile says.
struct ProfiledTableReader: RowReader {
  private let columns: ProfileColumns
  private var names: JoinedColumns
  /// Whether it is still to be said that times name no zone.
  private var lacksZone: Bool

  init(_ profile: TableProfile, _ columns: Columns, lacksZone: Bool = false) {
    self.lacksZone = lacksZone
    self.columns = ProfileColumns(profile, columns)
    names = JoinedColumns([self.columns.name])
  }

  private var profile: TableProfile { columns.profile }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    switch profile.row {
    case .position: readPosition(row, &sink)
    case .stay: readStay(row, &sink)
    case .journey: readJourney(row, &sink)
    case .payment: readPayment(row, &sink)
    case .event: readEvent(row, &sink)
    }
  }

  private mutating func readPosition(_ row: borrowing Record, _ sink: inout Sink) {
    // Indoors, a device goes on without a position: that is no mistake.
    guard let coordinate = columns.place.coordinate(row, &sink),
      let moment = columns.begin(row, &sink)
    else { return }
    if lacksZone {
      lacksZone = false
      let time = columns.begin.first
      sink.note(.takenAsUTC, time.name, value: row[time.index].excerpt)
    }
    let radius = row[columns.accuracy.index].double().flatMap { $0 > 0 ? Metres($0) : nil }
    let index = sink.dossier.fixes.count
    sink.dossier.fixes.append(
      Fix(at: moment.instant, coordinate: coordinate, accuracy: radius, provenance: sink.here))
    sink.wait(moment, columns.begin, as: .fix, at: index)
  }

  private func readStay(_ row: borrowing Record, _ sink: inout Sink) {
    guard let span = columns.span(row, &sink) else { return }
    let index = sink.dossier.givenStays.count
    sink.dossier.givenStays.append(
      GivenStay(
        begin: span.begin.instant, end: span.end.instant,
        coordinate: columns.place.coordinate(row, &sink),
        label: sink.text(row, columns.name) ?? columns.place.address(row, &sink),
        provenance: sink.here))
    sink.wait(span.begin, columns.begin, as: .stayBegin, at: index)
    sink.wait(span.end, columns.end, as: .stayEnd, at: index)
  }

  private func readJourney(_ row: borrowing Record, _ sink: inout Sink) {
    guard let span = columns.span(row, &sink) else { return }
    switch profile.role {
    case .driver, .courier, .rider: addTrip(row, span, &sink)
    case .eater, .user, nil: addMovement(row, span, &sink)
    }
    if profile.role != .rider, let amount = columns.money(row, &sink) {
      add(amount, row, span.begin, &sink)
    }
  }

  private func addTrip(
    _ row: borrowing Record, _ span: (begin: Moment, end: Moment), _ sink: inout Sink
  ) {
    let index = sink.dossier.trips.count
    let begin = Waypoint(
      at: span.begin.instant, coordinate: columns.place.coordinate(row, &sink),
      address: columns.place.address(row, &sink))
    let dropoff = Waypoint(
      at: span.end.instant, coordinate: columns.endPlace.coordinate(row, &sink),
      address: columns.endPlace.address(row, &sink))
    sink.dossier.trips.append(
      Trip(
        role: profile.role ?? .user, status: .completed, begin: begin, dropoff: dropoff,
        product: sink.text(row, columns.name), distance: columns.length(row, &sink),
        fare: profile.role == .rider ? columns.money(row, &sink) : nil, provenance: sink.here))
    sink.wait(span.begin, columns.begin, as: .tripBegin, at: index)
    sink.wait(span.end, columns.end, as: .tripDropoff, at: index)
  }

  private func addMovement(
    _ row: borrowing Record, _ span: (begin: Moment, end: Moment), _ sink: inout Sink
  ) {
    let index = sink.dossier.movements.count
    sink.dossier.movements.append(
      Movement(
        begin: span.begin.instant, end: span.end.instant,
        from: columns.place.coordinate(row, &sink), to: columns.endPlace.coordinate(row, &sink),
        distance: columns.length(row, &sink), means: sink.text(row, columns.name),
        provenance: sink.here))
    sink.wait(span.begin, columns.begin, as: .movementBegin, at: index)
    sink.wait(span.end, columns.end, as: .movementEnd, at: index)
  }

  private func readPayment(_ row: borrowing Record, _ sink: inout Sink) {
    guard let moment = columns.begin(row, &sink),
      let amount = columns.money(row, &sink, isRequired: true)
    else { return }
    add(amount, row, moment, &sink)
  }

  /// What was paid: to somebody who works, else by the person.
  private func add(
    _ amount: Money, _ row: borrowing Record, _ moment: Moment, _ sink: inout Sink
  ) {
    let name = sink.text(row, columns.name) ?? ""
    if profile.role == .driver || profile.role == .courier {
      let purpose = PaymentPurpose.of(classification: name, category: "")
      sink.dossier.payments.append(
        Payment(
          amount: amount,
          // The profile says that this is pay for work, whatever the row calls it.
          purpose: purpose == .unclassified ? .fare : purpose,
          classification: name, at: moment.instant, provenance: sink.here))
      sink.wait(moment, columns.begin, as: .payment, at: sink.dossier.payments.count - 1)
    } else {
      sink.dossier.purchases.append(
        Purchase(
          at: moment.instant, what: name, amount: amount,
          counterpart: sink.text(row, columns.counterpart), provenance: sink.here))
      sink.wait(moment, columns.begin, as: .purchase, at: sink.dossier.purchases.count - 1)
    }
  }

  private mutating func readEvent(_ row: borrowing Record, _ sink: inout Sink) {
    guard let moment = columns.begin(row, &sink) else { return }
    let index = sink.dossier.appEvents.count
    sink.dossier.appEvents.append(
      AppEvent(
        at: moment.instant, name: names.index(row, &sink.dossier.strings),
        role: profile.role ?? .user, provenance: sink.here))
    sink.wait(moment, columns.begin, as: .appEvent, at: index)
  }
}

extension Sink {
  /// Makes the time of the event at `index` wait for its zone, where it has to.
  fileprivate mutating func wait(
    _ moment: Moment, _ time: ProfileTime, as slot: TimeSlot, at index: Int
  ) {
    settle(moment, TimeColumns(stated: time.first), as: slot, at: index)
  }
}
