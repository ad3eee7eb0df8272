import Dossier
import Scanning

// Tracks and places in the formats that maps and sports devices share. They belong to no company.

extension KindVote {
  static let gpx = KindVote("gpx", 3)
  static let kml = KindVote("kml", 3)
  static let tcx = KindVote("tcx", 3)
  static let fit = KindVote("fit", 3)
}

extension TableFormat {
  static let gpxPoints = TableFormat(
    "gpx/points", controller: nil, vote: .gpx, part: "/gpx/trk/trkseg/trkpt",
    asks: ["@lat", "@lon", "time", "ele", "extensions//hr", "extensions//speed", "#parent"],
    required: ["lat", "lon"], reader: { PositionReader(track: $0, accuracy: .none) })

  static let gpxPlaces = TableFormat(
    "gpx/places", controller: nil, vote: .gpx, part: "/gpx/wpt",
    asks: ["@lat", "@lon", "time", "name", "desc", "type"], required: ["lat", "lon"],
    reader: { NamedPlaceReader($0) })

  static let tcxPoints = TableFormat(
    "tcx/points", controller: nil, vote: .tcx, part: "/TrainingCenterDatabase//Trackpoint",
    asks: [
      "Time", "Position/LatitudeDegrees", "Position/LongitudeDegrees", "AltitudeMeters",
      "HeartRateBpm/Value", "DistanceMeters",
    ], required: ["time"], reader: { PositionReader(track: $0, accuracy: .none) })

  static let kmlPlaces = TableFormat(
    "kml/places", controller: nil, vote: .kml, part: "/kml//Placemark",
    asks: [
      "name", "description", "address", "//Point/coordinates", "//LineString/coordinates",
      "TimeStamp/when", "TimeSpan/begin", "TimeSpan/end",
    ], required: ["point_coordinates"], reader: { PlacemarkReader($0) })

  /// The two lists of a track, moments and places, in the order of the document.
  static let kmlTracks = TableFormat(
    "kml/tracks", controller: nil, vote: .kml, part: "/kml//Track/when|/kml//Track/coord",
    asks: ["#name", ".", "#parent"], required: ["name", "parent"], reader: { KMLTrackReader($0) })

  static let fitPoints = TableFormat(
    "fit/points", controller: nil, vote: .fit, part: FITReader.points,
    required: ["position_lat", "position_long", "timestamp"],
    reader: {
      PositionReader(
        time: $0.column("timestamp"), .garmin,
        PlaceColumns(
          latitude: $0.column("position_lat"), longitude: $0.column("position_long")),
        .semicircles, accuracy: $0.column("gps_accuracy"))
    })
}

extension PositionReader {
  /// A track in degrees with written times.
  fileprivate init(track columns: Columns, accuracy: Column) {
    self.init(
      time: columns.column("time"), .written,
      PlaceColumns(
        latitude: columns.column("lat", "position_latitudedegrees"),
        longitude: columns.column("lon", "position_longitudedegrees")), .degrees,
      accuracy: accuracy)
  }
}
