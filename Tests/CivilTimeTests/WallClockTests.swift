import CivilTime
import Testing

@Suite struct WallClockTests {
  @Test func `An ordinary time has one moment`() throws {
    let zurich = try zone("Europe/Zurich")
    #expect(zurich.instants(of: wall(2024, 7, 1, 14)) == .unique(utc(2024, 7, 1, 12)))
  }

  @Test func `Half past two on 27 October 2024 came twice`() throws {
    let zurich = try zone("Europe/Zurich")
    let twice = wall(2024, 10, 27, 2, 30)
    #expect(
      zurich.instants(of: twice)
        == .ambiguous(earlier: utc(2024, 10, 27, 0, 30), later: utc(2024, 10, 27, 1, 30)))
    #expect(zurich.instant(of: twice) == utc(2024, 10, 27, 0, 30))
    // The hour is half open: three o'clock came once.
    #expect(zurich.instants(of: wall(2024, 10, 27, 3)) == .unique(utc(2024, 10, 27, 2)))
  }

  @Test func `Half past two on 30 March 2025 never came`() throws {
    let zurich = try zone("Europe/Zurich")
    let never = wall(2025, 3, 30, 2, 30)
    #expect(zurich.instants(of: never) == .skipped(shiftedForward: utc(2025, 3, 30, 1, 30)))
    #expect(zurich.local(zurich.instant(of: never)).description == "2025-03-30 03:30:00")
    #expect(zurich.instants(of: wall(2025, 3, 30, 3)) == .unique(utc(2025, 3, 30, 1)))
  }

  @Test func `Changes in years beyond the file are found too`() throws {
    let zurich = try zone("Europe/Zurich")
    // Sunday 27 March 2424 and, one cycle on, 2824.
    for year in [2424, 2824] {
      guard case .skipped = zurich.instants(of: wall(year, 3, 31, 2, 30)) else {
        Issue.record("31 March \(year) is a Sunday of change")
        continue
      }
    }
  }

  @Test func `Samoa skipped 30 December 2011`() throws {
    let apia = try zone("Pacific/Apia")
    let skipped = try #require(LocalDate(year: 2011, month: 12, day: 30))
    #expect(apia.startOfDay(skipped) == utc(2011, 12, 30, 10))
    #expect(apia.startOfDay(skipped + 1) == utc(2011, 12, 30, 10))
    let dates = apia.localDays(from: utc(2011, 12, 29, 12), to: utc(2012, 1, 1, 12)).map(\.date)
    #expect(dates.map(\.description) == ["2011-12-29", "2011-12-31", "2012-01-01", "2012-01-02"])
  }

  @Test func `A day begins after the gap where midnight was skipped`() throws {
    // São Paulo put its clock forward at midnight on 4 November 2018.
    let saoPaulo = try zone("America/Sao_Paulo")
    let day = try #require(LocalDate(year: 2018, month: 11, day: 4))
    #expect(saoPaulo.startOfDay(day) == utc(2018, 11, 4, 3))
    #expect(saoPaulo.local(saoPaulo.startOfDay(day)).description == "2018-11-04 01:00:00")
  }

  @Test(arguments: [
    ("2024-10-27", 25), ("2025-03-30", 23), ("2025-03-29", 24), ("2025-07-01", 24),
  ])
  func `Days of a change last 23 or 25 hours`(date: String, hours: Int64) throws {
    let zurich = try zone("Europe/Zurich")
    let days = zurich.localDays(from: utc(2024, 10, 1, 0), to: utc(2025, 8, 1, 0))
    let day = try #require(days.first { $0.date.description == date })
    #expect(day.span.upperBound - day.span.lowerBound == hours * 3_600)
  }

  @Test func `Local days tile the span`() throws {
    for identifier in ["Europe/Zurich", "America/Sao_Paulo", "Pacific/Apia", "Asia/Kolkata"] {
      let rules = try zone(identifier)
      let start = utc(2011, 5, 3, 4, 5)
      let end = utc(2019, 8, 7, 6, 5)
      let days = Array(rules.localDays(from: start, to: end))
      #expect(days.first?.span.lowerBound == start)
      #expect(days.last?.span.upperBound == end)
      for (day, next) in zip(days, days.dropFirst()) {
        #expect(day.span.upperBound == next.span.lowerBound)
        #expect(day.date < next.date)
        #expect(rules.local(next.span.lowerBound).date == next.date)
        #expect(rules.local(next.span.lowerBound - 1).date == day.date)
      }
    }
  }

  @Test func `A span that ends before it starts has no days`() throws {
    let zurich = try zone("Europe/Zurich")
    #expect(Array(zurich.localDays(from: utc(2024, 1, 2, 0), to: utc(2024, 1, 1, 0))).isEmpty)
    #expect(Array(zurich.localDays(from: utc(2024, 1, 2, 0), to: utc(2024, 1, 2, 0))).isEmpty)
  }

  @Test(arguments: [
    "Europe/Zurich", "Europe/Dublin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata",
    "Africa/Casablanca", "America/Sao_Paulo", "Pacific/Apia", "Asia/Tehran", "America/Nuuk",
  ])
  func `Every moment is among the moments of its own reading`(identifier: String) throws {
    let rules = try zone(identifier)
    // Steps of 5 h 1 min 7 s over 1900–2160 hit every hour of the day.
    var lost: [Instant] = []
    for seconds in stride(from: Int64(-2_208_988_800), to: 6_000_000_000, by: 18_067 * 7) {
      let moment = Instant(seconds: seconds)
      switch rules.instants(of: rules.local(moment)) {
      case .unique(moment), .ambiguous(moment, _), .ambiguous(_, moment): break
      default: lost.append(moment)
      }
    }
    #expect(lost.isEmpty)
  }
}
