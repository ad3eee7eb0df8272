import Dossier
import Places
import Scanning

// Positions in tables and documents of no company that we know.

extension KindVote {
  static let positions = KindVote("positions", 1)
  static let ownTracks = KindVote("owntracks", 3)
}

extension TableFormat {
  /// Any table with a column of times and two of places, by what such columns are called in the
  /// languages of the program, and in a few more.
  static let positions = TableFormat(
    "generic/positions", controller: nil, vote: .positions,
    required: [
      PositionGuess.times.joined(separator: "|"), PositionGuess.latitudes.joined(separator: "|"),
      PositionGuess.longitudes.joined(separator: "|"),
    ], reader: { GuessedPositionReader($0) })

  static let ownTracksList = TableFormat(
    "owntracks/locations", controller: nil, vote: .ownTracks, part: "[]",
    asks: ["acc"], required: ["type", "lat", "lon", "tst"], reader: PositionReader.ownTracks)

  static let ownTracksAnswer = TableFormat(
    "owntracks/locations", controller: nil, vote: .ownTracks, part: "data[]",
    asks: ["acc"], required: ["type", "lat", "lon", "tst"], reader: PositionReader.ownTracks)

  /// What the Recorder keeps: `2024-05.rec`.
  static let ownTracksLog = TableFormat(
    "owntracks/locations", controller: nil, vote: .ownTracks, part: JSONLogReader.objects,
    asks: ["_type", "lat", "lon", "tst", "acc", "vel"], required: ["type", "lat", "lon", "tst"],
    reader: PositionReader.ownTracks)

  static let ownTracksMessages = TableFormat(
    "owntracks/locations", controller: nil, vote: .ownTracks, part: "$",
    asks: ["acc"], required: ["type", "lat", "lon", "tst"], reader: PositionReader.ownTracks)
}

extension PositionReader {
  @Sendable
  fileprivate static func ownTracks(_ columns: Columns) -> any RowReader {
    PositionReader(
      time: columns.column("tst"), .unix,
      PlaceColumns(latitude: columns.column("lat"), longitude: columns.column("lon")), .degrees,
      accuracy: columns.column("acc"))
  }
}

/// What columns of times and places are called.
enum PositionGuess {
  static let times = [
    "timestamp", "time", "datetime", "date_time", "time_utc", "timestamp_utc", "utc_time",
    "gps_time", "recorded_at", "created_at", "time_stamp", "timestampms", "timestamp_ms", "tst",
    "date", "horodatage", "date_heure", "heure", "tijdstip", "datum_tijd", "tijd", "zeitstempel",
    "zeitpunkt", "zeit", "datum_zeit", "datum", "fecha_hora", "fecha", "data_ora",
  ]
  static let latitudes = [
    "latitude", "lat", "latitude_e7", "latitudee7", "lat_e7", "gps_latitude", "gps_lat",
    "location_latitude", "location_lat", "position_lat", "breedtegraad", "breite", "breitengrad",
    "geographische_breite", "latitud", "latitudine",
  ]
  static let longitudes = [
    "longitude", "lon", "lng", "long", "longitude_e7", "longitudee7", "lon_e7", "lng_e7",
    "gps_longitude", "gps_lon", "gps_lng", "location_longitude", "location_lng", "location_lon",
    "position_long", "lengtegraad", "länge", "laenge", "längengrad", "laengengrad",
    "geographische_länge", "longitud", "longitudine",
  ]
  static let accuracies = [
    "accuracy", "horizontal_accuracy", "gps_accuracy", "acc", "précision", "precision",
    "nauwkeurigheid", "genauigkeit",
  ]
}

/// Reads positions from columns that were found by their names; units show in the first values.
struct GuessedPositionReader: RowReader {
  private let time: Column
  private let place: PlaceColumns
  private let accuracy: Column
  /// Settled by the first row with a place.
  private var reader: PositionReader?

  init(_ columns: Columns) {
    time = columns.column(PositionGuess.times)
    place = PlaceColumns(
      latitude: columns.column(PositionGuess.latitudes),
      longitude: columns.column(PositionGuess.longitudes))
    accuracy = columns.column(PositionGuess.accuracies)
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    if reader == nil {
      guard !row[time.index].isNull, !row[place.latitude.index].isNull else { return }
      reader = settle(row)
      let names = [time, place.latitude, place.longitude].map(\.name).joined(separator: ", ")
      sink.keep(
        Problem(at: Provenance(file: sink.file, row: 0), reason: .guessedColumns, column: names))
    }
    reader?.read(row, into: &sink)
  }

  /// Whole numbers beyond half a circle count in 1e-7 degrees; a bare number is a time since 1970.
  private func settle(_ row: borrowing Record) -> PositionReader {
    let angles = [row[place.latitude.index].double(), row[place.longitude.index].double()]
    let isE7 = angles.contains { abs($0 ?? 0) > 180 }
    let isNumber = row[time.index].decimal() != nil
    return PositionReader(
      time: time, isNumber ? .unix : .written, place, isE7 ? .e7 : .degrees, accuracy: accuracy)
  }
}
