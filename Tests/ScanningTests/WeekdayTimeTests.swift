import Testing

@testable import Scanning

@Suite("Times behind a day of the week")
struct WeekdayTimeTests {
  // 2020-10-07 is day 18 542: 50 years of 365 days are 18 250, 12 leap days (1972 to 2016), then
  // 31 + 29 + 31 + 30 + 31 + 30 + 31 + 31 + 30 + 6 = 280 days of 2020.
  private static let day: Int64 = 18_542 * 86_400

  private func parse(_ text: String) -> ParsedTimestamp? {
    withField(text) { $0.weekdayTimestamp() }
  }

  @Test(
    "The forms that programs write",
    arguments: [
      ("Wed, 07 Oct 2020 05:43:03 GMT", .utc), ("Wed, 7 Oct 2020 05:43:03 +0000", .utc),
      ("Wed Oct 07 05:43:03 +0000 2020", .utc), ("wed oct  7 05:43:03 UTC 2020", .utc),
      ("Wed Oct 07 05:43:03 -0330 2020", .offset(-12_600)),
    ] as [(String, ParsedTimestamp.Zone)])
  func forms(text: String, zone: ParsedTimestamp.Zone) {
    #expect(parse(text) == ParsedTimestamp(naiveSeconds: Self.day + 20_583, zone: zone))
  }

  @Test(
    "What is no time",
    arguments: [
      "", "Wed", "Wed, 07 Oct 2020", "Wed, 07 Oct 2020 05:43:03", "07 Oct 2020 05:43:03 GMT",
      "Oct 07 05:43:03 +0000 2020 x", "Mit, 07 Oct 2020 05:43:03 GMT",
      "Wed, 32 Oct 2020 05:43:03 GMT", "Wed, 007 Oct 2020 05:43:03 GMT",
      "Wed, 07 Foo 2020 05:43:03 GMT", "Wed, 07 Oct 20 05:43:03 GMT",
      "Wed Oct 07 25:43:03 +0000 2020", "Wed Oct 07 05:43:03 +1960 2020",
      "Wed Oct 07 05:43:03 CEST 2020", "Wed Wed Oct 07 05:43:03 2020",
      "Wed, 07 Oct 2020 05:43:03 99999999999999999999999999999",
    ])
  func noTimes(text: String) {
    #expect(parse(text) == nil)
  }
}
