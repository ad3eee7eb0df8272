import Testing

@testable import CivilTime

@Suite struct PosixZoneTests {
  @Test(
    arguments: [
      ("CET-1CEST,M3.5.0,M10.5.0/3", 3_600, 7_200), ("IST-5:30", 19_800, nil),
      ("<+03>-3", 10_800, nil), ("EST5EDT,M3.2.0,M11.1.0", -18_000, -14_400),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", 3_600, 0), ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", -7_200, -3_600),
      ("AAA-1BBB,J60,J300/25", 3_600, 7_200), ("AAA0BBB,0,365", 0, 3_600),
    ] as [(String, Int32, Int32?)])
  func `Rules are read`(text: String, standard: Int32, summer: Int32?) throws {
    let rule = try #require(PosixZone(Array(text.utf8)))
    #expect(rule.standard.offset == standard)
    #expect(rule.daylight?.clock.offset == summer)
  }

  @Test(arguments: [
    "", "CE", "CET", "CET-", "CET-99", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0",
    "CET-1CEST,M3.6.0,M10.5.0", "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,M3.5.0,M10.5.0,",
    "CET-1CEST,J0,J5", "<+03-3", "CET-1CEST,M3.5.0/200,M10.5.0", "CET-0000000000000000001",
  ])
  func `What is no rule is refused`(text: String) {
    #expect(PosixZone(Array(text.utf8)) == nil)
  }

  @Test func `Numbered days count 29 February or not`() {
    let julian = YearlyMoment(day: .julian(60), seconds: 0)
    #expect(
      LocalDateTime(naiveSeconds: julian.naiveSeconds(in: 2023)).date.description == "2023-03-01")
    #expect(
      LocalDateTime(naiveSeconds: julian.naiveSeconds(in: 2024)).date.description == "2024-03-01")
    let zeroBased = YearlyMoment(day: .zeroBased(59), seconds: 0)
    #expect(
      LocalDateTime(naiveSeconds: zeroBased.naiveSeconds(in: 2024)).date.description == "2024-02-29"
    )
  }

  @Test func `The fifth week is the last`() {
    let last = YearlyMoment(day: .weekday(month: 2, week: 5, weekday: 0), seconds: 0)
    #expect(
      LocalDateTime(naiveSeconds: last.naiveSeconds(in: 2026)).date.description == "2026-02-22")
    #expect(
      LocalDateTime(naiveSeconds: last.naiveSeconds(in: 2032)).date.description == "2032-02-29")
  }

  @Test func `Damaged files are refused, whole or cut at any byte`() throws {
    let whole = try #require(ZoneFile.bytes(of: "Europe/Zurich"))
    #expect(whole.withUnsafeBytes(TZifFile.init(parsing:)) != nil)
    for length in 0..<whole.count - 1 {
      #expect(Array(whole.prefix(length)).withUnsafeBytes(TZifFile.init(parsing:)) == nil)
    }
  }

  @Test func `No flipped byte traps`() throws {
    let whole = try #require(ZoneFile.bytes(of: "Europe/Zurich"))
    for index in whole.indices {
      var damaged = whole
      damaged[index] ^= 0xFF
      guard let table = damaged.withUnsafeBytes(TZifFile.init(parsing:))?.table else { continue }
      let rules = ZoneRules(identifier: "damaged", table: table)
      _ = rules.instants(of: rules.local(Instant(seconds: 1_700_000_000)))
    }
  }
}
