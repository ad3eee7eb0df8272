import Dossier
import Testing

@testable import Exports

@Suite("Tracks and places of no company")
struct GenericTrackTests {
  private static let gpx = """
    <?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1">
    <wpt lat="50.8503" lon="4.3517"><name>Home</name></wpt>
    <trk><trkseg>
    <trkpt lat="50.8466" lon="4.3528"><ele>20</ele><time>2024-05-01T08:00:00Z</time></trkpt>
    <trkpt lat="50.8470" lon="4.3530"><time>2024-05-01T10:01:00+02:00</time></trkpt>
    <trkpt lat="50.8475" lon="4.3535"/>
    <trkpt lat="91" lon="4.3535"><time>2024-05-01T08:02:00Z</time></trkpt>
    </trkseg></trk></gpx>
    """

  @Test func gpxGivesFixesAndNamedPlaces() throws {
    let dossier = try read(["walk.gpx": Self.gpx]).dossier
    #expect(dossier.exports[0].kind == "gpx")
    #expect(dossier.exports[0].controller == nil)
    #expect(dossier.files.map(\.format) == ["gpx/points", "gpx/places"])
    #expect(dossier.files.map(\.rows) == [4, 1])
    #expect(dossier.fixes.count == 2)
    #expect(dossier.fixes[0].at == utc("2024-05-01 08:00:00"))
    #expect(dossier.fixes[1].at == utc("2024-05-01 08:01:00"))
    #expect(dossier.fixes[1].coordinate.latitude == 50.847)
    #expect(dossier.fixes[1].coordinate.longitude == 4.353)
    #expect(dossier.savedPlaces.map(\.label) == ["Home"])
    #expect(Set(dossier.problems.map(\.reason)) == [.missingValue, .notACoordinate])
  }

  @Test func theNameOfAFilePlaysNoPart() throws {
    #expect(try read(["x": Self.gpx]).dossier.fixes.count == 2)
  }

  @Test func aTimeWithoutAZoneIsTakenAsUTCAndSaidOnce() throws {
    let text = Self.gpx.split(separator: "Z</time>").joined(separator: "</time>")
    let dossier = try read(["walk.gpx": text]).dossier
    #expect(dossier.fixes[0].at == utc("2024-05-01 08:00:00"))
    #expect(dossier.problems.count { $0.reason == .takenAsUTC } == 1)
  }

  @Test func aCutTrackKeepsWhatWasReadAndSaysSo() throws {
    let dossier = try read(["walk.gpx": String(Self.gpx.prefix(258))]).dossier
    #expect(dossier.fixes.count == 1)
    #expect(dossier.problems.contains { $0.reason == .cutOff })
  }

  @Test func kmlPairsMomentsWithPlacesTrackByTrack() throws {
    let dossier = try read([
      "doc.kml": """
      <kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2">
      <Document><Folder><name>Trips</name>
      <Placemark><name>Work</name><Point><coordinates>4.40,50.90,0</coordinates></Point></Placemark>
      <Placemark><gx:Track><when>2024-05-01T08:00:00Z</when><when>2024-05-01T08:01:00Z</when>
      <gx:coord>4.35 50.85 10</gx:coord></gx:Track></Placemark>
      <Placemark><gx:Track><when>2024-05-02T08:00:00Z</when><gx:coord>4.36 50.86 0</gx:coord>
      </gx:Track></Placemark>
      <Placemark><name>Ride</name><TimeSpan><begin>2024-05-03T08:00:00Z</begin>
      <end>2024-05-03T09:00:00Z</end></TimeSpan><MultiGeometry><LineString><coordinates>
      4.37,50.87,0 4.38,50.88,0
      4.39,50.89,0</coordinates></LineString></MultiGeometry></Placemark>
      </Folder></Document></kml>
      """
    ]).dossier
    #expect(dossier.exports[0].kind == "kml")
    #expect(dossier.savedPlaces.map(\.label) == ["Work"])
    #expect(
      (0..<dossier.fixes.count).map { dossier.fixes[$0].coordinate.latitude } == [
        50.85, 50.86, 50.87, 50.89,
      ])
    #expect(dossier.fixes[1].at == utc("2024-05-02 08:00:00"))
    #expect(dossier.fixes[3].at == utc("2024-05-03 09:00:00"))
  }

  @Test func tcxMayLackPositions() throws {
    let dossier = try read([
      "run.tcx": """
      <TrainingCenterDatabase><Activities><Activity Sport="Running"><Lap><Track>
      <Trackpoint><Time>2024-05-01T08:00:00.000Z</Time><Position>
      <LatitudeDegrees>50.85</LatitudeDegrees><LongitudeDegrees>4.35</LongitudeDegrees></Position>
      </Trackpoint><Trackpoint><Time>2024-05-01T08:00:05Z</Time></Trackpoint>
      </Track></Lap></Activity></Activities></TrainingCenterDatabase>
      """
    ]).dossier
    #expect(dossier.exports[0].kind == "tcx")
    #expect(dossier.files[0].rows == 2)
    #expect(dossier.fixes.count == 1)
    #expect(dossier.problems.isEmpty)
  }

  @Test func fitCountsInSemicirclesFrom1989() throws {
    // One definition and one point: 45° N, 90° W, at 2021-09-08T01:46:40Z.
    var data: [UInt8] = [0x40, 0, 0, 20, 0, 3, 253, 4, 0x86, 0, 4, 0x85, 1, 4, 0x85]
    data += [0x00] + Self.little(1_000_000_000, 4) + Self.little(0x2000_0000, 4)
    data += Self.little(-0x4000_0000, 4)
    let file =
      [12, 0x20, 0x54, 0x08] + Self.little(Int64(data.count), 4) + Array(".FIT".utf8) + data
    let dossier = try read(exports: [[("a.fit", file + [0, 0])]]).dossier
    #expect(dossier.exports[0].kind == "fit")
    #expect(dossier.files[0].format == "fit/points")
    #expect(dossier.fixes.count == 1)
    #expect(dossier.fixes[0].coordinate.latitude == 45)
    #expect(dossier.fixes[0].coordinate.longitude == -90)
    #expect(dossier.fixes[0].at == utc("2021-09-08 01:46:40"))
    #expect(dossier.problems.map(\.reason) == [.wrongChecksum])
  }

  private static func little(_ value: Int64, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  @Test func unknownXMLIsShownAsTables() throws {
    let folder = TemporaryFolder()
    folder.write(Array("<a><b c='1'><d>x</d></b><b c='2'/></a>".utf8), to: "list.xml")
    folder.write(Array(Self.gpx.utf8), to: "walk.gpx")
    let reading = try ExportReader.read([folder.path])
    #expect(reading.dossier.files[0].format == nil)
    #expect(reading.dossier.files[0].columns == ["@c", "d"])
    #expect(reading.dossier.files[0].rows == 2)
    #expect(try reading.row(Provenance(file: 0, row: 2)).cells == ["2", ""])
  }
}
