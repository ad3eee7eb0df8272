import Dossier
import Scanning

// Beside every picture in a copy of Google Photos lies a small document, with the moment and the place
// at which it was taken.

extension TableFormat {
  static let googlePhotos: [TableFormat] = [
    TableFormat(
      "google-takeout/photos", controller: "Google", vote: KindVote("google-takeout", 10),
      part: "$",
      asks: [
        "title", "photoTakenTime.timestamp", "geoData.latitude", "geoData.longitude",
        "geoDataExif.latitude", "geoDataExif.longitude",
      ],
      required: ["phototakentime_timestamp", "geodata_latitude|geodataexif_latitude"],
      known: ["title", "creationtime_timestamp", "url"], reader: { PhotoReader($0) })
  ]
}

struct PhotoReader: RowReader {
  private let time: Column
  private let places: [PlaceColumns]

  init(_ columns: Columns) {
    time = columns.column("phototakentime_timestamp")
    places = ["geodata", "geodataexif"].map { way in
      PlaceColumns(
        latitude: columns.column(way + "_latitude"), longitude: columns.column(way + "_longitude"))
    }
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    for place in places {
      // Pictures without a place have zeroes there.
      guard let coordinate = sink.coordinate(row, place) else { continue }
      guard let moment = sink.statedInstant(row, [time], isRequired: true) else { return }
      return sink.dossier.fixes.append(
        Fix(at: moment.instant, coordinate: coordinate, provenance: sink.here))
    }
  }
}
