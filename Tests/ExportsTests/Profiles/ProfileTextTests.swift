import Dossier
import Scanning
import Testing

@testable import Exports

@Suite("Profiles as text")
struct ProfileTextTests {
  /// A profile that says everything that can be said.
  private static let full: TableProfile = {
    var profile = TableProfile(
      .journey, role: .courier,
      columns: ColumnMeaning.allCases.enumerated().map { .init("c\($0)", $1) })
    profile.clock = .local
    profile.dates = .monthDay
    profile.degrees = .e7
    profile.coordinates = .longitudeFirst
    profile.lengths = .miles
    profile.currency = Currency("EUR")
    return profile
  }()

  private static let plain = TableProfile(
    .position, columns: [.init("time", .begin), .init("längengrad_breitengrad", .coordinate)])

  @Test(arguments: [full, plain])
  func whatIsWrittenReadsBack(profile: TableProfile) throws {
    #expect(try TableProfile(text: Array(profile.text().utf8)) == profile)
  }

  @Test func theTextIsForPeople() {
    var profile = TableProfile(
      .stay,
      columns: [
        .init("début", .begin), .init("fin", .end), .init("lieu", .address),
        .init("remarque", .nothing),
      ])
    profile.clock = .local
    #expect(
      profile.text(remarks: ["Check the clock."]) == """
        dataleaflet-profile 1
        row = stay
        clock = local
        # Check the clock.
        column début = begin
        column fin = end
        column lieu = address
        column remarque = nothing

        """)
  }

  @Test func anEditorAndAPersonMayHaveTouchedIt() throws {
    let text = """
      \u{FEFF}dataleaflet-profile  1\r
      # Rounds of a courier\r
      \r
        row=payment\r
      currency = CHF\r
      column Jour de paie (local) = date\r
      column Montant = 3 € = amount\r

      """
    let profile = try TableProfile(text: Array(text.utf8))
    #expect(profile.row == .payment)
    #expect(profile.currency == Currency("CHF"))
    #expect(
      profile.columns == [
        .init("jour_de_paie_local", .date), .init("montant_3_€", .amount),
      ])
  }

  @Test func aNameThatATerminalWouldObeyIsEscaped() throws {
    let name = HeaderKey.fold("wann\u{202E}\u{9B}31m\u{2028}")
    let profile = TableProfile(.event, columns: [.init(name, .begin)])
    let text = profile.text()
    #expect(text.contains("column wann\\u{202E}\\u{9B}31m\\u{2028} = begin\n"))
    #expect(try TableProfile(text: Array(text.utf8)) == profile)
  }

  @Test(
    arguments: [
      ("", 1, .notAProfile), ("PK\u{3}\u{4}", 1, .notAProfile),
      ("row = stay\n", 1, .notAProfile), ("dataleaflet-profile\n", 1, .notAProfile),
      ("dataleaflet-profile 2\n", 1, .otherVersion("2")),
      ("dataleaflet-profile 1\nrow event\n", 2, .notALine),
      ("dataleaflet-profile 1\nrow = event\nzone = utc\n", 3, .unknownKey("zone")),
      ("dataleaflet-profile 1\nrow = event\nrow = event\n", 3, .repeatedKey("row")),
      (
        "dataleaflet-profile 1\ndates = dmy\n", 2,
        .unknownValue("dmy", allowed: ["day-month", "month-day"])
      ),
      ("dataleaflet-profile 1\ncurrency = euro\n", 2, .noCurrency("euro")),
      ("dataleaflet-profile 1\ncolumn = begin\n", 2, .notAColumn),
      ("dataleaflet-profile 1\ncolumn ... = begin\n", 2, .notAColumn),
      ("dataleaflet-profile 1\ncolumn a = begin\ncolumn A = end\n", 3, .repeatedColumn("a")),
      (
        "dataleaflet-profile 1\ncolumn a = begin\ncolumn b = begin\n", 3, .repeatedMeaning("begin")
      ),
      ("dataleaflet-profile 1\ncolumn a = begin\n", nil, .noRow),
      (
        "dataleaflet-profile 1\nrow = stay\ncolumn a = begin\ncolumn b = name\n", nil,
        .lacks(row: "stay", ["end"])
      ),
      (
        "dataleaflet-profile 1\nrow = position\ncolumn a = begin\ncolumn b = latitude\n", nil,
        .lacks(row: "position", ["longitude"])
      ),
      (
        "dataleaflet-profile 1\nrow = payment\ncolumn a = date\ncolumn b = amount\n", nil,
        .lacks(row: "payment", ["currency"])
      ),
    ] as [(String, Int?, ProfileError.Reason)])
  func whatIsNotUnderstoodIsAnError(text: String, line: Int?, reason: ProfileError.Reason) {
    #expect(throws: ProfileError(reason, line: line)) {
      try TableProfile(text: Array(text.utf8))
    }
  }

  @Test func aHostileTextIsRefusedAtOnce() {
    let head = Array("dataleaflet-profile 1\nrow = event\n".utf8)
    let long = head + [UInt8](repeating: 0x23, count: TableProfile.mostBytes)
    #expect(throws: ProfileError(.tooLarge)) { try TableProfile(text: long) }
    let name = head + Array("column \(String(repeating: "a", count: 129)) = begin\n".utf8)
    #expect(throws: ProfileError(.notAColumn, line: 3)) { try TableProfile(text: name) }
    let bytes = head + [0xFF, 0x3D, 0xFE, 0x00, 0x0A]
    #expect(throws: ProfileError.self) { try TableProfile(text: bytes) }
  }
}
