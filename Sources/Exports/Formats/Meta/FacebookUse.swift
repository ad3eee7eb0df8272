import CivilTime
import Dossier
import Scanning

// What was looked for and looked at, and whom the account knows.

extension TableFormat {
  static let facebookUse: [TableFormat] =
    facebook(
      "searches", key: "searches",
      asks: ["timestamp", "data[0].text", "attachments[0].data[0].text"],
      required: ["timestamp", "title"],
      reader: { FacebookSearchReader($0) })
    + viewed("recently_viewed") + viewed("visited_things")
    + contacts("friends", keys: ["friends"])
    + contacts(
      "requests",
      keys: ["sent_requests", "received_requests", "rejected_requests", "deleted_friends"])
    + contacts("followed", keys: ["following", "followers"])
    + facebook(
      "address-book", key: "address_book", record: ".address_book[]",
      asks: ["name", "details[0].contact_point", "created_timestamp"], required: ["name"],
      known: ["created_timestamp", "updated_timestamp"],
      reader: { AddressBookReader($0) })

  /// Lists of categories, each with what was seen of it; some categories have others inside.
  private static func viewed(_ key: String) -> [TableFormat] {
    facebook(
      "viewed", key: key, record: "[].entries[]", companions: ["[].children[].entries[]"],
      asks: ["timestamp", "data.name", "data.value"], required: ["timestamp"],
      known: ["data_name", "data_uri", "data_watch_time"],
      reader: { FacebookViewReader($0) })
      + facebook(
        "viewed", key: key, record: "[].children[].entries[]",
        asks: ["timestamp", "data.name", "data.value"], required: ["timestamp"],
        known: ["data_name", "data_uri", "data_watch_time"],
        reader: { FacebookViewReader($0) })
      + facebook(
        "viewed-kinds", key: key, companions: ["[].entries[]", "[].children[].entries[]"],
        asks: ["description"], required: ["name"], known: ["description"],
        reader: { _ in SilentReader() })
  }

  private static func contacts(_ table: String, keys: [String]) -> [TableFormat] {
    keys.flatMap { key in
      facebook(
        table, key: key, asks: ["timestamp"], required: ["name"], known: ["timestamp"],
        reader: { FacebookContactReader($0) })
    }
  }
}

struct FacebookSearchReader: RowReader {
  private var time: MetaTime
  private let queries: [Column]

  init(_ columns: Columns) {
    time = MetaTime(columns.column("timestamp"), isRequired: false)
    queries = columns.existing("data_0_text", "attachments_0_data_0_text")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    for column in queries {
      guard let text = sink.metaText(row, column) else { continue }
      let at = time.read(row, &sink)
      sink.dossier.searches.append(
        Search(at: at, service: "Facebook", text: text, provenance: sink.here))
      return
    }
    sink.setAside(.missingValue, queries.first?.name)
  }
}

/// A video, page, profile or article that was opened.
struct FacebookViewReader: RowReader {
  private var time: MetaTime
  private let name: Column

  init(_ columns: Columns) {
    time = MetaTime(columns.column("timestamp"))
    name = columns.column("data_name", "data_value")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let at = time.read(row, &sink) else { return }
    sink.addUse(at: at, name: sink.metaText(row, name), type: "view")
  }
}

struct FacebookContactReader: RowReader {
  private var time: MetaTime
  private let name: Column

  init(_ columns: Columns) {
    time = MetaTime(columns.column("timestamp"), isRequired: false)
    name = columns.column("name")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let name = sink.metaText(row, name) else {
      return sink.setAside(.missingValue, name.name)
    }
    let at = time.read(row, &sink)
    sink.dossier.contacts.append(
      Contact(name: name, kind: .profile, at: at, provenance: sink.here))
  }
}

/// Somebody out of the phone's own list of contacts.
struct AddressBookReader: RowReader {
  private var time: MetaTime
  private let name: Column
  private let point: Column

  init(_ columns: Columns) {
    time = MetaTime(columns.column("created_timestamp"), isRequired: false)
    name = columns.column("name")
    point = columns.column("details_0_contact_point")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    let point = sink.metaText(row, point)
    guard let name = sink.metaText(row, name) ?? point else {
      return sink.setAside(.missingValue, name.name)
    }
    let at = time.read(row, &sink)
    sink.dossier.contacts.append(
      Contact(
        name: name, kind: point.map(Contact.Kind.init(point:)) ?? .name, at: at,
        provenance: sink.here))
  }
}

extension Contact.Kind {
  /// By what a contact is reached.
  init(point: String) {
    if point.utf8.contains(UInt8(ascii: "@")) {
      self = .email
    } else {
      let digits = point.utf8.count { (0x30...0x39).contains($0) }
      self = digits >= 5 ? .phone : .name
    }
  }
}

extension Sink {
  /// Notes that the service was used.
  mutating func addUse(
    at: Instant, name: String?, type: String, of matter: AppEvent.Matter = .action
  ) {
    dossier.appEvents.append(
      AppEvent(
        at: at, name: name.map { dossier.strings.intern($0) } ?? 0,
        type: dossier.strings.intern(type), role: .user, matter: matter, provenance: here))
  }
}
