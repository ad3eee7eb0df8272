import Dossier
import Scanning

// What TikTok tells in its own way.

/// Something watched, liked, written. Some vintages write `Date`, some `date`; where a list follows
/// far down, both are asked for.
struct TikTokUseReader: RowReader {
  private let times: [Column]
  private var names: JoinedColumns
  private let type: String
  private let matter: AppEvent.Matter

  init(times: [Column], names: [Column], as type: String, of matter: AppEvent.Matter) {
    self.times = times
    self.names = JoinedColumns(names)
    self.type = type
    self.matter = matter
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    var time = times.first ?? .none
    for column in times where row[time.index].isNull { time = column }
    guard let moment = sink.moment(row, TimeColumns(utc: time), isRequired: true) else { return }
    sink.dossier.appEvents.append(
      AppEvent(
        at: moment.instant, name: names.index(row, &sink.dossier.strings),
        type: sink.dossier.strings.intern(type), role: .user, matter: matter,
        provenance: sink.here))
  }
}

/// A message under the heading of its conversation, `Chat History with x:`.
struct TikTokMessageReader: RowReader {
  private static let heading = "Chat History with "

  private let time: TimeColumns
  private let from: Column
  private let conversation: Column

  init(_ columns: Columns) {
    time = TimeColumns(utc: columns.column("date"))
    from = columns.column("from")
    conversation = columns.column("key")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let moment = sink.moment(row, time, isRequired: true) else { return }
    let heading = sink.text(row, conversation) ?? ""
    let sender = sink.text(row, from)
    guard let partner = Self.partner(heading), let sender else {
      // A heading of another kind may stand above a group.
      return sink.dossier.messages.append(
        Message(
          at: moment.instant, thread: heading, direction: .unknown, provenance: sink.here))
    }
    sink.dossier.messages.append(
      Message(
        at: moment.instant, counterpart: partner, thread: partner,
        direction: sender.utf8.elementsEqual(partner.utf8) ? .toSubject : .fromSubject,
        provenance: sink.here))
  }

  private static func partner(_ heading: String) -> String? {
    guard heading.utf8.starts(with: Self.heading.utf8) else { return nil }
    var name = heading.utf8.dropFirst(Self.heading.utf8.count)
    if name.last == UInt8(ascii: ":") { name = name.dropLast() }
    return name.isEmpty ? nil : String(decoding: Array(name), as: UTF8.self)
  }
}

/// Lists that are one text, `Cars|Trams`, or a list of texts.
struct TikTokListReader: RowReader {
  /// More than any person has; the cell is hostile.
  private static let most = 10_000

  private let lists: [Column]
  private let isOfLabels: Bool
  private let nested = NestedRows("[]", ["$"])

  init(_ columns: Columns, asLabels: Bool) {
    lists = columns.existing("adinterestcategories", "datapartnerlist", "advertiserlist")
    isOfLabels = asLabels
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    for list in lists {
      let cell = row[list.index].trimmed
      if cell.bytes.first == UInt8(ascii: "[") {
        nested.forEach(in: cell) { add($0[0], list.name, &sink) }
      } else {
        let bar = UInt8(ascii: "|")
        let separator = cell.bytes.contains(bar) ? bar : UInt8(ascii: ",")
        for text in cell.bytes.split(separator: separator, maxSplits: Self.most).prefix(Self.most) {
          add(FieldBytes(UnsafeRawBufferPointer(rebasing: text)), list.name, &sink)
        }
      }
    }
  }

  private func add(_ field: FieldBytes, _ list: String, _ sink: inout Sink) {
    let text = field.trimmed
    // Some lists have a comma for an entry.
    guard !text.isNull, !text.isWord(",") else { return }
    let name = text.text(bytes: Sink.textBytes)
    if isOfLabels {
      sink.dossier.adLabels.append(AdLabel(label: name, source: list, provenance: sink.here))
    } else {
      sink.dossier.companyLinks.append(
        CompanyLink(name: name, deed: list, provenance: sink.here))
    }
  }
}

struct TikTokAccountReader: RowReader {
  private let facts: FactReader
  private let gender: Column

  init(_ columns: Columns) {
    facts = FactReader([
      (.name, columns.column("username")), (.name, columns.column("displayname")),
      (.email, columns.column("emailaddress")), (.phone, columns.column("telephonenumber")),
      (.country, columns.column("accountregion")), (.birthDate, columns.column("birthdate")),
    ])
    gender = columns.column("inferredgender")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    facts.read(row, into: &sink)
    guard let guess = sink.text(row, gender) else { return }
    sink.dossier.adLabels.append(
      AdLabel(label: guess, source: gender.name, provenance: sink.here))
  }
}

/// The last position; TikTok mostly says that it has none.
struct TikTokPositionReader: RowReader {
  private let time: TimeColumns
  private let place: Column
  private let region: FactReader

  init(_ columns: Columns) {
    time = TimeColumns(utc: columns.column("date"))
    place = columns.column("gpsdata")
    region = FactReader([(.country, columns.column("lastregion"))])
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    region.read(row, into: &sink)
    guard let coordinate = sink.coordinateText(row, place),
      let moment = sink.moment(row, time, isRequired: true)
    else { return }
    sink.dossier.fixes.append(
      Fix(at: moment.instant, coordinate: coordinate, provenance: sink.here))
  }
}

/// Where orders are sent.
struct TikTokAddressReader: RowReader {
  let name: Column
  let address: Column

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let address = sink.text(row, address) else {
      return sink.setAside(.missingValue, address.name)
    }
    sink.dossier.savedPlaces.append(
      SavedPlace(label: sink.text(row, name) ?? "", address: address, provenance: sink.here))
  }
}
