import Dossier
import Places
import Scanning
import Testing

@testable import Exports

@Suite("Tables that are read as a profile says")
struct ProfiledTableTests {
  private func read(
    _ text: String, _ profiles: String..., zone: String? = nil
  ) throws -> Reading {
    let folder = TemporaryFolder()
    folder.write(Array(text.utf8), to: "table.csv")
    let named = try profiles.enumerated().map { index, lines in
      NamedProfile(
        "p\(index).txt",
        try TableProfile(text: Array("dataleaflet-profile 1\n\(lines)".utf8)))
    }
    return try ExportReader.read(
      [folder.path], options: ReadingOptions(zone: zone, profiles: named))
  }

  @Test func aCourierListBecomesTripsAndPay() throws {
    let dossier = try read(
      """
      Tag;Los;Fertig;Von wo;Bis wo;Strecke;Lohn
      05.03.2024;18:30;19h05;50,85 4,35;50,86 4,36;3,2;€ 7,50
      05.03.2024;23:40;00:10;50,86 4,36;50,87 4,37;4;1.234,00
      06.03.2024;heute;00:10;;;;
      """,
      """
      row = journey
      role = courier
      clock = local
      dates = day-month
      lengths = kilometres
      currency = EUR
      column Tag = date
      column Los = begin
      column Fertig = end
      column Von wo = coordinate
      column Bis wo = end-coordinate
      column Strecke = distance
      column Lohn = amount
      """, zone: "Europe/Brussels"
    ).dossier
    #expect(dossier.files[0].format == "generic/journeys")
    #expect(dossier.exports[0].kind == "table")
    #expect(dossier.trips.map(\.role) == [.courier, .courier])
    // Brussels is an hour ahead of UTC in March.
    #expect(dossier.trips[0].begin.at == utc("2024-03-05 17:30:00"))
    #expect(dossier.trips[0].dropoff.at == utc("2024-03-05 18:05:00"))
    #expect(dossier.trips[0].begin.coordinate == Coordinate(latitude: 50.85, longitude: 4.35))
    #expect(dossier.trips[0].dropoff.coordinate == Coordinate(latitude: 50.86, longitude: 4.36))
    #expect(dossier.trips[0].distance == Metres(3_200))
    // Past midnight, the clock of the end is that of the next day.
    #expect(dossier.trips[1].dropoff.at == utc("2024-03-05 23:10:00"))
    #expect(dossier.payments.map(\.amount.minorUnits) == [750, 123_400])
    #expect(dossier.payments.map(\.purpose) == [.fare, .fare])
    #expect(dossier.files[0].rowsSetAside == 1)
    #expect(dossier.problems.map(\.reason) == [.readByProfile, .notADate])
    #expect(dossier.problems[0].value == "p0.txt")
    #expect(dossier.problems[1].value == "heute")
  }

  @Test func positionsInLocalTimeGetTheZoneOfTheirPlaces() throws {
    let dossier = try read(
      "wann,n,e\n2024-07-01 12:00:00,N 48.2,16.37\n2024-07-01 12:01:00,\"48°12'36\"\"N\",16.38\n",
      "row = position\nclock = local\ncolumn wann = begin\ncolumn n = latitude\n"
        + "column e = longitude\n"
    ).dossier
    #expect(dossier.zone == "Europe/Vienna")
    #expect(dossier.fixes[0].at == utc("2024-07-01 10:00:00"))
    #expect(dossier.fixes[1].coordinate.latitude == 48.21)
    #expect(dossier.problems.map(\.reason) == [.readByProfile])
  }

