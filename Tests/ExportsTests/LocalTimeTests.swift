import CivilTime
import Dossier
import Testing

@testable import Exports

/// Europe/Zurich: on 2021-10-31 the hour from 02:00 occurs twice, on 2021-03-28 never.
@Suite struct LocalTimeTests {
  private func payments(_ clocks: [String]) throws -> Dossier {
    let rows = clocks.map { "1;5;EUR;transport.fare.base;x;\($0)\n" }.joined()
    return try read(["p.csv": Layout.driverSAR[6].header + "\n" + rows], zone: "Europe/Zurich")
      .dossier
  }

  @Test func theOrderOfTheFileSettlesWhatItCan() throws {
    let clocks = ["01:50", "02:10", "02:40", "02:15", "03:10"].map { "2021-10-31T\($0):00" }
    let expected = [
      "2021-10-30T23:50:00", "2021-10-31T00:10:00", "2021-10-31T00:40:00", "2021-10-31T01:15:00",
      "2021-10-31T02:10:00",
    ]
    for order in [clocks, clocks.reversed()] {
      let dossier = try payments(order)
      #expect(dossier.payments.map(\.at) == expected.map { utc($0) })
      #expect(dossier.problems.map(\.reason) == [.ambiguousLocalTime, .ambiguousLocalTime])
      #expect(
        Set(dossier.problems.map(\.value)) == ["2021-10-31 02:10:00", "2021-10-31 02:40:00"])
      #expect(dossier.problems.allSatisfy { !$0.setAside })
    }
  }

  @Test func aTimeThatNoClockShowedMovesForward() throws {
    let dossier = try payments(["2021-03-28T02:30:00"])
    #expect(dossier.payments[0].at == utc("2021-03-28T01:30:00"))
    #expect(dossier.problems.map(\.reason) == [.skippedLocalTime])
  }

  @Test func theRowsOwnTimesSettleItsLaterOnes() throws {
    let dossier = try read(
      [
        "Trip details (Driver).csv": lines(
          Layout.legacy[0].header,
          "2021-10-31 01:55:00,2021-10-31 02:30:00,2021-10-31 02:20:00,,,,,completed,CHF,x,1,1,50,1",
          "2021-10-31 05:00:00,,,,,,,completed,CHF,x,1,1,,1")
      ], zone: "Europe/Zurich"
    ).dossier
    #expect(dossier.trips[0].request.at == utc("2021-10-30T23:55:00"))
    #expect(dossier.trips[0].begin.at == utc("2021-10-31T00:30:00"))
    #expect(dossier.trips[0].dropoff.at == utc("2021-10-31T01:20:00"))
    #expect(dossier.problems.map(\.column) == ["begintrip_time"])
  }

  @Test func theStatedDurationSettlesAnEnd() {
    let reading = Candidates(earlier: 1_000, later: 4_600, isOfRow: true)
    #expect(reading.choice(within: 0..., before: .max, stated: 4_590) == 4_600)
    #expect(reading.choice(within: 0..., before: .max, stated: 1_060) == 1_000)
    #expect(reading.choice(within: 0..., before: .max, stated: 2_000) == nil)
    #expect(reading.choice(within: 1_001..., before: .max, stated: nil) == 4_600)
    #expect(reading.choice(within: 0..., before: 4_599, stated: nil) == 1_000)
  }

  @Test func withoutAnyHintTimesAreReadAsUTCAndSaySo() throws {
    let dossier = try read([
      "p.csv": Layout.driverSAR[6].header + "\n1;5;EUR;a;b;2021-05-01T10:00:00\n"
    ])
    .dossier
    #expect(dossier.payments[0].at == utc("2021-05-01T10:00:00"))
    #expect(dossier.zone == "UTC")
    #expect(dossier.zoneIsAssumed)
    #expect(dossier.problems.map(\.reason) == [.noZone])
    #expect(dossier.problems[0].at == Provenance(file: 0, row: 0))
  }

  @Test func rowsOutvoteTheUser() throws {
    let dossier = try read(
      [
        "p.csv": Layout.driverSAR[6].header + "\n1;5;EUR;a;b;2021-07-01T10:00:00\n",
        "t.csv": lines(
          DriverTripsTests.header, DriverTripsTests.completed, DriverTripsTests.cancelled,
          DriverTripsTests.trip([
            "timezone": "Mars/Olympus", "request_timestamp_utc": "2021-02-03T09:00:00Z",
          ])
        ),
      ], zone: "Asia/Tokyo"
    ).dossier
    #expect(dossier.zone == "Europe/Paris")
    #expect(!dossier.zoneIsAssumed)
    #expect(dossier.payments[0].at == utc("2021-07-01T08:00:00"))
    #expect(dossier.exports[0].timeZones == ["Europe/Paris", "Mars/Olympus"])
  }

  @Test func aZoneThatNoOneKnowsFallsBack() throws {
    let dossier = try read(
      ["p.csv": Layout.driverSAR[6].header + "\n1;5;EUR;a;b;2021-05-01T10:00:00\n"],
      zone: "../../etc/passwd"
    ).dossier
    #expect(dossier.zone == "UTC")
  }
}
