import Dossier
import Places
import Scanning

// What Apple's own apps keep in iCloud comes as property lists: keys and values that follow each
// other, in dictionaries of any depth. Networks that devices know, addresses that mail went to, and
// places of appointments are read out of them.

extension TableFormat {
  static let appleCloud = [
    TableFormat(
      "apple/cloud-lists", controller: "Apple", vote: KindVote("apple", 3),
      part: PropertyListReader.elements.map { "/plist//\($0)" }.joined(separator: "|"),
      asks: ["#name", ".", "#parent"], required: ["name", "parent"],
      reader: { PropertyListReader($0) })
  ]
}

struct PropertyListReader: RowReader {
  /// Keys, and values that hold no others.
  static let elements = [
    "key", "string", "real", "integer", "date", "data", "true", "false",
  ]

  private let name: Column
  private let value: Column
  private let parent: Column

  /// The key whose value has not come yet, and the number of the dictionary that it stands in.
  private var pending: (key: [UInt8], parent: [UInt8])?
  /// The last key whose value was a dictionary or a list: the next key stood in it.
  private var title: [UInt8] = []
  /// The dictionary that the last network came from.
  private var network: [UInt8]?
  private var address: String?
  private var latitude: (degrees: Double, parent: [UInt8])?

  private static let keyBytes = 256

  init(_ columns: Columns) {
    name = columns.column("name")
    value = columns.column("")
    parent = columns.column("parent")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    let dictionary = row[parent.index].array
    if row[name.index] == "key" {
      if let pending { title = pending.key }
      let key = row[value.index]
      pending = (key.count <= Self.keyBytes ? key.array : [], dictionary)
    } else if let (key, holder) = pending, holder == dictionary {
      pending = nil
      take(key, row, dictionary, &sink)
    }
  }

  private mutating func take(
    _ key: [UInt8], _ row: borrowing Record, _ dictionary: [UInt8], _ sink: inout Sink
  ) {
    switch String(decoding: key, as: UTF8.self) {
    case "ssid_str":
      let name = sink.text(row, value)
      let index = networkIndex(dictionary, &sink)
      sink.dossier.networks[index].name = name ?? sink.dossier.networks[index].name
    case "added_at":
      let index = networkIndex(dictionary, &sink)
      sink.dossier.networks[index].at = sink.moment(row, TimeColumns(utc: value))?.instant
    case "address":
      address = sink.text(row, value)
      guard let address, address.utf8.contains(UInt8(ascii: "@")) else { return }
      sink.dossier.contacts.append(Contact(name: address, kind: .email, provenance: sink.here))
    case "latitude":
      latitude = sink.number(row, value).map { ($0, dictionary) }
    case "longitude":
      takePlace(row, dictionary, &sink)
    default: break
    }
  }

  /// The network that the dictionary tells of, which may be told there for the first time.
  private mutating func networkIndex(_ dictionary: [UInt8], _ sink: inout Sink) -> Int {
    if network != dictionary || sink.dossier.networks.isEmpty {
      network = dictionary
      sink.dossier.networks.append(
        Network(
          name: title.isEmpty ? nil : String(decoding: title, as: UTF8.self),
          provenance: sink.here))
    }
    return sink.dossier.networks.count - 1
  }

  /// Latitude comes before longitude, by the alphabet.
  private mutating func takePlace(
    _ row: borrowing Record, _ dictionary: [UInt8], _ sink: inout Sink
  ) {
    guard let (north, holder) = latitude, holder == dictionary,
      let east = sink.number(row, value)
    else { return }
    latitude = nil
    guard let coordinate = Coordinate(latitude: north, longitude: east) else {
      return sink.note(.notACoordinate, "longitude", value: row[value.index].excerpt)
    }
    guard coordinate != .origin else { return }
    sink.dossier.savedPlaces.append(
      SavedPlace(
        label: address ?? "", address: address, coordinate: coordinate, provenance: sink.here))
    address = nil
  }
}
