import CivilTime
import Dossier
import Places
import Testing

@testable import Exports

@Suite struct GoogleLocationTests {
  private func records(_ records: String...) throws -> Dossier {
    try read(["Records.json": "{\"locations\": [\(records.joined(separator: ","))]}"]).dossier
  }

  @Test func bothGenerationsOfTimes() throws {
    let dossier = try records(
      #"{"latitudeE7": 506326000, "longitudeE7": 55797000, "timestampMs": "1614927490123"}"#,
      #"{"timestamp": "2022-03-01T10:00:00Z", "latitudeE7": 506326000, "longitudeE7": 55797000}"#,
      #"{"timestamp": "2022-03-01T10:05:00.5Z", "latitudeE7": 506326000, "longitudeE7": 55797000}"#)
    #expect(
      Array(dossier.fixes.times) == [1_614_927_490, 1_646_128_800, 1_646_129_100])
    #expect(dossier.fixes.coordinate(at: 0) == Coordinate(latitude: 50.6326, longitude: 5.5797))
    #expect(dossier.files[0].from == utc("2021-03-05T06:58:10Z"))
  }

  @Test func valuesBeyondTheirRangeAreWrapped() throws {
    let dossier = try records(
      #"{"timestamp": "2022-03-01T10:00:00Z", "latitudeE7": 4289967296, "longitudeE7": 55797000}"#)
    #expect(dossier.fixes.coordinate(at: 0) == Coordinate(latitude: -0.5, longitude: 5.5797))
  }

  @Test func recordsWithoutPositionOrTime() throws {
    let dossier = try records(
      #"{"timestamp": "2022-03-01T10:00:00Z"}"#,
      #"{"timestamp": "yesterday", "latitudeE7": 506326000, "longitudeE7": 55797000}"#,
      #"{"latitudeE7": 506326000, "longitudeE7": 55797000}"#,
      #"{"timestamp": "2022-03-01T10:00:00Z", "latitudeE7": 0, "longitudeE7": 0}"#)
    #expect(dossier.fixes.isEmpty)
    #expect(dossier.files[0].rows == 4)
    #expect(dossier.files[0].rowsSetAside == 2)
    #expect(dossier.problems.map(\.reason) == [.notADate, .missingValue])
  }

  @Test func accuracyIsKept() throws {
    let dossier = try records(
      #"{"timestamp": "2022-03-01T10:00:00Z", "latitudeE7": 506326000, "longitudeE7": 55797000,"#
        + #""accuracy": 17, "locationMetadata": [{"wifiScan": {"accessPoints": [{"mac": 1}]}}]}"#)
    #expect(dossier.fixes[0].accuracy == Metres(17))
  }

  @Test func staysAndJourneysOfTheMonthlyFiles() throws {
    let dossier = try read([
      "2019_MARCH.json": """
      {"timelineObjects": [
        {"activitySegment": {"startLocation": {"latitudeE7": 506326000, "longitudeE7": 55797000},
          "endLocation": {"latitudeE7": 506426000, "longitudeE7": 55797000}, "distance": 1200,
          "duration": {"startTimestampMs": "1551427200000", "endTimestampMs": "1551428100000"},
          "activityType": "WALKING", "confidence": "HIGH"}},
        {"placeVisit": {"location": {"placeId": "p", "name": "Bibliothèque"},
          "otherCandidateLocations": [{"latitudeE7": 506426000, "longitudeE7": 55797000}],
          "duration": {"startTimestampMs": "1551428100000", "endTimestampMs": "1551435300000"},
          "visitConfidence": 75}},
        {"placeVisit": {"duration": {"startTimestampMs": "2", "endTimestampMs": "1551435300000"}}}
      ]}
      """
    ]).dossier
    #expect(dossier.movements.count == 1)
    let movement = try #require(dossier.movements.first)
    #expect(movement.begin == utc("2019-03-01T08:00:00Z"))
    #expect(movement.end - movement.begin == 900)
    #expect(movement.distance == Metres(1_200))
    #expect(movement.means == "WALKING")
    #expect(movement.to == Coordinate(latitude: 50.6426, longitude: 5.5797))
    let stay = try #require(dossier.givenStays.last)
    #expect(stay.label == "Bibliothèque")
    #expect(stay.coordinate == movement.to)
    #expect(stay.probability == 0.75)
    #expect(stay.end - stay.begin == 7_200)
  }

  @Test func bothPhonesTellTheSame() throws {
    func stays(_ text: String) throws -> [GivenStay] {
      try read(["Timeline.json": text]).dossier.givenStays
    }
    let android = try stays(
      """
      {"semanticSegments": [
        {"startTime": "2024-05-01T20:00:00.000+02:00", "endTime": "2024-05-02T06:00:00.000+02:00",
         "visit": {"hierarchyLevel": 0, "probability": 0.7, "topCandidate": {
           "semanticType": "HOME", "placeLocation": {"latLng": "50.6326000°, 5.5797000°"}}}},
        {"startTime": "2024-05-01T21:00:00.000+02:00", "endTime": "2024-05-01T22:00:00.000+02:00",
         "visit": {"hierarchyLevel": 1, "probability": 0.7, "topCandidate": {
           "placeLocation": {"latLng": "50.6326000°, 5.5797000°"}}}},
        {"startTime": "2024-05-01T20:00:00.000+02:00", "endTime": "2024-05-01T22:00:00.000+02:00",
         "timelinePath": [{"point": "50.6326000°, 5.5797000°", "time": "x"}]}
      ]}
      """)
    let phone = try stays(
      """
      [{"endTime": "2024-05-02T06:00:00.000+02:00", "startTime": "2024-05-01T20:00:00.000+02:00",
        "visit": {"hierarchyLevel": "0", "probability": "0.7", "topCandidate": {
          "semanticType": "HOME", "placeLocation": "geo:50.632600,5.579700"}}},
       {"endTime": "2024-05-01T22:00:00.000+02:00", "startTime": "2024-05-01T20:00:00.000+02:00",
        "timelinePath": [{"point": "geo:50.632600,5.579700",
          "durationMinutesOffsetFromStartTime": "12"}]}]
      """)
    #expect(android.count == 1)
    #expect(phone.count == 1)
    #expect(android[0].begin == utc("2024-05-01T18:00:00Z"))
    #expect(
      (android[0].begin, android[0].end, android[0].probability)
        == (phone[0].begin, phone[0].end, phone[0].probability))
    #expect(android[0].coordinate == phone[0].coordinate)
    #expect(android[0].meaning == phone[0].meaning)
  }
}
