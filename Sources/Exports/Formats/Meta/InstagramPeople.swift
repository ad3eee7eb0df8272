import Dossier
import Places
import Scanning

// Whom an Instagram account knows, what it says of its owner, and where the app was last.

/// Somebody on a list of accounts: told by name, or only by a link to it.
struct InstagramContactReader: RowReader {
  private var time: MetaTime
  private let names: [Column]
  private let link: Column

  init(_ columns: Columns) {
    time = MetaTime(columns.column("string_list_data_0_timestamp"), isRequired: false)
    names = columns.existing("string_list_data_0_value", "title")
    link = columns.column("string_list_data_0_href")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    var name: String?
    for column in names where name == nil { name = sink.metaText(row, column) }
    guard let name = name ?? accountName(sink.metaText(row, link)) else {
      return sink.setAside(.missingValue, link.name)
    }
    let at = time.read(row, &sink)
    sink.dossier.contacts.append(
      Contact(name: name, kind: .profile, at: at, provenance: sink.here))
  }

  private func accountName(_ link: String?) -> String? {
    link?.split(separator: "/").last.map(String.init)
  }
}

/// Somebody out of the phone's own list of contacts.
struct InstagramAddressReader: RowReader {
  private let entries: InstagramEntries

  init(_ columns: Columns) { entries = InstagramEntries(columns, needsTime: false) }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    let texts = entries.texts(row).map(\.text)
    let point = texts.first { Contact.Kind(point: $0) != .name }
    let names = texts.filter { $0 != point }
    guard let name = names.isEmpty ? point : names.joined(separator: " ") else {
      return sink.setAside(.missingValue)
    }
    sink.dossier.contacts.append(
      Contact(
        name: name, kind: point.map(Contact.Kind.init(point:)) ?? .name, provenance: sink.here))
  }
}

/// Entries about the account itself.
struct InstagramProfileReader: RowReader {
  private let entries: InstagramEntries
  /// What an entry is that says nothing of its own kind.
  private let kind: AccountFact.Kind

  /// The labels of a person's own name, folded, in the languages of this program.
  private static let ownName: Set<String> = ["name", "nom", "naam"]

  init(_ columns: Columns, kind: AccountFact.Kind = .other) {
    entries = InstagramEntries(columns, needsTime: false)
    self.kind = kind
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    for (label, text) in entries.texts(row) {
      var kind = kind
      if kind == .other {
        kind =
          Self.ownName.contains(HeaderKey.fold(label)) ? .name : AccountFact.Kind(value: text)
      }
      sink.dossier.accountFacts.append(
        AccountFact(
          kind: kind, value: kind == .other ? "\(label): \(text)" : text, provenance: sink.here))
    }
  }
}

extension AccountFact.Kind {
  /// What a value without a known label is: a mail address, a number with its country, or something
  /// else.
  init(value: String) {
    let bytes = value.utf8
    let digits = bytes.count { (0x30...0x39).contains($0) }
    if bytes.contains(UInt8(ascii: "@")), !bytes.contains(0x20), !value.isLink {
      self = .email
    } else if bytes.first == UInt8(ascii: "+"), (7...15).contains(digits), bytes.count <= 24 {
      self = .phone
    } else {
      self = .other
    }
  }
}

/// Mail addresses and numbers that the company found out.
struct InstagramInferenceReader: RowReader {
  private let value: Column

  init(_ columns: Columns) { value = columns.column("string_list_data_0_value") }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let text = sink.metaText(row, value) else {
      return sink.setAside(.missingValue, value.name)
    }
    sink.dossier.accountFacts.append(
      AccountFact(kind: AccountFact.Kind(value: text), value: text, provenance: sink.here))
  }
}

/// Where the app was last: latitudes and longitudes, rounded and not, as texts.
struct InstagramPositionReader: RowReader {
  private var entries: InstagramEntries

  init(_ columns: Columns) { entries = InstagramEntries(columns) }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let at = entries.time(row, &sink) else { return }
    let numbers = entries.texts(row).compactMap { entry in
      Double(entry.text).map { (label: entry.label, number: $0) }
    }
    // What is exact stands behind what is rounded.
    let north = numbers.last { Self.isLatitude($0.label) } ?? numbers.first
    let east = numbers.last { !Self.isLatitude($0.label) }
    guard let north, let east, numbers.count >= 2 else { return sink.setAside(.missingValue) }
    guard let coordinate = Coordinate(latitude: north.number, longitude: east.number) else {
      return sink.setAside(.notACoordinate, value: "\(north.number), \(east.number)")
    }
    guard coordinate != .origin else { return }
    sink.dossier.fixes.append(Fix(at: at, coordinate: coordinate, provenance: sink.here))
  }

  /// Latitude, Breite, breedtegraad, latitud…: in every other case the longitude comes second.
  private static func isLatitude(_ label: String) -> Bool {
    let folded = HeaderKey.fold(label)
    return ["lat", "brei", "breed"].contains { folded.holds($0) }
  }
}
