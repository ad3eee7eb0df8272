import CivilTime
import Dossier
import Places
import Testing

@testable import Exports

// Every person and place here is invented.

@Suite struct WeClockTests {
  @Test func aPhoneTellsPlacesByItsOwnClock() throws {
    let dossier = try read([
      "data.csv": lines(
        "0,17,battery reading,5/14/21, 9:14 AM,88.0%,",
        "1,18,geologging,5/14/21, 9:15 AM,50.8466,4.3528",
        "2,19,geologging,5/14/21, 12:05 AM,50.8466,4.3528",
        "3,20,work log,5/14/21, 9:16 AM,Unclassified,",
        "4,21,geologging,5/14/21, 9:17 AM,,",
        "5,22,geologging,13/14/21, 9:17 AM,50.8466,4.3528",
        "6,23,geologging,5/14/21, 9:17 AM,95,4.3528",
        "7,24,geologging,5/14/21, 9:18 PM,40.7484,-73.9857")
    ]).dossier
    #expect(dossier.exports[0].kind == "weclock")
    #expect(dossier.files[0].rows == 8)
    #expect(dossier.files[0].rowsSetAside == 3)
    // Brussels is two hours before UTC in summer, New York four behind.
    #expect(
      (0..<dossier.fixes.count).map { dossier.fixes[$0].at } == [
        utc("2021-05-13T22:05:00"), utc("2021-05-14T07:15:00"), utc("2021-05-15T01:18:00"),
      ])
    #expect(dossier.fixes[1].coordinate.latitude == 50.8466)
    #expect(dossier.fixes.provenance(at: 1).row == 2)
    #expect(
      dossier.problems.map(\.reason) == [.missingValue, .notADate, .notACoordinate])
  }

  @Test func anAndroidPutsThePlaceIntoOneCell() throws {
    let folder = TemporaryFolder()
    folder.write(
      Array(
        lines(
          "1,geo_logging,2021-05-14 09:15:00,\"50.8466,4.3528\",,,,,1",
          "2,battery,2021-05-14 09:15:00,88,,,,,"
        ).utf8), to: "geo.csv")
    let reading = try ExportReader.read([folder.path])
    #expect(reading.dossier.fixes.count == 1)
    #expect(reading.dossier.fixes[0].at == utc("2021-05-14T07:15:00"))
    #expect(reading.dossier.problems.isEmpty)
    let row = try reading.row(Provenance(file: 0, row: 1))
    #expect(row.header[3] == "value1")
    #expect(row.cells[3] == "50.8466,4.3528")
    #expect(try reading.table(of: 0).rowCount == 2)
  }

  @Test func anotherTableWithoutNamesIsNone() throws {
    let folder = TemporaryFolder()
    folder.write(Array("1,17,tram,5/14/21,9,50.8,4.3\n2,18,tram,5/14/21,9,1,2\n".utf8), to: "a.csv")
    let reading = try ExportReader.read(
      [folder.path], options: ReadingOptions(acceptsUnknownTables: true))
    #expect(reading.dossier.files.map(\.format) == [nil])
  }
}

@Suite struct ArgyleTests {
  private func activity(_ fields: String) -> String {
    #"{"account": "a1", "employer": "lyft", "type": "rideshare", "timezone": "America/New_York", "#
      + fields + "}"
  }

