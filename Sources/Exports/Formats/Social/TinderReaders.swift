import Dossier
import Scanning

// What Tinder tells in its own way.

/// The account, its last address and its last position.
struct TinderAccountReader: RowReader {
  static let columns = [
    "create_date", "active_time", "name", "full_name", "email", "phone_id", "birth_date", "gender",
    "gender_filter", "interested_in", "ip_address", "pos.at", "pos.lat", "pos.lon",
    "client_registration_info.platform", "city.name",
  ]

  private let facts: FactReader
  private let address: Column
  private let active: TimeColumns
  private let seen: Column
  private let place: PlaceColumns

  init(_ columns: Columns) {
    facts = FactReader([
      (.name, columns.column("name")), (.name, columns.column("full_name")),
      (.email, columns.column("email")), (.phone, columns.column("phone_id", "phone_number")),
      (.city, columns.column("city_name")), (.signupDate, columns.column("create_date")),
      (.device, columns.column("client_registration_info_platform")),
      (.birthDate, columns.column("birth_date")), (.sex, columns.column("gender")),
      (.other, columns.column("gender_filter")), (.other, columns.column("interested_in")),
    ])
    address = columns.column("ip_address")
    active = TimeColumns(utc: columns.column("active_time"))
    seen = columns.column("pos_at")
    place = PlaceColumns(latitude: columns.column("pos_lat"), longitude: columns.column("pos_lon"))
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    facts.read(row, into: &sink)
    if let address = sink.text(row, address) {
      let moment = sink.moment(row, active)
      sink.dossier.signIns.append(
        SignIn(at: moment?.instant, address: address, provenance: sink.here))
    }
    guard let coordinate = sink.coordinate(row, place) else { return }
    if let moment = sink.statedInstant(row, [seen], isRequired: false) {
      sink.dossier.fixes.append(
        Fix(at: moment.instant, coordinate: coordinate, provenance: sink.here))
    } else {
      sink.dossier.savedPlaces.append(
        SavedPlace(label: "pos", coordinate: coordinate, provenance: sink.here))
    }
  }
}

/// A message that the person wrote: when, and to which match by its number.
struct TinderMessageReader: RowReader {
  private let time: TimeColumns
  private let to: Column
  private let from: Column

  init(_ columns: Columns) {
    time = TimeColumns(utc: columns.column("sent_date"))
    to = columns.column("to")
    from = columns.column("from")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let moment = sink.moment(row, time, isRequired: true) else { return }
    let isOwn = row[from.index].trimmed.isWord("you")
    sink.dossier.messages.append(
      Message(
        at: moment.instant, thread: sink.text(row, to),
        direction: isOwn ? .fromSubject : .unknown, provenance: sink.here))
  }
}

/// Numbers of which the sum is a fact of the account: told once, for the table as a whole.
struct TotalReader: RowReader {
  private let what: String
  private let count: Column
  private var total: Int64 = 0
  /// Where the fact stands.
  private var place: Int?

  init(_ what: String, count: Column) {
    (self.what, self.count) = (what, count)
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let number = sink.integer(row, count) else {
      return sink.setAside(.missingValue, count.name)
    }
    let (sum, overflow) = total.addingReportingOverflow(number)
    guard number >= 0, !overflow else {
      return sink.setAside(.notANumber, count.name, value: row[count.index].excerpt)
    }
    total = sum
    let fact = AccountFact(
      kind: .other, value: "\(what): \(sum)", provenance: Provenance(file: sink.file, row: 0))
    if let place {
      sink.dossier.accountFacts[place] = fact
    } else {
      place = sink.dossier.accountFacts.count
      sink.dossier.accountFacts.append(fact)
    }
  }
}

/// A fact that stands in every row and is told when it changes.
struct ChangingFactReader: RowReader {
  private let what: String
  private let value: Column
  private var last: [UInt8] = []

  init(_ what: String, value: Column) {
    (self.what, self.value) = (what, value)
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let text = sink.text(row, value), !text.utf8.elementsEqual(last) else { return }
    last = Array(text.utf8)
    sink.dossier.accountFacts.append(
      AccountFact(kind: .other, value: "\(what): \(text)", provenance: sink.here))
  }
}
