import CivilTime
import Dossier
import Places
import Scanning

// Where Snapchat knows the person to be, in several shapes: positions with and without their error,
// towns, places it takes for home and work.

extension TableFormat {
  private static let visited = "Businesses and public places you may have visited[]"
  private static let areas = "Areas you may have visited in the last two years[]"

  static let snapchatPlaces =
    [
      snapchat(
        "positions", part: "Location History[]", companions: [visited, areas],
        required: ["time", "latitude_longitude"],
        reader: {
          SnapchatPositionReader(time: $0.column("time"), place: $0.column("latitude_longitude"))
        }),
      // Since 2024 a list of two: when, where.
      snapchat(
        "position-pairs", part: "Location History[]", companions: [visited, areas],
        asks: ["[0]", "[1]"], required: ["0", "1"],
        reader: { SnapchatPositionReader(time: $0.column("0"), place: $0.column("1")) }),
      snapchat(
        "memories", part: "Saved Media[]", required: ["date", "media_type"],
        known: ["location", "download_link"],
        reader: {
          SnapchatPositionReader(
            time: $0.column("date"), place: $0.column("location"), use: "memory")
        }),
      snapchat(
        "visits", part: visited, asks: ["Date", "Name"],
        required: ["date", "name"],
        reader: { SnapchatVisitReader(time: $0.column("date"), place: $0.existing("name")) }),
      snapchat(
        "areas", part: areas, asks: ["Time", "City", "Region", "Postal Code"],
        required: ["time", "city"], known: ["region", "postal_code"],
        reader: {
          SnapchatVisitReader(
            time: $0.column("time"), place: $0.existing("postal_code", "city", "region"))
        }),
      snapchat(
        "map-places", part: "Snap Map Places History[]", required: ["date", "place"],
        known: ["place_location", "share_type"],
        reader: {
          SnapchatVisitReader(
            time: $0.column("date"), place: $0.existing("place", "place_location"))
        }),
    ]
    + ["Frequent Locations", "Latest Location"].map { list in
      snapchat(
        "towns", part: "\(list)[]", required: ["city", "country"], known: ["region"],
        reader: {
          SnapchatTownReader(label: list, address: $0.existing("city", "region", "country"))
        })
    }
    + ["Home & Work", "Home, School & Work"].map { part in
      snapchat(
        "home-and-work", part: part,
        required: ["home|work|school|inferredhome|inferredwork|inferredschool"],
        reader: { SnapchatHomeReader($0) })
    }
}

/// A position and its moment, of the phone or of a picture.
struct SnapchatPositionReader: RowReader {
  let time: Column
  let place: Column
  /// For what the moment is a use of the app besides; nil where it is none.
  var use: String?

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let moment = sink.moment(row, TimeColumns(utc: time), isRequired: true) else { return }
    if let use {
      sink.dossier.appEvents.append(
        AppEvent(
          at: moment.instant, type: sink.dossier.strings.intern(use), role: .user,
          provenance: sink.here))
    }
    guard let (coordinate, accuracy) = sink.worded(row, place) else { return }
    sink.dossier.fixes.append(
      Fix(
        at: moment.instant, coordinate: coordinate, accuracy: accuracy, provenance: sink.here))
  }
}

/// A town or a shop that Snapchat believes was visited; for how long it does not say.
struct SnapchatVisitReader: RowReader {
  let time: Column
  let place: [Column]

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let moment = sink.moment(row, TimeColumns(utc: time), isRequired: true) else { return }
    sink.dossier.givenStays.append(
      GivenStay(
        begin: moment.instant, end: moment.instant, label: sink.joined(row, place),
        provenance: sink.here))
  }
}

struct SnapchatTownReader: RowReader {
  /// The list, as the export names it.
  let label: String
  let address: [Column]

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let town = sink.joined(row, address) else {
      return sink.setAside(.missingValue, address.first?.name)
    }
    sink.dossier.savedPlaces.append(
      SavedPlace(label: label, address: town, provenance: sink.here))
  }
}

/// The places that Snapchat takes for home, work and school, a key each.
struct SnapchatHomeReader: RowReader {
  private let places: [Column]

  init(_ columns: Columns) {
    places = columns.names.enumerated().map { Column(index: $0, name: $1) }
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    for column in places {
      guard let (coordinate, _) = sink.worded(row, column) else { continue }
      sink.dossier.savedPlaces.append(
        SavedPlace(label: column.name, coordinate: coordinate, provenance: sink.here))
    }
  }
}

extension Sink {
  /// A position with its error as Snapchat writes them: `46.20, 6.14`,
  /// `46.2 ± 39.66 meters, 6.1 ± 39.66 meters`, `lat 46.2 ± 9 meters, long 6.1 ± 9 meters` or
  /// `Latitude, Longitude: 46.20, 6.14`. Nil where there is none.
  fileprivate mutating func worded(
    _ row: borrowing Record, _ column: Column
  ) -> (coordinate: Coordinate, accuracy: Metres?)? {
    let field = row[column.index].trimmed
    guard !field.isNull else { return nil }
    let text = field.bytes.split(separator: UInt8(ascii: ":")).last ?? field.bytes[...]
    let halves = text.split(separator: UInt8(ascii: ",")).map(Self.numbers)
    guard halves.count == 2, let north = halves[0].first, let east = halves[1].first,
      let coordinate = Coordinate(latitude: north, longitude: east)
    else {
      note(.notACoordinate, column.name, value: field.excerpt)
      return nil
    }
    guard coordinate != .origin else { return nil }
    let error = halves.compactMap { $0.dropFirst().first }.max()
    return (coordinate, error.flatMap { $0 > 0 ? Metres($0) : nil })
  }

  /// The numbers among the words.
  private static func numbers(in words: Slice<UnsafeRawBufferPointer>) -> [Double] {
    words.split { $0 == UInt8(ascii: " ") }
      .compactMap { FieldBytes(UnsafeRawBufferPointer(rebasing: $0)).double() }
  }
}
