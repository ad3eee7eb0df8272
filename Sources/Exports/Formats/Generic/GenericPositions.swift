import Dossier
import Places
import Scanning

// Positions in tables and documents of no company that we know.

extension KindVote {
  static let positions = KindVote("positions", 1)
  static let ownTracks = KindVote("owntracks", 3)
}

extension TableFormat {
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
