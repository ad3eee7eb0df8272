import CivilTime
import Dossier
import Places
import Testing

@testable import Exports

// Every person and place here is invented.

@Suite struct GarminTests {
  @Test func unitsAreThoseOfGarminAndNumbersCountOnce() throws {
    let first =
      #"{"activityId": 7, "activityType": "running", "beginTimestamp": 1620979200000, "#
      + #""startTimeLocal": 1620986400000, "duration": 1800500.0, "distance": 500000.0, "#
      + #""startLatitude": 50.8466, "startLongitude": 4.3528}"#
    let second =
      #"{"activityId": 8, "activityType": {"typeId": 2, "typeKey": "cycling"}, "#
      + #""startTimeGmt": 1620982800000, "beginTimestamp": 1620982800000}"#
    let dossier = try read([
      "x_0_summarizedActivities.json": #"[{"summarizedActivitiesExport": ["#
        + [first, second, first, #"{"activityId": 9, "beginTimestamp": "soon"}"#]
        .joined(separator: ",") + "]}]",
      "x_1001_summarizedActivities.json": #"[{"summarizedActivitiesExport": ["# + first + "]}]",
    ]).dossier
    #expect(dossier.exports[0].kind == "garmin")
    #expect(dossier.files.map(\.rows) == [4, 1])
    #expect(dossier.files.map(\.rowsRepeated) == [1, 1])
    #expect(dossier.movements.map(\.means) == ["running", "cycling"])
    #expect(
      dossier.movements.map(\.begin) == [utc("2021-05-14T08:00:00"), utc("2021-05-14T09:00:00")])
    #expect(
      dossier.movements.map(\.end) == [utc("2021-05-14T08:30:01"), utc("2021-05-14T09:00:00")])
    #expect(dossier.movements.map(\.distance) == [Metres(5_000), nil])
    #expect(dossier.movements[0].from?.longitude == 4.3528)
    #expect(dossier.problems.map(\.reason) == [.notADate])
  }

  @Test func nightsTellWhenSomebodySlept() throws {
    let dossier = try read([
      "2021_sleepData.json":
        #"[{"sleepStartTimestampGMT": "2021-05-14T21:46:23.0", "calendarDate": "2021-05-15", "#
        + #""sleepEndTimestampGMT": "2021-05-15T05:46:23.0"}, {"calendarDate": "2021-05-16"}]"#
    ]).dossier
    let events = (0..<dossier.appEvents.count).map { dossier.appEvents[$0] }
    #expect(events.map(\.at) == [utc("2021-05-14T21:46:23"), utc("2021-05-15T05:46:23")])
    #expect(events.map { dossier.strings[$0.type] } == ["sleep", "wake"])
    #expect(dossier.files[0].rows == 2)
    #expect(dossier.problems.isEmpty)
  }

  @Test func theTableOfTheWebsiteIsByTheClockOnTheWall() throws {
    let dossier = try read(
      [
        "Activities.csv": lines(
          Layout.others[0].header,
          "Running,2021-05-14 10:00:00,false,\"Run\",5.01,\"1,234\",00:30:01,140,160",
          "Cycling,2021-05-14 12:00:00,false,x,--,--,a while,,")
      ], zone: "Europe/Brussels"
    ).dossier
    #expect(
      dossier.movements.map(\.begin) == [utc("2021-05-14T08:00:00"), utc("2021-05-14T10:00:00")])
    #expect(
      dossier.movements.map(\.end) == [utc("2021-05-14T08:30:01"), utc("2021-05-14T10:00:00")])
    #expect(dossier.problems.map(\.reason) == [.notANumber])
  }
}

@Suite struct LyftAccountTests {
  @Test func paymentsAndRatingsAreRead() throws {
    let dossier = try read([
      "payments_from_user.csv": lines(
        Layout.others[2].header, "2023-01-02 10:00:00 UTC,12.30,USD", ",5,USD"),
      "user_ratings.csv": lines(Layout.others[3].header, "passenger,4.87", "passenger,"),
    ]).dossier
    #expect(dossier.purchases.map(\.amount?.minorUnits) == [1_230])
    #expect(dossier.accountFacts.map(\.value) == ["4.87 passenger"])
    #expect(dossier.problems.map(\.setAside) == [true, true])
  }
}

@Suite struct StravaTimeTests {
  @Test func aNarrowBlankBeforeTheAfternoonIsRead() throws {
    let header = "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance"
    let dossier = try read([
      "activities.csv": lines(
        header, "1,\"Oct 7, 2020, 2:43:11\u{202F}PM\",Run,Run,60,1",
        "2,\"Oct 8, 2020, 2:43:11 AM\",Run,Run,60,1")
    ]).dossier
    #expect(
      dossier.movements.map(\.begin) == [utc("2020-10-07T14:43:11"), utc("2020-10-08T02:43:11")])
    #expect(dossier.problems.isEmpty)
  }
}

@Suite struct AppleWorkoutTests {
  @Test func workoutsAreJourneysAndMeasurementsAreCounted() throws {
    func record(_ type: String, _ rest: String) -> String {
      #"<Record type="HK\#(type)" sourceName="Watch" startDate="2023-05-01 23:00:00 +0200" "#
        + #"endDate="2023-05-02 06:00:00 +0200" \#(rest)/>"#
    }
    func workout(_ end: String) -> String {
      #"<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="30" "#
        + #"sourceName="Watch" startDate="2023-05-01 10:00:00 +0200" endDate="\#(end)" "#
        + #"totalDistance="5.5" totalDistanceUnit="km"/>"#
    }
    let dossier = try read([
      "apple_health_export/export.xml": "<HealthData>"
        + record("CategoryTypeIdentifierSleepAnalysis", #"value="Asleep""#)
        + record("QuantityTypeIdentifierStepCount", #"unit="count" value="12""#)
        + workout("2023-05-01 10:30:00 +0200") + workout("2023-05-01 09:30:00 +0200")
        + "</HealthData>"
    ]).dossier
    #expect(dossier.files[0].rows == 4)
    #expect(dossier.files[0].rowsSetAside == 1)
    #expect(dossier.movements.map(\.begin) == [utc("2023-05-01T08:00:00")])
    #expect(dossier.movements.map(\.end) == [utc("2023-05-01T08:30:00")])
    #expect(dossier.movements.map(\.distance) == [Metres(5_500)])
    #expect(dossier.movements.map(\.means) == ["HKWorkoutActivityTypeRunning"])
    #expect(dossier.accountFacts.map(\.value) == ["Watch"])
    #expect(dossier.problems.map(\.reason) == [.endBeforeBegin])
  }
}
