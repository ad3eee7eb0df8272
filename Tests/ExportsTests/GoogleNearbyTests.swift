import CivilTime
import Dossier
import Places
import Testing

@testable import Exports

/// What lies inside the records of positions: ways of a phone, networks around it, places of every week.
@Suite struct GoogleNearbyTests {
  @Test func waysOfAnIPhoneCountFromTheBeginOfTheirSegment() throws {
    let dossier = try read([
      "location-history.json": """
      [{"startTime": "2024-05-01T20:00:00.000+02:00", "endTime": "2024-05-01T22:00:00.000+02:00",
        "visit": {"hierarchyLevel": "0", "topCandidate": {"placeLocation": "geo:50.6,5.5"}}},
       {"startTime": "2024-05-01T20:00:00.000+02:00", "endTime": "2024-05-01T22:00:00.000+02:00",
        "timelinePath": [
          {"point": "geo:50.632600,5.579700", "durationMinutesOffsetFromStartTime": "0"},
          {"point": "geo:50.642600,5.579700", "durationMinutesOffsetFromStartTime": "12"},
          {"point": "geo:950,5", "durationMinutesOffsetFromStartTime": "13"},
          {"point": "geo:50.6,5.5", "durationMinutesOffsetFromStartTime": "-1"},
          {"point": "geo:50.6,5.5", "durationMinutesOffsetFromStartTime": "1e300"},
          {"point": "geo:50.6,5.5"}]},
       {"endTime": "2024-05-01T22:00:00Z", "timelinePath": [{"point": "geo:50.6,5.5",
          "durationMinutesOffsetFromStartTime": "0"}]}]
      """
    ]).dossier
    let begin = utc("2024-05-01T18:00:00Z")?.seconds ?? 0
    #expect(Array(dossier.fixes.times) == [begin, begin + 720])
    #expect(dossier.fixes.coordinate(at: 1) == Coordinate(latitude: 50.6426, longitude: 5.5797))
    #expect(dossier.fixes.provenance(at: 1) == Provenance(file: 0, row: 2))
    #expect(dossier.givenStays.count == 1)
    #expect(dossier.files.count == 1)
    #expect(dossier.files[0].rowsSetAside == 1)
    #expect(
      dossier.problems.map(\.reason) == [
        .notACoordinate, .notADate, .notADate, .notADate, .missingValue,
      ])
  }

  @Test func anAccessPointIsToldOnceWithItsFirstMoment() throws {
    // 0x02005E100001 is 2 200 601 362 433.
    func record(_ hour: String, _ rest: String) -> String {
      #"{"timestamp": "2022-03-01T\#(hour):00:00Z", "latitudeE7": 506326000, "#
        + #""longitudeE7": 55797000, \#(rest)}"#
    }
    let scan = #""wifiScan": {"accessPoints": [{"mac": 2200601362433, "strength": -60}]}"#
    let dossier = try read([
      "Records.json":
        "{\"locations\": ["
        + [
          record("11", #""locationMetadata": [{"timestamp": "x", \#(scan)}]"#),
          record(
            "10",
            #""activeWifiScan": {"accessPoints": [{"mac": "2200601362433"}, {"mac": 5}, {"mac": 0},"#
              + #"{"mac": -1}, {"mac": 281474976710656}, {"strength": 1}]}"#),
          record("12", #""locationMetadata": [{\#(scan)}, {\#(scan)}]"#),
          record("13", #""locationMetadata": {}"#),
        ].joined(separator: ",") + "]}",
      "Timeline.json": """
      {"rawSignals": [{"wifiScan": {"deliveryTime": "2024-05-02T07:00:00.000+02:00",
        "devicesRecords": [{"mac": 6, "rawRssi": -70}, {"mac": 5, "rawRssi": -70}]}},
        {"wifiScan": {"deliveryTime": "soon", "devicesRecords": [{"mac": 7}]}}]}
      """,
    ]).dossier
    #expect(
      dossier.networks.map(\.identifier) == [
        "02:00:5e:10:00:01", "00:00:00:00:00:05", "00:00:00:00:00:06",
      ])
    #expect(
      dossier.networks.map(\.at) == [
        utc("2022-03-01T10:00:00Z"), utc("2022-03-01T10:00:00Z"), utc("2024-05-02T05:00:00Z"),
      ])
    #expect(dossier.networks[0].provenance == Provenance(file: 0, row: 2))
    #expect(dossier.fixes.count == 4)
    #expect(dossier.problems.isEmpty)
  }

  @Test func placesOfEveryWeekAreReadFromTheEndOfALongTimeline() throws {
    let stay =
      #"{"startTime": "2024-05-01T20:00:00.000+02:00", "endTime": "2024-05-01T22:00:00.000+02:00", "#
      + #""visit": {"hierarchyLevel": 0, "topCandidate": {"semanticType": "HOME"}}}"#
    let stays = Array(repeating: stay, count: 8_000).joined(separator: ",")
    let dossier = try read([
      "Zeitachse.json": """
      {"semanticSegments": [\(stays)], "userLocationProfile": {"frequentPlaces": [
        {"placeId": "a", "placeLocation": "50.6326000, 5.5797000", "label": "HOME"},
        {"placeId": "b", "placeLocation": "50.7°, 5.6°"}, {"placeId": "c"},
        {"placeId": "d", "placeLocation": "x"}]}}
      """
    ]).dossier
    #expect(dossier.savedPlaces.map(\.label) == ["HOME", ""])
    #expect(
      dossier.savedPlaces.map(\.coordinate) == [
        Coordinate(latitude: 50.6326, longitude: 5.5797),
        Coordinate(latitude: 50.7, longitude: 5.6),
      ])
    #expect(dossier.files.map(\.rows) == [8_000, 4])
    #expect(dossier.problems.map(\.value) == ["x"])
  }

  @Test func savedPlacesAreNoTimeline() throws {
    let dossier = try read([
      "Saved Places.json": """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [5.5797, 50.6326]},
         "properties": {"date": "2022-03-05T18:04:40Z", "google_maps_url": "http://maps.google.com/?cid=1",
           "location": {"name": "Bakery", "address": "Oak 1, Liège", "country_code": "BE"}}},
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [0, 0]},
         "properties": {"google_maps_url": "http://maps.google.com/?q=x", "location": {"address": "Elm 2"}}},
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [0, 0]},
         "properties": {"google_maps_url": "http://maps.google.com/?q=x"}}]}
      """,
      "Want to go.csv": lines(
        "Title,Note,URL,Tags,Comment",
        "Museum,,https://www.google.com/maps/place/Museum/data=!4m2!3m1!1s0x1:0x2,,",
        "Dropped pin,,\"https://www.google.com/maps/search/?query=51.2,4.4\",,",
        "A page,,https://example.org/,,", ",,,,"),
    ]).dossier
    #expect(dossier.exports[0].kind == "google-takeout")
    #expect(dossier.savedPlaces.map(\.label) == ["Bakery", "", "Museum", "Dropped pin"])
    #expect(dossier.savedPlaces.map(\.address) == ["Oak 1, Liège", "Elm 2", nil, nil])
    #expect(
      dossier.savedPlaces.map(\.coordinate) == [
        Coordinate(latitude: 50.6326, longitude: 5.5797), nil, nil,
        Coordinate(latitude: 51.2, longitude: 4.4),
      ])
    // The day of a star is no stay.
    #expect(dossier.fixes.isEmpty)
    #expect(dossier.files.map(\.rowsSetAside) == [1, 0])
  }
}
