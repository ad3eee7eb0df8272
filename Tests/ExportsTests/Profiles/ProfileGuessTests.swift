import Dossier
import Scanning
import Testing

@testable import Exports

@Suite("What columns seem to mean")
struct ProfileGuessTests {
  private func guessed(_ header: String, _ rows: String...) throws -> ProfileGuess? {
    ProfileGuess(sample(([header] + rows).joined(separator: "\n") + "\n"))
  }

  private func sample(_ text: String) -> TableSample {
    let table = TableIndex(bytes: Array(text.utf8))
    return TableSample(
      names: table.header, rows: table.cells(rows: 1..<table.rowCount + 1))
  }

  private func meanings(_ guess: ProfileGuess?) -> [ColumnMeaning]? {
    guess?.profile.columns.map(\.meaning)
  }

  @Test(arguments: [
    ("time,lat,lon", "2024-05-01T08:00:00Z,50.85,4.35"),
    ("Zeit;Breite;Länge", "1714550400;50,85;4,35"),
    ("Date Heure;LATITUDE;LONGITUDE", "2024-05-01 10:00:00 +0200;50,85;4,35"),
    ("tijdstip|breedtegraad|lengtegraad", "1714550400123|50.85|4.35"),
    ("tst\ty\tx", "1714550400\t50.85\t4.35"),
    ("recorded_at,gps_latitude,gps_longitude", "2024-05-01T08:00:00Z,50.85N,4.35E"),
    ("timestampMs,latitudeE7,longitudeE7", "1714550400000,508500000,43500000"),
    ("Zeitpunkt (UTC),Breitengrad,Längengrad", "01.05.2024 08:00,50.85,4.35"),
  ])
  func positionsAreSure(header: String, row: String) throws {
    let guess = try #require(try guessed(header, row))
    #expect(meanings(guess) == [.begin, .latitude, .longitude])
    #expect(guess.profile.row == .position)
    #expect(guess.isSure)
    #expect(guess.doubts.isEmpty)
  }

