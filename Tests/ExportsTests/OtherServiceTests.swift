import CivilTime
import Dossier
import Places
import Testing

@testable import Exports

@Suite struct OtherServiceTests {
  private func layout(_ format: String) throws -> Layout {
    try #require(Layout.otherServices.first { $0.format == format })
  }

  @Test func amazonHasOnePurchaseARow() throws {
    let dossier = try read([
      "o.csv": lines(
        try layout("amazon/orders").header,
        "Amazon.de,D01,2023-03-04T18:11:05Z,EUR,10.00,19.98,B0,2,Visa,Closed,Not Available,\"Oak 1, Gent\",Lamp",
        "Amazon.de,D01,2023-03-04T18:11:05Z,EUR,abc,abc,B1,1,Visa,Closed,,,Bulb",
        "Amazon.de,D02,,EUR,1,1,B2,1,Visa,Closed,,,Cable")
    ]).dossier
    #expect(dossier.purchases.map(\.what) == ["Lamp", "Bulb"])
    #expect(dossier.purchases[0].amount == Money(minorUnits: 1_998, currency: Currency("EUR")))
    #expect(dossier.purchases[0].counterpart == "Amazon.de")
    #expect(dossier.purchases[1].amount == nil)
    #expect(dossier.problems.map(\.reason) == [.notAnAmount, .missingValue])
    #expect(dossier.files[0].rowsSetAside == 1)
  }

  @Test func theSecondDistanceOfStravaIsInMetres() throws {
    let dossier = try read([
      "activities.csv": lines(
        try layout("strava/activities").header,
        "1,\"Oct 7, 2020, 2:43:11 PM\",Evening,Run,,1800,5.01,,,,a.gpx,,1800.0,1700,5012.3,,,",
        "2,\"7 ottobre 2020 14:43\",Soir,Run,,1800,5.01,,,,,,1800.0,1700,5012.3,,,")
    ]).dossier
    #expect(dossier.movements.count == 1)
    let run = try #require(dossier.movements.first)
    #expect(run.means == "Run")
    #expect(run.begin == utc("2020-10-07T14:43:11"))
    #expect(run.end == utc("2020-10-07T15:13:11"))
    #expect(run.distance == Metres(5_012.3))
    #expect(dossier.problems.map(\.reason) == [.notADate])
    #expect(dossier.files[0].from == run.begin)
    #expect(dossier.files[0].to == run.end)
  }

  @Test func aDeliveryOfWoltIsTwoTasks() throws {
    let dossier = try read(
      [
        "courier_tasks.csv": lines(
          try layout("wolt-courier/tasks").header,
          "2023-07-01 18:00:00.000,2023-07-01 18:12:00.000,TRUE,bicycle,\"Pizza\nHouse\",2023-07-01 18:02:00.000,,",
          "2023-07-01 18:00:00.000,2023-07-01 18:30:00.000,FALSE,bicycle,Oak 1,2023-07-01 18:14:00.000,,",
          "2023-07-01 19:00:00.000,,maybe,bicycle,,,,")
      ], zone: "Europe/Helsinki"
    ).dossier
    #expect(dossier.files[0].rows == 3)
    #expect(dossier.segments.map(\.phase) == [.p2, .p3, nil])
    // Helsinki is three hours ahead in July.
    #expect(
      dossier.segments.map(\.begin) == [
        utc("2023-07-01T15:02:00"), utc("2023-07-01T15:14:00"), utc("2023-07-01T16:00:00"),
      ])
    #expect(
      dossier.segments.map(\.end) == [
        utc("2023-07-01T15:12:00"), utc("2023-07-01T15:30:00"), nil,
      ])
    #expect(dossier.problems.map(\.reason) == [.openEnded, .unknownState])
  }

  @Test func lyftTellsThreeMomentsAndPlaces() throws {
    let dossier = try read([
      "rides.csv": lines(
        try layout("lyft-rider/rides").header,
        "finished,2023-08-01T10:00:00Z,40.7,-74,2023-08-01T10:05:00Z,40.71,-74.01,2023-08-01T10:25:00Z,40.8,-73.9",
        "canceled,2023-08-02T10:00:00Z,40.7,-74,,,,,,", "lost,,,,,,,,,")
    ]).dossier
    #expect(dossier.trips.map(\.status) == [.completed, .cancelled])
    #expect(dossier.trips[0].dropoff.at == utc("2023-08-01T10:25:00"))
    #expect(dossier.trips[0].begin.coordinate == Coordinate(latitude: 40.71, longitude: -74.01))
    #expect(dossier.trips[1].begin.at == nil)
    #expect(dossier.problems.map(\.reason) == [.missingValue])
  }

  @Test func trackerControlTellsWhoWasCalledByWhichApp() throws {
    let table = lines(
      try layout("trackercontrol/connections").header,
      "10,ads.example,1688202000000,0,AdCo,Advertising,org.tram,Tram Times",
      "10,cdn.example,soon,0,,Content,org.tram,Tram Times", "10,,1688202000000,0,,,,")
    let dossier = try read(["t.csv": table]).dossier
    #expect(dossier.companyLinks.map(\.name) == ["cdn.example", "AdCo"])
    #expect(dossier.companyLinks.map(\.at) == [nil, utc("2023-07-01T09:00:00")])
    #expect(dossier.companyLinks.map(\.via) == ["Tram Times", "Tram Times"])
    #expect(dossier.problems.map(\.reason) == [.notADate, .missingValue])
  }

  @Test func theSameCopyTwiceCountsOnce() throws {
    let layout = Layout.linkedIn[4]
    let file = (
      path: layout.path,
      bytes: Array(lines(layout.header, "2020-11-16 05:43:03,x", "2020-11-16 05:43:03,x").utf8)
    )
    let dossier = try read(exports: [[file], [file]]).dossier
    #expect(dossier.searches.count == 2)
    #expect(dossier.files.map(\.rowsRepeated) == [0, 2])
  }
}
