import CivilTime
import Dossier
import Places
import Testing

@testable import Exports

/// The answer to a driver's request of about 2021: `;`, CRLF, local times with a false `Z`.
@Suite struct DriverAnswerTests {
  static let status = lines(
    Layout.driverSAR[0].header,
    "offline;4242;46.2044;6.1432;46.2101;6.1477;2021-03-05T05:00:00.000Z;2021-03-05T06:58:10.000Z;7090000;2021-03-05T06:00:00.000Z;2021-03-05T07:58:10.000Z",
    "open;4242;46.2101;6.1477;46.2101;6.1477;2021-03-05T06:58:10.000Z;2021-03-05T07:04:40.000Z;390400;2021-03-05T07:58:10.000Z;2021-03-05T08:04:40.000Z",
    "en route;4242;46.2101;6.1477;0.0;0.0;2021-03-05T07:04:40.000Z;2021-03-05T07:10:00.000Z;320000;2021-03-05T08:04:40.000Z;2021-03-05T08:10:00.000Z",
    "ontrip;4343;46.2;6.1;46.3;6.2;2021-03-05T07:10:00.000Z;2021-03-05T07:30:00.000Z;1200000;2021-03-05T08:10:00.000Z;2021-03-05T08:30:00.000Z",
    "offline;4242;46.3;6.2;;;2021-03-05T07:30:00.000Z;;;2021-03-05T08:30:00.000Z;",
    end: "\r\n")

  @Test func aStatusFileBecomesSegments() throws {
    let dossier = try read(["02 - Driver Online Offline.csv": Self.status], zone: "Europe/Zurich")
      .dossier
    #expect(dossier.segments.map(\.phase) == [.p0, .p1, .p2, .p3, .p0])
    let open = dossier.segments[1]
    #expect(open.begin == utc("2021-03-05T06:58:10"))
    #expect(open.end == utc("2021-03-05T07:04:40"))
    #expect(open.statedSeconds == 390)
    #expect(open.beginPlace == Coordinate(latitude: 46.2101, longitude: 6.1477))
    #expect(open.provenance == Provenance(file: 0, row: 2))
    #expect(dossier.segments[2].endPlace == nil)
    #expect(dossier.segments[3].city == "4343")
    #expect(dossier.segments[4].end == nil)
    #expect(dossier.problems.map(\.reason) == [.openEnded])
    #expect(dossier.problems[0].at.row == 5)
    #expect(dossier.files[0].rows == 5)
    #expect(dossier.files[0].rowsSetAside == 0)
    #expect(dossier.files[0].from == utc("2021-03-05T05:00:00"))
    #expect(dossier.files[0].to == utc("2021-03-05T07:30:00"))
  }

