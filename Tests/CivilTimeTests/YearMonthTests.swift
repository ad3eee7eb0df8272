import CivilTime
import Testing

@Suite struct YearMonthTests {
  @Test func `A month has its days, in every kind of year`() throws {
    let february = try #require(YearMonth("2024-02"))
    #expect(february.description == "2024-02")
    #expect(february.first == LocalDate(year: 2024, month: 2, day: 1))
    #expect(YearMonth(of: february.first + 28) == february)
    let span = february.span(in: .utc)
    #expect(span.upperBound - span.lowerBound == 29 * 86_400)
  }

  @Test func `Where the clock is put back a month has an hour more`() throws {
    let zurich = try #require(ZoneRules(identifier: "Europe/Zurich"))
    let october = try #require(YearMonth(year: 2024, month: 10)).span(in: zurich)
    #expect(october.upperBound - october.lowerBound == 31 * 86_400 + 3_600)
  }

  @Test(arguments: ["2024-13", "2024-00", "24-01", "2024-1", "2024-01-01", "", "２０２４-01"])
  func `What is no month is refused`(text: String) { #expect(YearMonth(text) == nil) }

  @Test func `Months are in order, and December is before January`() throws {
    let months = ["2023-12", "2024-01", "2024-11"].compactMap(YearMonth.init)
    #expect(months.count == 3 && months == months.sorted())
    #expect(
      YearMonth(of: LocalDate(daysSince1970: .min)) < YearMonth(of: LocalDate(daysSince1970: .max)))
  }
}
