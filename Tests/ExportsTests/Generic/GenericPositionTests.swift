import Dossier
import Testing

@testable import Exports

@Suite("Positions in tables and documents of no company")
struct GenericPositionTests {
  @Test(arguments: [
    "time,lat,lon\n2024-05-01T08:00:00Z,50.85,4.35\n",
    "\u{FEFF}\"Zeitstempel\";\"Breitengrad\";\"Längengrad\"\r\n1714550400;50,85;4,35\r\n",
    "Horodatage;Latitude;Longitude;Précision\n2024-05-01 10:00:00 +0200;50,85;4,35;12\n",
    "tijdstip\tbreedtegraad\tlengtegraad\n2024-05-01T08:00:00Z\t50.85\t4.35\n",
    "timestampMs,latitudeE7,longitudeE7\n1714550400000,508500000,43500000\n",
  ])
  func columnsAreGuessedFromTheirNames(text: String) throws {
    let dossier = try read(["positions.csv": text]).dossier
    #expect(dossier.files[0].format == "generic/positions")
    #expect(dossier.exports[0].kind == "positions")
    #expect(dossier.exports[0].controller == nil)
    #expect(dossier.fixes.count == 1)
    #expect(dossier.fixes[0].at == utc("2024-05-01 08:00:00"))
    #expect(dossier.fixes[0].coordinate.latitude == 50.85)
    #expect(dossier.fixes[0].coordinate.longitude == 4.35)
    #expect(dossier.problems.map(\.reason) == [.guessedColumns])
    #expect(dossier.problems.first?.at.row == 0)
  }

  @Test func oneColumnTooFewIsNoGuess() throws {
    let reading = try read(["a.csv": "lat,lon\n50.85,4.35\n", "b.csv": "five_star_rating\n5\n"])
    #expect(reading.dossier.files[0].format == nil)
    #expect(reading.dossier.fixes.isEmpty)
  }

  @Test func knownTablesAreNotGuessed() throws {
    for layout in Layout.all {
      let format = try read([layout.path: layout.header + "\n"]).dossier.files[0].format
      #expect(format != "generic/positions")
    }
  }

  @Test func geoJSONPutsLongitudeFirst() throws {
    let dossier = try read([
      "a.geojson": """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","geometry":{"type":"Point","coordinates":[4.35,50.85,9]},
       "properties":{"timestamp":"2024-05-01T08:00:00Z"}},
      {"type":"Feature","geometry":{"type":"Point","coordinates":[4.36,50.86]},
       "properties":{"name":"Home"}},
      {"type":"Feature","geometry":{"type":"LineString","coordinates":[[4.37,50.87],[4.38,50.88]]},
       "properties":{"coordTimes":["2024-05-01T09:00:00Z","2024-05-01T09:01:00Z"]}}]}
      """
    ]).dossier
    #expect(dossier.exports[0].kind == "geojson")
    #expect(
      (0..<dossier.fixes.count).map { dossier.fixes[$0].coordinate.latitude } == [
        50.85, 50.87, 50.88,
      ])
    #expect(dossier.fixes[2].at == utc("2024-05-01 09:01:00"))
    #expect(dossier.savedPlaces.map(\.label) == ["Home"])
    #expect(dossier.savedPlaces[0].coordinate?.longitude == 4.36)
    #expect(dossier.problems.isEmpty)
  }

  @Test func ownTracksCountsSeconds() throws {
    let dossier = try read([
      "tracks.json": """
      [{"_type":"location","lat":50.85,"lon":4.35,"tst":1714550400,"acc":15,"vel":3},
       {"_type":"location","lat":50.86,"lon":4.36,"tst":1714550460}]
      """
    ]).dossier
    #expect(dossier.exports[0].kind == "owntracks")
    #expect(dossier.fixes.count == 2)
    #expect(dossier.fixes[0].at == utc("2024-05-01 08:00:00"))
    #expect(dossier.fixes[0].accuracy?.value == 15)
  }

  @Test func ownTracksLogsAreReadBehindTheirTimes() throws {
    let dossier = try read([
      "2024-05.rec": """
      2024-05-01T08:00:00Z\t*                 \t{"_type":"location","lat":50.85,"lon":4.35,"tst":1714550400}
      2024-05-01T08:00:30Z\tlwt               \t{"_type":"lwt","tst":1714550430}
      """
    ]).dossier
    #expect(dossier.files[0].format == "owntracks/locations")
    #expect(dossier.fixes.count == 1)
    #expect(dossier.fixes[0].at == utc("2024-05-01 08:00:00"))
    #expect(dossier.problems.isEmpty)
  }

  @Test func appleHealthIsKnownByItsRootAndCountsMeasurements() throws {
    let dossier = try read([
      "apple_health_export/vienti.xml": """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE HealthData [<!ELEMENT HealthData (Record|Workout)*>
      <!ATTLIST HealthData locale CDATA #REQUIRED> <!ATTLIST Record type CDATA #REQUIRED>]>
      <HealthData locale="fi_FI"><ExportDate value="2024-05-02 09:00:00 +0200"/>
      <Record type="HKQuantityTypeIdentifierStepCount" sourceName="Nia's\u{0B} Watch" unit="count"
       startDate="2024-05-01 10:00:00 +0200" endDate="2024-05-01 10:05:00 +0200" value="312">
       <MetadataEntry key="k" value="v"/></Record>
      <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Phone"
       startDate="2024-05-01 10:00:00 +0200" value="70"/>
      <Workout workoutActivityType="HKWorkoutActivityTypeRunning" sourceName="Phone"
       startDate="2024-05-01 18:00:00 +0200"/>
      <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Phone" startDate="soon"/>
      </HealthData>
      """
    ]).dossier
    #expect(dossier.exports[0].kind == "apple-health")
    #expect(dossier.exports[0].controller == "Apple")
    #expect(dossier.files[0].rows == 4)
    #expect(dossier.files[0].rowsSetAside == 1)
    #expect(dossier.accountFacts.map(\.value) == ["Nia's  Watch", "Phone"])
    #expect(dossier.problems.map(\.reason) == [.notADate])
    #expect(dossier.fixes.isEmpty)
  }

  @Test func everyColumnIsExplainedInEveryLanguage() {
    let generic = FormatRegistry.formats.filter {
      $0.controller != "Uber" && $0.part.hasPrefix("/")
    }
    #expect(generic.count >= 6)
    for format in generic {
      for column in format.asks {
        let entry = DataDictionary.standard.entry(format: format.id, column: column)
        for language in DataDictionary.languages {
          #expect(entry?.meanings[language]?.hasSuffix(".") == true, "\(format.id) \(column)")
        }
      }
    }
  }
}