  @Test func staysPaymentsAndEvents() throws {
    let stay = try read(
      "in,out,spot\n2024-01-02T08:00:00Z,2024-01-02T09:00:00Z,Library\n",
      "row = stay\ncolumn in = begin\ncolumn out = end\ncolumn spot = name\n"
    ).dossier.givenStays
    #expect(stay.map(\.label) == ["Library"])
    #expect(stay[0].end == utc("2024-01-02 09:00:00"))
    let payment = try read(
      "day,paid,unit,shop\n3/5/24,12.50,usd,Bakery\n3/6/24,soon,usd,Bakery\n",
      "row = payment\ndates = month-day\nclock = utc\ncolumn day = date\ncolumn paid = amount\n"
        + "column unit = currency\ncolumn shop = counterpart\n"
    ).dossier
    #expect(
      payment.purchases.map(\.amount) == [Money(minorUnits: 1_250, currency: Currency("USD"))])
    #expect(payment.purchases[0].at == utc("2024-03-05 00:00:00"))
    #expect(payment.purchases[0].counterpart == "Bakery")
    #expect(payment.files[0].rowsSetAside == 1)
    let event = try read(
      "ts,what\n1714550400,door opened\n", "row = event\ncolumn ts = begin\ncolumn what = name\n"
    ).dossier
    #expect(event.appEvents[0].at == utc("2024-05-01 08:00:00"))
    #expect(event.strings[event.appEvents[0].name] == "door opened")
  }

  @Test func staysAndJourneysGetTheZoneOfTheirPlacesToo() throws {
    let stay = try read(
      "in,out,spot\n2024-07-01 08:00,2024-07-01 09:00,48.2 16.37\n",
      "row = stay\ncolumn in = begin\ncolumn out = end\ncolumn spot = coordinate\n"
    ).dossier
    #expect(stay.zone == "Europe/Vienna")
    #expect(stay.givenStays[0].begin == utc("2024-07-01 06:00:00"))
    #expect(stay.givenStays[0].end == utc("2024-07-01 07:00:00"))
    let way = try read(
      "in,out,to\n2024-07-01 08:00,2024-07-01 09:00,48.2 16.37\n",
      "row = journey\ncolumn in = begin\ncolumn out = end\ncolumn to = end-coordinate\n"
    ).dossier
    #expect(way.movements[0].begin == utc("2024-07-01 06:00:00"))
    #expect(way.movements[0].end == utc("2024-07-01 07:00:00"))
    #expect(way.trips.isEmpty)
  }

  @Test func aListOfObjectsIsATableToo() throws {
    let folder = TemporaryFolder()
    folder.write(
      Array(#"[{"time": "2024-05-01T08:00:00Z", "lat": 50.85, "lon": 4.35}]"#.utf8),
      to: "track.json")
    let dossier = try ExportReader.read([folder.path]).dossier
    #expect(dossier.files[0].format == "generic/positions")
    #expect(dossier.fixes[0].coordinate == Coordinate(latitude: 50.85, longitude: 4.35))
    #expect(dossier.problems.map(\.column) == ["time, lat, lon"])
  }

  @Test func aProfileBeatsTheGuessAndACompanyBeatsTheProfile() throws {
    let profile =
      "row = position\nclock = utc\ncolumn time = begin\ncolumn lat = longitude\n"
      + "column lon = latitude\n"
    let guessed = try read("time,lat,lon\n2024-05-01T08:00:00Z,4.35,50.85\n", profile).dossier
    #expect(guessed.fixes[0].coordinate.latitude == 50.85)
    #expect(guessed.problems.map(\.reason) == [.readByProfile])
    let known = try read(
      "earner_state,begin_timestamp,end_timestamp,duration_seconds\n",
      "row = event\ncolumn begin_timestamp = begin\n"
    )
    #expect(known.dossier.files[0].format == "uber-driver-sar/online-offline")
    #expect(known.profiles.isEmpty)
  }

  @Test func theProfileThatKnowsMoreWins() throws {
    let text = "ts,what,who\n1714550400,a,b\n"
    let reading = try read(
      text, "row = event\ncolumn ts = begin\n",
      "row = event\ncolumn ts = begin\ncolumn who = name\n",
      "row = event\ncolumn other = begin\ncolumn who = name\ncolumn what = nothing\n")
    #expect(reading.profiles[0]?.name == "p1.txt")
    #expect(throws: ReadingError.self) {
      try read(
        text, "row = event\ncolumn ts = begin\ncolumn who = name\n",
        "row = event\ncolumn ts = begin\ncolumn what = name\n")
    }
    let same = "row = event\ncolumn ts = begin\n"
    #expect(try read(text, same, same).profiles[0]?.name == "p0.txt")
  }
}
