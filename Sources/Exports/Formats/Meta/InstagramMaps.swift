import CivilTime
import Dossier
import Scanning

// Instagram's lists name their entries in the language of the account: `Time`, `Heure`, `Tijd`. What
// an entry is follows from what it holds: the one with a time is the time.

/// The columns of a `string_map_data`, by entry, and those of the shorter `string_list_data`.
struct InstagramEntries {
  private struct Entry {
    /// In the language of the account, Meta's habit undone. Hostile.
    let label: String
    var value = Column.none
    var time = Column.none
  }

  private var entries: [Entry] = []
  private let title: Column
  private let listed: Column
  private var time: MetaTime

  private static let prefix = "string_map_data."

  /// Ways into a record that are asked for where its beginning does not show them.
  static let asks = [
    "title", "string_list_data[0].value", "string_list_data[0].timestamp",
    "string_list_data[0].href",
  ]

  init(_ columns: Columns, needsTime: Bool = true) {
    title = columns.column("title")
    listed = columns.column("string_list_data_0_value")
    var places: [[UInt8]: Int] = [:]
    for (index, name) in columns.names.enumerated() where name.hasPrefix(Self.prefix) {
      let rest = name.utf8.dropFirst(Self.prefix.utf8.count)
      guard let dot = rest.lastIndex(of: UInt8(ascii: ".")) else { continue }
      let key = Array(rest[..<dot])
      let place = places[key] ?? entries.count
      if place == entries.count {
        places[key] = place
        entries.append(Entry(label: Self.label(key)))
      }
      switch String(Substring(rest[dot...].dropFirst())) {
      case "value": entries[place].value = Column(index: index, name: name)
      case "timestamp": entries[place].time = Column(index: index, name: name)
      default: break
      }
    }
    let times = entries.map(\.time) + [columns.column("string_list_data_0_timestamp")]
    time = MetaTime(times, isRequired: needsTime)
  }

  /// A key as it stands in the document: ways escape the signs that they are made of.
  private static func label(_ key: [UInt8]) -> String {
    var label: [UInt8] = []
    var rest = key[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() {
        label.append(escaped)
      } else {
        label.append(byte)
      }
    }
    return label.withUnsafeBytes { FieldBytes($0).stringRepairedFromLatin1 }
  }

  /// When it was; nil, and a required time costs the row, where no entry holds a time.
  mutating func time(_ row: borrowing Record, _ sink: inout Sink) -> Instant? {
    time.read(row, &sink)
  }

  /// The texts of a row, each with its label.
  func texts(_ row: borrowing Record) -> [(label: String, text: String)] {
    var texts: [(label: String, text: String)] = []
    for entry in entries {
      if let text = row[entry.value.index].metaText() { texts.append((entry.label, text)) }
    }
    return texts
  }

  /// What the row is about: its first text that is no link, else its title.
  func subject(_ row: borrowing Record) -> String? {
    let texts = texts(row).map(\.text)
    return texts.first { !$0.isLink } ?? row[listed.index].metaText()
      ?? row[title.index].metaText() ?? texts.first
  }
}

extension String {
  var isLink: Bool { hasPrefix("https://") || hasPrefix("http://") }

  /// Whether this is the number of an internet connection, of either kind.
  var isNetworkAddress: Bool {
    guard (3...45).contains(utf8.count) else { return false }
    let colons = utf8.count { $0 == UInt8(ascii: ":") }
    if colons == 0 {
      let parts = utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      return parts.count == 4
        && parts.allSatisfy { part in
          let isNumber = part.allSatisfy { (0x30...0x39).contains($0) }
          return isNumber && part.count <= 3 && Int(String(Substring(part))) ?? 256 <= 255
        }
    }
    let isWhole = colons == 7 || colons >= 2 && holds("::")
    return isWhole
      && utf8.allSatisfy {
        (0x30...0x3A).contains($0) || (0x61...0x66).contains($0 | 0x20) || $0 == 0x2E
      }
  }

  /// Whether this is how a program names itself to a server.
  var isUserAgent: Bool {
    ["Mozilla/", "Instagram ", "Barcelona ", "okhttp/", "CFNetwork/"].contains { holds($0) }
  }

  /// Whether the bytes of a word stand somewhere in the text.
  func holds(_ word: String) -> Bool {
    let (text, word) = (Array(utf8), Array(word.utf8))
    guard !word.isEmpty, text.count >= word.count else { return false }
    return (0...text.count - word.count).contains { text[$0...].starts(with: word) }
  }
}

/// A sign-in, or a device with its last one.
struct InstagramSignInReader: RowReader {
  private var entries: InstagramEntries

  init(_ columns: Columns) { entries = InstagramEntries(columns) }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let at = entries.time(row, &sink) else { return }
    let texts = entries.texts(row).map(\.text)
    sink.dossier.signIns.append(
      SignIn(
        at: at, device: texts.first(where: \.isUserAgent),
        address: texts.first(where: \.isNetworkAddress), provenance: sink.here))
  }
}

/// A post, advertisement, film or profile that was shown or opened.
struct InstagramViewReader: RowReader {
  private var entries: InstagramEntries
  private let type: String

  init(_ columns: Columns, as type: String) {
    entries = InstagramEntries(columns)
    self.type = type
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let at = entries.time(row, &sink) else { return }
    sink.addUse(at: at, name: entries.subject(row), type: type)
  }
}

struct InstagramSearchReader: RowReader {
  private var entries: InstagramEntries

  init(_ columns: Columns) { entries = InstagramEntries(columns, needsTime: false) }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let text = entries.subject(row) else { return sink.setAside(.missingValue) }
    let at = entries.time(row, &sink)
    sink.dossier.searches.append(
      Search(at: at, service: "Instagram", text: text, provenance: sink.here))
  }
}

struct InstagramLabelReader: RowReader {
  private let entries: InstagramEntries
  private let source: String

  init(_ columns: Columns, source: String) {
    entries = InstagramEntries(columns)
    self.source = source
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let text = entries.subject(row) else { return sink.setAside(.missingValue) }
    sink.dossier.adLabels.append(
      AdLabel(label: text, source: source, provenance: sink.here))
  }
}
