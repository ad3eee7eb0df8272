import Scanning
import Testing

@Suite("Timestamps")
struct TimestampTests {
  // 2019-05-03 is day 18 019: 49 years of 365 days are 17 885, 12 leap days (1972 to 2016), then
  // 31 + 28 + 31 + 30 + 2 = 122 days of 2019. 18 019 × 86 400 = 1 556 841 600.
  private static let day: Int64 = 1_556_841_600

  private func parse(_ text: String) -> ParsedTimestamp? { withField(text) { $0.timestamp() } }

  @Test(
    "The forms that exports write",
    arguments: [
      ("2019-05-03T07:05:09Z", 25_509, 0, .utc),
      ("2019-05-03 07:05:09", 25_509, 0, .none),
      ("2019-05-03 7:05:09", 25_509, 0, .none),
      ("2019-05-03T07:05", 25_500, 0, .none),
      ("2019-05-03T07:05:09.5Z", 25_509, 500, .utc),
      ("2019-05-03T07:05:09.123Z[UTC]", 25_509, 123, .utc),
      ("2019-05-03T07:05:09.123456789Z", 25_509, 123, .utc),
      ("2019-05-03 07:05:09,04", 25_509, 40, .none),
      ("2019-05-03T07:05:09+02:00", 25_509, 0, .offset(7200)),
      ("2019-05-03T07:05:09-0330", 25_509, 0, .offset(-12_600)),
      ("2019-05-03T07:05:09+02", 25_509, 0, .offset(7200)),
      ("2019-05-03T07:05:09-00:00", 25_509, 0, .utc),
      ("2019-05-03 07:05:09 +0000 UTC", 25_509, 0, .utc),
      ("2019-05-03 07:05:09.123 +0200 CEST", 25_509, 123, .offset(7200)),
      ("2019-05-03 07:05:09 UTC", 25_509, 0, .utc),
      ("2019-05-03 07:05:09 GMT", 25_509, 0, .utc),
      (" 2019-05-03T00:00:00z ", 0, 0, .utc),
      ("2019-05-03T23:59:60Z", 86_400, 0, .utc),
    ] as [(String, Int64, Int32, ParsedTimestamp.Zone)])
  func forms(text: String, second: Int64, milliseconds: Int32, zone: ParsedTimestamp.Zone) {
    #expect(
      parse(text)
        == ParsedTimestamp(
          naiveSeconds: Self.day + second, milliseconds: milliseconds, zone: zone))
  }

  @Test("A date alone")
  func dateOnly() {
    #expect(
      parse("2019-05-03") == ParsedTimestamp(naiveSeconds: Self.day, zone: .none, hasTime: false))
  }

  @Test(
    "Days by hand",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
      ("1900-03-01", -25_508), ("2024-02-29", 19_782), ("0000-03-01", -719_468),
      ("9999-12-31", 2_932_896),
    ] as [(String, Int64)])
  func days(text: String, days: Int64) {
    #expect(parse(text)?.naiveSeconds == days * 86_400)
  }

  @Test(
    "What is no time",
    arguments: [
      "", "2019", "2019-5-3", "2019-02-30", "2019-02-29", "1900-02-29", "2019-13-01", "2019-00-10",
      "2019-04-31", "2019-05-00", "2019-05-03T24:00:00", "2019-05-03T07:60:00",
      "2019-05-03T07:05:61", "2019-05-03T7", "2019-05-03T07:5:09", "2019-05-03T07:05:09.",
      "2019-05-03T07:05:09+19:00", "2019-05-03T07:05:09+02:60", "2019-05-03T07:05:09+2",
      "2019-05-03T07:05:09Z[Mars]", "2019-05-03T07:05:09[UTC]", "2019-05-03T07:05:09Zulu",
      "2019-05-03T07:05:09 Europe", "2019-05-03X07:05:09",
      "20190503", "03/05/2019", "2019-05-03T07:05:09 +0200 CEST x", "-019-05-03",
      "２019-05-03",
    ])
  func noTimes(text: String) {
    #expect(parse(text) == nil)
  }

  @Test("The zone moves the instant")
  func utcSeconds() {
    #expect(parse("2019-05-03T02:00:00+02:00")?.utcSeconds == Self.day)
    #expect(parse("2019-05-02T22:00:00-02:00")?.utcSeconds == Self.day)
    #expect(parse("2019-05-03T00:00:00Z")?.utcSeconds == Self.day)
    #expect(parse("2019-05-03T00:00:00")?.utcSeconds == nil)
  }

  @Test(
    "Epoch numbers say their unit by their size",
    arguments: [
      ("1556841600", 1_556_841_600_000), ("1556841600.25", 1_556_841_600_250),
      ("1556841600123", 1_556_841_600_123), ("1556841600123456", 1_556_841_600_123),
      ("1556841600123456789", 1_556_841_600_123), ("0", 0), ("-1", -1000),
    ] as [(String, Int64)])
  func epochs(text: String, milliseconds: Int64) {
    #expect(withField(text) { $0.epochMilliseconds() } == milliseconds)
  }

  @Test("What is no epoch number", arguments: ["", "now", "1e9", "2019-05-03", "1.2.3"])
  func noEpochs(text: String) {
    #expect(withField(text) { $0.epochMilliseconds() } == nil)
  }

  @Test("Garbage never traps", arguments: 0..<20)
  func garbage(seed: UInt64) {
    var random = Seeded(seed &+ 9)
    let alphabet = Array("0123456789-:+.TZ U".utf8)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...32, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      let text = String(decoding: bytes, as: UTF8.self)
      if let parsed = parse(text) {
        #expect((0..<1000).contains(parsed.milliseconds))
      }
      _ = withField(text) { ($0.integer(), $0.decimal(scale: 3), $0.double()) }
      _ = withField(text) { $0.epochMilliseconds() }
    }
  }
}
