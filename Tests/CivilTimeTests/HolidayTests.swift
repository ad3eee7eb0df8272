import Testing

@testable import CivilTime

@Suite("Public holidays by rule")
struct HolidayTests {
  private func days(_ calendar: String, _ year: Int) throws -> [String] {
    try #require(HolidayCalendar(calendar)).holidays(in: year).sorted().map(\.description)
  }

  @Test(
    "Easter is where the almanacs have it",
    arguments: [
      // The earliest, the latest, and three of our time.
      (1818, "1818-03-22"), (1943, "1943-04-25"), (2000, "2000-04-23"), (2024, "2024-03-31"),
      (2038, "2038-04-25"),
    ])
  func easter(year: Int, expected: String) {
    #expect(LocalDate.easter(of: year)?.description == expected)
  }

  @Test("Easter is always a Sunday between 22 March and 25 April")
  func easterRange() throws {
    for year in 1_583...4_000 {
      let date = try #require(LocalDate.easter(of: year))
      #expect(date.weekday == .sunday)
      #expect((322...425).contains(date.parts.month * 100 + date.parts.day))
    }
    for year in [Int.min, 0, 1_582, 100_001, .max] { #expect(LocalDate.easter(of: year) == nil) }
  }

  @Test("Geneva has nine, with its fast and its restoration")
  func geneva() throws {
    #expect(
      try days("CH-GE", 2024) == [
        "2024-01-01", "2024-03-29", "2024-04-01", "2024-05-09", "2024-05-20", "2024-08-01",
        "2024-09-05", "2024-12-25", "2024-12-31",
      ])
  }

  @Test("a British holiday on a weekend is made up for on the next working day")
  func substitutes() throws {
    // Christmas 2021 was a Saturday.
    #expect(
      try days("GB-ENG", 2021).suffix(4) == [
        "2021-12-25", "2021-12-26", "2021-12-27", "2021-12-28",
      ])
    // New Year 2012 was a Sunday, and 2 January is a holiday of its own in Scotland.
    #expect(try days("GB-SCT", 2012).prefix(3) == ["2012-01-01", "2012-01-02", "2012-01-03"])
  }

  @Test("holidays that began lately were none before")
  func beginnings() throws {
    #expect(try !days("LU", 2018).contains("2018-05-09"))
    #expect(try days("LU", 2019).contains("2019-05-09"))
    #expect(try days("DE-TH", 2019).contains("2019-09-20"))
    #expect(try !days("DE-BY", 2016).contains("2016-10-31"))
    #expect(try days("DE-BY", 2017).contains("2017-10-31"))
  }

  @Test("Austria has thirteen, Spain ten for the whole country")
  func counts() throws {
    #expect(try days("AT", 2025).count == 13)
    #expect(try days("AT", 2025).contains("2025-06-19"))
    #expect(try days("ES", 2025).count == 10)
    #expect(try days("ES", 2025).contains("2025-04-18"))
  }

  @Test("years that no calendar reaches have no holidays, and no year crashes")
  func farYears() throws {
    let calendar = try #require(HolidayCalendar("GB-SCT"))
    for year in [Int.min, -1, 0, 1_582, 10_000, .max] {
      #expect(calendar.holidays(in: year).isEmpty)
    }
    #expect(HolidayCalendar("XX") == nil)
  }

  @Test("every calendar has holidays in every year, all of them in that year")
  func everyCalendar() throws {
    for identifier in HolidayCalendar.identifiers {
      let calendar = try #require(HolidayCalendar(identifier))
      for year in 2000...2040 {
        let days = calendar.holidays(in: year)
        #expect(days.count >= 4)
        #expect(days.allSatisfy { $0.parts.year == year })
      }
    }
  }
}
