import CivilTime
import Testing

@Suite struct ISOWeekTests {
  @Test(arguments: [
    ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"), ("2019-12-30", "2020-W01"),
    ("2016-01-01", "2015-W53"), ("2017-01-01", "2016-W52"), ("2018-01-01", "2018-W01"),
    ("2024-12-29", "2024-W52"), ("2024-12-30", "2025-W01"), ("2026-12-31", "2026-W53"),
    ("1969-12-29", "1970-W01"), ("1968-12-29", "1968-W52"), ("1968-12-30", "1969-W01"),
  ])
  func `The Thursday decides`(date: String, week: String) throws {
    #expect(ISOWeek(of: try day(date)).description == week)
  }

  @Test func `Every day of eighty years lies in the week of its Monday`() throws {
    let first = try day("1950-01-01")
    for offset in 0..<29_220 {
      let date = first + offset
      let monday = ISOWeek(of: date).monday
      #expect(monday.weekday == .monday && (0...6).contains(date - monday))
    }
  }

  @Test func `Weeks are ordered as their days are`() throws {
    let weeks = try ["2020-12-31", "2021-01-04", "2021-12-31"].map { ISOWeek(of: try day($0)) }
    #expect(weeks == weeks.sorted())
  }
}

@Suite struct LocalDateTests {
  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday),
    ("2000-02-29", 11_016, .tuesday), ("2024-10-27", 20_023, .sunday),
    ("1900-03-01", -25_508, .thursday),
  ])
  func `Days are counted from 1970`(date: String, number: Int32, weekday: Weekday) throws {
    #expect(try day(date).daysSince1970 == number)
    #expect(LocalDate(daysSince1970: number).description == date)
    #expect(LocalDate(daysSince1970: number).weekday == weekday)
  }

  @Test(arguments: [(2023, 2, 29), (1900, 2, 29), (2024, 13, 1), (2024, 4, 31), (2024, 1, 0)])
  func `Days that no calendar has are refused`(year: Int, month: Int, day: Int) {
    #expect(LocalDate(year: year, month: month, day: day) == nil)
  }

  @Test func `Sums stop at the ends of the calendar`() {
    let last = LocalDate(daysSince1970: .max)
    #expect(last + 1 == last)
    #expect(LocalDate(daysSince1970: .min) + -1 == LocalDate(daysSince1970: .min))
    #expect(LocalDate(daysSince1970: 0) + .max == last)
    #expect(last - LocalDate(daysSince1970: .min) == 4_294_967_295)
  }
}

@Suite struct InstantTests {
  @Test func `Sums of hostile numbers stop at the ends`() {
    #expect(Instant(seconds: .max) + 1 == Instant(seconds: .max))
    #expect(Instant(seconds: .min) - 1 == Instant(seconds: .min))
    #expect(Instant(seconds: .max) - Instant(seconds: .min) == .max)
    #expect(Instant(seconds: 10) + 5 == Instant(seconds: 15))
  }

  @Test func `A moment reads as RFC 3339`() {
    #expect(Instant(seconds: 1_612_172_446).description == "2021-02-01T09:40:46Z")
    #expect(Instant(seconds: -1).description == "1969-12-31T23:59:59Z")
  }
}

func day(_ text: String) throws -> LocalDate {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  try #require(parts.count == 3)
  return try #require(LocalDate(year: parts[0], month: parts[1], day: parts[2]))
}