  @Test func ridesShiftsAndPayAreRead() throws {
    let ride = activity(
      #""id": "r1", "status": "completed", "start_date": "2023-01-23T14:28:50Z", "#
        + #""end_date": "2023-01-23T14:39:14Z", "all_datetimes": {"request_at": "#
        + #""2023-01-23T14:28:50Z", "pickup_at": "2023-01-23T14:30:10Z", "dropoff_at": "#
        + #""2023-01-23T14:39:14Z", "shift_start": null}, "duration": 624, "start_location": "#
        + #"{"lat": "40.7128", "lng": "-74.0060", "formatted_address": "1 Main Street"}, "#
        + #""end_location": null, "distance": "4.00", "distance_unit": "miles", "#
        + #""circumstances": {"service_type": "Pool"}, "income": {"currency": "USD", "#
        + #""total_charge": "9.20", "pay": "6.20", "tips": "1.50", "bonus": "0.00"}"#)
    let cancelled = activity(
      #""id": "r2", "status": "cancelled", "start_date": "2023-01-23T12:42:22Z", "end_date": null"#)
    let shift = activity(
      #""id": "s1", "status": "completed", "start_date": "2023-01-22T10:00:00Z", "#
        + #""end_date": "2023-01-22T18:00:00Z", "all_datetimes": {"shift_start": "#
        + #""2023-01-22T10:00:00Z", "shift_end": "2023-01-22T18:00:00Z"}, "#
        + #""income": {"currency": "USD", "pay": "80"}"#)
    let broken = activity(
      #""id": "x", "status": "completed", "start_date": "2023-01-23T14:00:00Z", "#
        + #""end_date": "2023-01-23T13:00:00Z""#)
    let dossier = try read([
      "activities.json": "[" + [ride, cancelled, shift, broken].joined(separator: ",") + "]"
    ]).dossier
    #expect(dossier.exports[0].timeZones == ["America/New_York"])
    #expect(dossier.trips.map(\.role) == [.driver, .driver])
    #expect(dossier.trips.map(\.status) == [.cancelled, .completed])
    let trip = dossier.trips[1]
    #expect(trip.begin.at == utc("2023-01-23T14:30:10"))
    #expect(trip.dropoff.at == utc("2023-01-23T14:39:14"))
    #expect(trip.begin.coordinate?.latitude == 40.7128)
    #expect(trip.begin.address == "1 Main Street")
    #expect(trip.distance == Metres(miles: 4))
    #expect(trip.statedSeconds == 624)
    #expect(trip.fare == Money(minorUnits: 920, currency: Currency("USD")))
    #expect(dossier.trips[0].dropoff.at == nil)
    #expect(dossier.segments.map(\.end) == [utc("2023-01-22T18:00:00")])
    #expect(dossier.payments.map(\.amount.minorUnits) == [8_000, 620, 150])
    #expect(dossier.payments.map(\.purpose) == [.fare, .fare, .tip])
    #expect(dossier.payments.map(\.trip) == ["s1", "r1", "r1"])
    #expect(dossier.problems.map(\.reason) == [.endBeforeBegin])
    #expect(dossier.problems.map(\.setAside) == [true])
  }
}

@Suite struct FleetReportTests {
  @Test func aReportOfSeveralDriversIsReadForTheFirst() throws {
    let dossier = try read(
      [
        "Fahrten.csv": lines(
          Layout.others[1].header,
          "f1,d1,Eva,Lind,v1,B-X 1,UberX,2023-01-02 10:00:00,2023-01-02 10:20:00,A 1,B 2,5,completed,UberX,card",
          "f2,d2,Bo,Roth,v2,B-X 2,UberX,2023-01-02 11:00:00,2023-01-02 11:20:00,A 1,B 2,5,completed,UberX,card",
          "f3,d1,Eva,Lind,v1,B-X 1,UberX,2023-01-02 12:00:00,,A 1,B 2,0,rider_cancelled,UberX,card")
      ], zone: "Europe/Berlin"
    ).dossier
    #expect(dossier.exports[0].kind == "uber-fleet")
    #expect(dossier.trips.map(\.status) == [.completed, .riderCancelled])
    #expect(dossier.trips[0].request.at == utc("2023-01-02T09:00:00"))
    #expect(dossier.trips[0].dropoff.at == utc("2023-01-02T09:20:00"))
    #expect(dossier.trips[0].dropoff.address == "B 2")
    #expect(dossier.trips.map(\.product) == ["UberX", "UberX"])
    #expect(dossier.trips.map(\.distance) == [nil, nil])
    #expect(dossier.problems.map(\.reason) == [.anotherPerson])
    #expect(dossier.problems.map(\.value) == ["d2"])
    #expect(dossier.files[0].rowsSetAside == 1)
  }
}
