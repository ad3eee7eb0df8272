import CivilTime
import Testing

@Suite struct ZoneRulesTests {
  @Test func `Zurich changes its clock twice in 2024`() throws {
    let zurich = try zone("Europe/Zurich")
    #expect(zurich.local(utc(2024, 1, 15, 12)).description == "2024-01-15 13:00:00")
    #expect(zurich.local(utc(2024, 7, 15, 12)).description == "2024-07-15 14:00:00")
    // 31 March: at 01:00 UTC the clock goes from 02:00 to 03:00.
    #expect(zurich.offset(at: utc(2024, 3, 31, 1) - 1) == 3_600)
    #expect(zurich.offset(at: utc(2024, 3, 31, 1)) == 7_200)
    // 27 October: at 01:00 UTC it goes from 03:00 back to 02:00.
    #expect(zurich.offset(at: utc(2024, 10, 27, 1) - 1) == 7_200)
    #expect(zurich.offset(at: utc(2024, 10, 27, 1)) == 3_600)
    #expect(zurich.abbreviation(at: utc(2024, 10, 27, 0)) == "CEST")
    #expect(zurich.abbreviation(at: utc(2024, 10, 27, 1)) == "CET")
  }

  @Test(arguments: [2038, 2050, 2399, 2424, 2430, 2824, 9999])
  func `The rule goes on after the last transition of the file`(year: Int) throws {
    let brussels = try zone("Europe/Brussels")
    #expect(brussels.offset(at: utc(year, 1, 15, 12)) == 3_600)
    #expect(brussels.offset(at: utc(year, 7, 15, 12)) == 7_200)
    // The last Sunday of March lies between the 25th and the 31st.
    #expect(brussels.offset(at: utc(year, 3, 24, 23)) == 3_600)
    #expect(brussels.offset(at: utc(year, 3, 31, 2)) == 7_200)
    #expect(brussels.offset(at: utc(year, 10, 24, 23)) == 7_200)
    #expect(brussels.offset(at: utc(year, 10, 31, 2)) == 3_600)
  }

  @Test func `Sunday 28 March 2100 is the day the rule names`() throws {
    let zurich = try zone("Europe/Zurich")
    #expect(zurich.offset(at: utc(2100, 3, 28, 1) - 1) == 3_600)
    #expect(zurich.offset(at: utc(2100, 3, 28, 1)) == 7_200)
    // 400 years on, the calendar repeats.
    #expect(zurich.offset(at: utc(2500, 3, 28, 1) - 1) == 3_600)
    #expect(zurich.offset(at: utc(2500, 3, 28, 1)) == 7_200)
  }

  @Test func `Summer is in January south of the equator`() throws {
    let sydney = try zone("Australia/Sydney")
    #expect(sydney.offset(at: utc(2024, 1, 15, 0)) == 11 * 3_600)
    #expect(sydney.offset(at: utc(2024, 7, 15, 0)) == 10 * 3_600)
    #expect(sydney.offset(at: utc(2060, 1, 15, 0)) == 11 * 3_600)
    #expect(sydney.offset(at: utc(2060, 7, 15, 0)) == 10 * 3_600)
  }

  @Test(arguments: [2010, 2024, 2075])
  func `Dublin's winter is written as negative summer time`(year: Int) throws {
    let dublin = try zone("Europe/Dublin")
    #expect(dublin.offset(at: utc(year, 1, 15, 12)) == 0)
    #expect(dublin.offset(at: utc(year, 7, 15, 12)) == 3_600)
    #expect(dublin.abbreviation(at: utc(year, 1, 15, 12)) == "GMT")
    #expect(dublin.abbreviation(at: utc(year, 7, 15, 12)) == "IST")
  }

  @Test func `Offsets need not be whole hours`() throws {
    #expect(try zone("Asia/Kolkata").offset(at: utc(2024, 6, 1, 0)) == 19_800)
    #expect(try zone("Asia/Kathmandu").offset(at: utc(2024, 6, 1, 0)) == 20_700)
    // Lord Howe moves its clock by half an hour.
    let lordHowe = try zone("Australia/Lord_Howe")
    #expect(lordHowe.offset(at: utc(2024, 1, 1, 0)) == 39_600)
    #expect(lordHowe.offset(at: utc(2024, 7, 1, 0)) == 37_800)
  }

  @Test func `Times before 1970 follow the rules of their day`() throws {
    // Britain kept summer time all year from 1968 to 1971.
    #expect(try zone("Europe/London").offset(at: utc(1969, 1, 15, 12)) == 3_600)
    #expect(try zone("Europe/London").offset(at: utc(1965, 1, 15, 12)) == 0)
    // Bern mean time, 29 min 46 s, until 1894.
    #expect(try zone("Europe/Zurich").offset(at: utc(1890, 1, 1, 0)) == 1_786)
    // Berlin was on double summer time in the summer of 1945.
    #expect(try zone("Europe/Berlin").offset(at: utc(1945, 7, 1, 0)) == 10_800)
  }

  @Test(arguments: [Int64.min, -9_000_000_000_000_000_000, 9_000_000_000_000_000_000, Int64.max])
  func `The ends of time are read without a trap`(seconds: Int64) throws {
    for identifier in ["Europe/Zurich", "America/New_York", "Asia/Kolkata", "UTC"] {
      let rules = try zone(identifier)
      let local = rules.local(Instant(seconds: seconds))
      _ = rules.instants(of: local)
      _ = rules.startOfDay(local.date)
    }
  }

  @Test(arguments: [
    "", "../../etc/passwd", "Europe/../Europe/Zurich", "/etc/passwd", "Europe//Zurich", "Europe/",
    "Europe", "Mars/Olympus", "tzdata.zi", "zone.tab", "Europe/Zürich", "Europe/Zurich\u{0}",
    String(repeating: "a", count: 65),
  ])
  func `What is no zone is refused`(identifier: String) {
    #expect(ZoneRules(identifier: identifier) == nil)
    #expect(!ZoneRules.isKnown(identifier))
  }

  @Test func `A fixed offset names itself`() {
    #expect(ZoneRules(fixedOffset: 3_600).identifier == "+01:00")
    #expect(ZoneRules(fixedOffset: -12_600).identifier == "-03:30")
    #expect(ZoneRules(fixedOffset: 1_786).identifier == "+00:29:46")
    #expect(ZoneRules(fixedOffset: .min).offset(at: Instant(seconds: 0)) == -93_599)
    #expect(
      ZoneRules(fixedOffset: 7_200).local(utc(2024, 1, 1, 23)).description
        == "2024-01-02 01:00:00")
  }

  @Test func `Zones are equal when their names are`() throws {
    #expect(try zone("Europe/Zurich") == zone("Europe/Zurich"))
    #expect(try zone("Europe/Zurich") != zone("Europe/Berlin"))
    #expect(try Set([zone("UTC"), .utc]).count == 1)
  }
}

func zone(_ identifier: String) throws -> ZoneRules {
  try #require(ZoneRules(identifier: identifier))
}

/// A moment by its UTC reading; a wrong date is the test's own mistake and reads as 1970.
func utc(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
  let date = LocalDate(year: year, month: month, day: day) ?? LocalDate(daysSince1970: 0)
  return Instant(seconds: Int64(date.daysSince1970) * 86_400 + Int64(hour * 3_600 + minute * 60))
}

func wall(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0) -> LocalDateTime {
  LocalDateTime(naiveSeconds: utc(year, month, day, hour, minute).seconds)
}