  @Test func rowsThatCannotBeAreSetAsideWithTheirReason() throws {
    let dossier = try read([
      "a.csv": lines(
        Layout.driverSAR[0].header,
        "open;1;;;;;31/02/2021;2021-03-05T07:04:40.000Z;1;;",
        "open;1;;;;;2021-03-05T07:04:40.000Z;2021-03-05T07:04:39.000Z;1;;",
        "flying;1;91;6;;;2021-03-05T07:04:40.000Z;2021-03-05T07:05:00.000Z;x;;",
        "open;1;;;;;;2021-03-05T07:05:00.000Z;1;;")
    ]).dossier
    #expect(
      dossier.problems.map(\.reason) == [
        .notADate, .endBeforeBegin, .notACoordinate, .notANumber, .unknownState, .missingValue,
      ])
    #expect(dossier.problems.map(\.setAside) == [true, true, false, false, false, true])
    #expect(dossier.problems[0].column == "begin_timestamp_utc")
    #expect(dossier.problems[0].value == "31/02/2021")
    #expect(dossier.problems[2].value == "91")
    #expect(dossier.problems[5].column == "begin_timestamp_utc")
    #expect(dossier.segments.count == 1)
    #expect(dossier.segments[0].phase == nil)
    #expect(dossier.files[0].rowsSetAside == 3)
    #expect(dossier.files[0].rows == 4)
  }

  @Test func theOldStatusFileHasTheClockOnTheWall() throws {
    let dossier = try read(
      [
        "a.csv": lines(
          Layout.driverSAR[1].header, "open,2019-07-01 10:00:00,2019-07-01 10:05:00,300",
          "on trip,2019-07-01 10:05:00,\\N,\\N")
      ], zone: "Europe/Paris"
    ).dossier
    #expect(dossier.segments.map(\.phase) == [.p1, .p3])
    #expect(dossier.segments[0].begin == utc("2019-07-01T08:00:00"))
    #expect(dossier.segments[0].end == utc("2019-07-01T08:05:00"))
    #expect(dossier.segments[0].statedSeconds == 300)
    #expect(dossier.segments[1].end == nil)
    #expect(dossier.zone == "Europe/Paris")
    #expect(dossier.zoneIsAssumed)
  }

  @Test func hourlyCountsBecomeSlots() throws {
    let dossier = try read([
      "10 - Driver Dispatches Offered and Accepted.csv": lines(
        Layout.driverSAR[3].header,
        "2021-03-05T07:00:00.000Z;2021-03-05T08:00:00.000Z;2021-03-05T08:00:00.000Z;2021-03-05T09:00:00.000Z;1;Black;44.75;30.5;20;;5;1;3;2;0;1;2;30.10;25.00",
        "2021-03-05T06:00:00.000Z;2021-03-05T06:00:00.000Z;;;1;;1;;;;;;;;;;;;", end: "\r\n")
    ]).dossier
    let slot = try #require(dossier.slots.first)
    #expect(slot.begin == utc("2021-03-05T07:00:00"))
    #expect(slot.end == utc("2021-03-05T08:00:00"))
    #expect(slot.online == 2_685)
    #expect(slot.active == 1_830)
    #expect(slot.onTrip == 1_200)
    #expect(slot.onBreak == nil)
    #expect([slot.dispatches, slot.rejections, slot.accepts, slot.expired] == [5, 1, 3, 2])
    #expect([slot.driverCancellations, slot.riderCancellations, slot.completed] == [0, 1, 2])
    #expect(dossier.slots.count == 1)
    #expect(dossier.problems.map(\.reason) == [.endBeforeBegin])
  }

  @Test func timesOfRestrictionsAreUTC() throws {
    let dossier = try read(
      [
        "11 - Driver App Restrictions.csv": lines(
          Layout.driverSAR[5].header, "1;21600000;drivingHourLimits;2021-07-05 07:00:00;46.2;6.1",
          "1;0;consecutiveReject;2021-07-06 07:00:00;0;0", end: "\r\n")
      ], zone: "Europe/Zurich"
    ).dossier
    #expect(dossier.restrictions.map(\.seconds) == [21_600, 0])
    #expect(dossier.restrictions.map(\.rule) == ["drivingHourLimits", "consecutiveReject"])
    #expect(dossier.restrictions[0].at == utc("2021-07-05T07:00:00"))
    #expect(dossier.restrictions[0].place == Coordinate(latitude: 46.2, longitude: 6.1))
    #expect(dossier.restrictions[1].place == nil)
    #expect(dossier.problems.isEmpty)
  }

  @Test func pingsBecomeFixesAndAppEvents() throws {
    let dossier = try read([
      "14 - Driver Detailed Device Data.csv": lines(
        Layout.driverSAR[7].header,
        "46.222762,6.137016,1614926690262,386.2,0.8,10.4,6.5,open,0.59,impression",
        "46.2,6.1,1614926600000,386.2,0.8,,6.5,\\N,0.59,tap", "0,0,1614926700000,,,,,open,,tap",
        "46.2,6.1,soon,,,,,open,,tap")
    ]).dossier
    #expect(dossier.fixes.count == 2)
    #expect(dossier.fixes[0].at == utc("2021-03-05T06:43:20"))
    #expect(dossier.fixes[0].accuracy == nil)
    #expect(dossier.fixes[1].accuracy == Metres(11))
    #expect(dossier.fixes[1].coordinate == Coordinate(latitude: 46.222762, longitude: 6.137016))
    #expect(dossier.fixes[1].provenance.row == 1)
    #expect(dossier.appEvents.count == 3)
    #expect(dossier.strings[dossier.appEvents[1].type] == "impression")
    #expect(dossier.strings[dossier.appEvents[1].name] == "open")
    #expect(dossier.strings[dossier.appEvents[0].name] == "")
    #expect(dossier.appEvents[0].role == .driver)
    #expect(dossier.problems.map(\.reason) == [.notADate])
    #expect(dossier.zone == "Europe/Zurich")
    #expect(!dossier.zoneIsAssumed)
  }
}
