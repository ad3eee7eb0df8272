import Dossier
import Scanning

// Where Facebook believes the account to be, and where its phone said that it was.

extension TableFormat {
  static let facebookPlaces: [TableFormat] =
    facebook(
      "positions", key: "location_history",
      asks: ["coordinate.latitude", "coordinate.longitude", "creation_timestamp"],
      required: ["coordinate_latitude", "coordinate_longitude", "creation_timestamp"],
      known: ["name"],
      reader: { MetaPositionReader($0, place: "coordinate_", time: ["creation_timestamp"]) })
    + facebook(
      "saved-places", key: "your_places",
      asks: ["name", "address", "coordinate.latitude", "coordinate.longitude"],
      required: ["name"], known: ["address", "url", "creation_timestamp"],
      reader: { MetaPlaceReader($0, prefix: "") })
    + facebook(
      "operator", key: "phone_number_location", asks: ["country_code"], required: ["spn"],
      known: ["country_code"],
      reader: { MetaFactReader($0, [(.other, "spn"), (.country, "country_code")]) })
    + facebook(
      "home-public", key: "primary_public_location", record: "",
      asks: ["city", "region", "country"], required: ["city|region|country"],
      reader: {
        MetaFactReader($0, [(.city, "city"), (.other, "region"), (.country, "country")])
      })
    + facebook(
      "home", key: "primary_location", record: "", asks: ["city_region_pairs", "zipcode"],
      required: ["city_region_pairs|zipcode"], reader: { FacebookHomeReader($0) })
    + [
      TableFormat(
        "facebook/time-zone", controller: "Facebook", vote: .facebook, part: "$",
        required: ["timezone_v2|timezone_v3"],
        reader: { FacebookZoneReader(zone: $0.column("timezone_v2", "timezone_v3")) })
    ]
}

/// A position with its time.
struct MetaPositionReader: RowReader {
  private var time: MetaTime
  private let place: PlaceColumns

  init(_ columns: Columns, place prefix: String, time: [String]) {
    self.time = MetaTime(time.map { columns.column($0) })
    place = PlaceColumns(
      latitude: columns.column(prefix + "latitude"),
      longitude: columns.column(prefix + "longitude"))
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    guard !row[place.latitude.index].isNull else {
      return sink.setAside(.missingValue, place.latitude.name)
    }
    guard let coordinate = sink.coordinate(row, place), let at = time.read(row, &sink) else {
      return
    }
    sink.dossier.fixes.append(Fix(at: at, coordinate: coordinate, provenance: sink.here))
  }
}

/// A place that the account named.
struct MetaPlaceReader: RowReader {
  private let name: Column
  private let address: Column
  private let place: PlaceColumns

  init(_ columns: Columns, prefix: String) {
    name = columns.column(prefix + "name")
    address = columns.column(prefix + "address")
    place = PlaceColumns(
      latitude: columns.column(prefix + "coordinate_latitude"),
      longitude: columns.column(prefix + "coordinate_longitude"))
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let label = sink.metaText(row, name) ?? sink.metaText(row, address) else {
      return sink.setAside(.missingValue, name.name)
    }
    sink.dossier.savedPlaces.append(
      SavedPlace(
        label: label, address: sink.metaText(row, address),
        coordinate: sink.coordinate(row, place), provenance: sink.here))
  }
}

/// A record whose every column is one thing that is known about the account.
struct MetaFactReader: RowReader {
  private let facts: [(kind: AccountFact.Kind, column: Column)]

  init(_ columns: Columns, _ facts: [(kind: AccountFact.Kind, column: String)]) {
    self.facts = facts.map { ($0.kind, columns.column($0.column)) }.filter(\.1.exists)
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    for (kind, column) in facts {
      guard let value = sink.metaText(row, column) else { continue }
      sink.dossier.accountFacts.append(
        AccountFact(kind: kind, value: value, provenance: sink.here))
    }
  }
}

/// Where Facebook believes that the account lives: cities with their regions, and postcodes.
struct FacebookHomeReader: RowReader {
  private let pairs: Column
  private let codes: Column
  private let cities = NestedRows("[]", ["[0]", "[1]"])
  private let texts = NestedRows("[]", ["$"])

  init(_ columns: Columns) {
    pairs = columns.column("city_region_pairs")
    codes = columns.column("zipcode")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    cities.forEach(in: row[pairs.index]) { pair in
      add(.city, pair[0].metaText(), &sink)
      add(.other, pair[1].metaText(), &sink)
    }
    texts.forEach(in: row[codes.index]) { add(.postcode, $0[0].metaText(), &sink) }
  }

  private func add(_ kind: AccountFact.Kind, _ value: String?, _ sink: inout Sink) {
    guard let value else { return }
    sink.dossier.accountFacts.append(
      AccountFact(kind: kind, value: value, provenance: sink.here))
  }
}

/// The zone by whose clocks the account shows its times.
struct FacebookZoneReader: RowReader {
  let zone: Column

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let name = sink.zone(row, zone) else {
      return sink.setAside(.missingValue, zone.name)
    }
    sink.dossier.accountFacts.append(
      AccountFact(kind: .other, value: name, provenance: sink.here))
  }
}