  @Test func aCourierSpreadsheetIsAJourneyWithQuestions() throws {
    let guess = try #require(
      try guessed(
        "Datum;Begintijd;Eindtijd;Ophaaladres;Afleveradres;Afstand (km);Bedrag;Opmerking",
        "05-03-2024;18:30;19:05;Kerkstraat 1;Molenweg 2;3,2;€ 7,50;",
        "13-03-2024;18:30;19:05;Kerkstraat 1;Molenweg 2;3,2;€ 7,50;regen"))
    #expect(
      meanings(guess) == [
        .date, .begin, .end, .address, .endAddress, .distance, .amount, .nothing,
      ])
    #expect(guess.profile.row == .journey)
    #expect(guess.profile.dates == .dayMonth)
    #expect(guess.profile.lengths == .kilometres)
    #expect(guess.profile.currency == Currency("EUR"))
    #expect(guess.doubts == [.clock, .role])
    #expect(!guess.isSure)
  }

  @Test func bothPlacesOfAJourney() throws {
    let guess = try #require(
      try guessed(
        "start_time,end_time,start_lat,start_lng,end_lat,end_lng,start_address,end_address,price_chf",
        "2024-05-01T08:00:00Z,2024-05-01T08:20:00Z,46.2,6.1,46.3,6.2,Quai 1,Rue 2,12.50"))
    #expect(
      meanings(guess) == [
        .begin, .end, .latitude, .longitude, .endLatitude, .endLongitude, .address, .endAddress,
        .amount,
      ])
    #expect(guess.profile.currency == Currency("CHF"))
    #expect(guess.isSure)
  }

  @Test func staysAndPayments() throws {
    let stay = try #require(
      try guessed(
        "arrival;departure;place;coordinates",
        "2024-05-01T20:00:00Z;2024-05-02T06:00:00Z;Library;\"4.35, 50.85\"",
        "2024-05-01T20:00:00Z;2024-05-02T06:00:00Z;Library;\"104.35, 50.85\""))
    #expect(meanings(stay) == [.begin, .end, .address, .coordinate])
    #expect(stay.profile.row == .stay)
    #expect(stay.profile.coordinates == .longitudeFirst)
    #expect(stay.isSure)
    let payment = try #require(
      try guessed(
        "Buchungstag;Händler;Betrag;Währung", "13.03.2024;Bäckerei;-7,50;EUR",
        "14.03.2024;Bäckerei;-1.007,50;EUR"))
    #expect(meanings(payment) == [.date, .counterpart, .amount, .currency])
    #expect(payment.profile.row == .payment)
    #expect(!payment.isSure)
  }

  @Test(
    arguments: [
      (["01/02/2024", "13/02/2024"], .dayMonth), (["02/13/2024"], .monthDay),
      (["01.02.24"], .dayMonth), (["01/02/2024", "02/02/2024"], nil),
      // Only as days do they run: 9, 10, 11 February, 1 March.
      (["09/02/2024", "10/02/2024", "11/02/2024", "01/03/2024"], .dayMonth),
      (["13/02/2024", "02/13/2024"], nil),
    ] as [([String], DateOrder?)])
  func daysAndMonthsAreSettledOverTheRows(dates: [String], order: DateOrder?) {
    #expect(DateOrder.settled(by: [ColumnEvidence(dates)]) == order)
  }

  @Test func whatIsOpenIsAskedNotGuessed() throws {
    let guess = try #require(
      try guessed(
        "when;lat;lon;distance;price", "01/02/2024 10:00;50.85;4.35;3;7.50",
        "02/02/2024 10:00;50.85;4.35;3;7.50"))
    #expect(guess.doubts == [.clock, .dates, .lengths, .currency])
    #expect(guess.profile.dates == nil)
    #expect(!guess.isSure)
    let two = try #require(
      try guessed("created_at,updated_at,lat,lon", "1714550400,1714550401,50.85,4.35"))
    #expect(
      two.doubts == [.column("created_at", .begin), .column("updated_at", .begin)])
    #expect(!two.isSure)
    let zones = try #require(
      try guessed("time_utc,time_local,lat,lon", "2024-05-01 08:00,2024-05-01 10:00,50.85,4.35"))
    #expect(meanings(zones) == [.begin, .nothing, .latitude, .longitude])
    #expect(zones.profile.clock == .utc)
  }

  @Test(arguments: [
    ("name,age", "Nadia,41"), ("lat,lon", "50.85,4.35"), ("id,total", "1714550400,12.5"),
    ("five_star_rating", "5"), ("time zone,lat,lon", "Europe/Paris,50.85,4.35"),
  ])
  func withoutTimesThereIsNoGuess(header: String, row: String) throws {
    #expect(try guessed(header, row) == nil)
  }

  @Test func aFirstRowOfDataIsNoHeader() throws {
    let sample = sample(
      "Nadia Peeters,2024-05-01 08:00,50.85,nadia@example.org\n"
        + "Nadia Peeters,2024-05-01 09:00,50.85,nadia@example.org\n")
    #expect(ProfileGuess(sample) == nil)
  }

  /// Every cell is a word that occurs nowhere else, so that one in a profile would be found.
  @Test func noValueEverGetsIntoAProfile() throws {
    let header = "tijd;einde;lat;lon;adres;bedrag;munt;naam;klant;km;notitie"
    let rows = (0..<50).map { row in
      "2031-07-\(10 + row % 20) 23:\(10 + row):59Z;2031-08-\(10 + row % 20) 22:\(10 + row):58Z;"
        + "47.1113\(row);8.2224\(row);Zwaluwpad \(row + 700);€ \(row + 800),99;SEK;Quasi\(row);"
        + "Korhoen\(row);\(row + 900);geheim\(row)"
    }
    let sample = sample(([header] + rows).joined(separator: "\n") + "\n")
    let guess = try #require(ProfileGuess(sample))
    let text = guess.profile.text()
    for cell in Set(sample.rows.joined()) { #expect(!text.contains(cell)) }
    #expect(text.contains("column notitie = nothing\n"))
    #expect(try TableProfile(text: Array(text.utf8)) == guess.profile)
  }

  @Test func stringsOfAnyKindAreTakenWithoutHarm() {
    let cells = [
      "\u{0}", "∞", "-", "..", "1e999", String(repeating: "9", count: 500), "24:00", "°",
    ]
    for header in ["time,lat,lon", "a,b,c", "\u{202E},\u{FEFF},", "begin,end,x"] {
      let rows = cells.map { [$0, $0, $0] }
      let names = header.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let guess = ProfileGuess(TableSample(names: names, rows: rows + [[], ["1"]]))
      #expect(guess?.isSure != true)
    }
  }
}
