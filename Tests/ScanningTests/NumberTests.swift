import Scanning
import Testing

@Suite("Numbers")
struct NumberTests {
  @Test(
    "Whole numbers",
    arguments: [
      ("0", 0), ("-0", 0), ("42", 42), ("+7", 7), (" 12\t", 12), ("007", 7),
      ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min),
    ] as [(String, Int64)])
  func integers(text: String, value: Int64) {
    #expect(withField(text) { $0.integer() } == value)
  }

  @Test(
    "What is no whole number",
    arguments: [
      "", " ", "-", "+", "1.0", "1 2", "0x10", "1e3", "--1", "٣", "9223372036854775808",
      "-9223372036854775809", "99999999999999999999999", "1\u{0}",
    ])
  func noIntegers(text: String) {
    #expect(withField(text) { $0.integer() } == nil)
  }

  @Test(
    "Decimals exactly as written",
    arguments: [
      ("12.34", 1234, 2), ("12,34", 1234, 2), ("-0.05", -5, 2), (".5", 5, 1), ("5.", 5, 0),
      ("1.500", 15, 1), ("0", 0, 0), ("0.000", 0, 0), ("100", 100, 0),
      ("50.84930000000000000000000", 508_493, 4), ("0.000000000000000001", 1, 18),
      ("-922337203685477580.7", -9_223_372_036_854_775_807, 1), ("1.0203", 10203, 4),
    ] as [(String, Int64, Int)])
  func decimals(text: String, unscaled: Int64, scale: Int) {
    #expect(
      withField(text) { $0.decimal() } == ExactDecimal(unscaled: unscaled, scale: scale))
  }

  @Test(
    "What is no decimal",
    arguments: [
      "", ".", ",", "-", "1.2.3", "1,234.56", "€5", "1e5", "nan", "12 34", "0.0000000000000000001",
      "92233720368547758080", "1.23456789012345678901",
    ])
  func noDecimals(text: String) {
    #expect(withField(text) { $0.decimal() } == nil)
  }

  @Test(
    "Minor units are rounded half to even",
    arguments: [
      ("12.34", 1234), ("12", 1200), ("12.345", 1234), ("12.355", 1236), ("12.3450001", 1235),
      ("-12.345", -1234), ("-12.355", -1236), ("0.005", 0), ("0.015", 2), ("-0.006", -1),
      ("0.30000000000000004", 30),
    ] as [(String, Int64)])
  func minorUnits(text: String, cents: Int64) {
    #expect(withField(text) { $0.decimal(scale: 2) } == cents)
  }

  @Test("Scales beyond 64 bits are nil, never a trap")
  func scales() {
    let one = ExactDecimal(unscaled: 1, scale: 0)
    #expect(one.rounded(to: 18) == 1_000_000_000_000_000_000)
    #expect(one.rounded(to: 19) == nil)
    #expect(one.rounded(to: .max) == nil)
    #expect(one.rounded(to: .min) == nil)
    #expect(ExactDecimal(unscaled: 10, scale: 0).rounded(to: 18) == nil)
    #expect(ExactDecimal(unscaled: .min, scale: 1).rounded(to: 0) == -922_337_203_685_477_581)
    #expect(ExactDecimal(unscaled: .min, scale: 18).rounded(to: 0) == -9)
    #expect(ExactDecimal(unscaled: 1, scale: .min).rounded(to: .max) == nil)
    #expect(ExactDecimal(unscaled: 0, scale: 0).rounded(to: 400) == 0)
  }

  @Test(
    "Doubles are the nearest ones",
    arguments: [
      ("0", 0.0), ("52.3702157", 52.3702157), ("-0,5", -0.5), ("1e3", 1000.0), ("1.5E-3", 0.0015),
      ("123456789012345678", 123456789012345678.0), ("0.1", 0.1),
      ("9007199254740993", 9007199254740992.0), (" 4.9 ", 4.9),
      ("2.2250738585072014e-308", 2.2250738585072014e-308), ("1e-400", 0.0),
    ])
  func doubles(text: String, value: Double) {
    #expect(withField(text) { $0.double() } == value)
  }

  @Test(
    "What is no double",
    arguments: ["", "nan", "inf", "-infinity", "0x1p4", "1e400", "1e", "e5", "1..2", "1_000", "."])
  func noDoubles(text: String) {
    #expect(withField(text) { $0.double() } == nil)
  }

  @Test("Doubles read as the standard library reads them", arguments: 0..<20)
  func agreement(seed: UInt64) {
    var random = Seeded(seed &+ 77)
    for _ in 0..<500 {
      let value = Double.random(in: -1e9...1e9, using: &random)
      #expect(withField("\(value)") { $0.double() } == value)
    }
  }

  @Test("Digits without end do not hang or trap")
  func endless() {
    let digits = String(repeating: "9", count: 100_000)
    #expect(withField(digits) { $0.integer() } == nil)
    #expect(withField(digits) { $0.decimal() } == nil)
    #expect(withField(digits) { $0.double() } == nil)
    #expect(
      withField("0." + String(repeating: "0", count: 100_000)) { $0.decimal() }?.unscaled == 0)
  }
}

@Suite("Words")
struct WordTests {
  @Test(
    "Nothing is spelt in many ways",
    arguments: [
      "", "  ", "\\N", "NaN", "nan", "NA", "N/A", "n/a", "null", "NULL", "None", "/", " null ",
      "1970-01-01 00:00:00 +0000 UTC",
    ])
  func nulls(text: String) {
    #expect(withField(text) { $0.isNull })
  }

  @Test(
    "Something is not nothing", arguments: ["0", "-", "no", "nul", "\\n", "N.A.", "nulll", "//"])
  func somethings(text: String) {
    #expect(!withField(text) { $0.isNull })
  }

  @Test(
    "Truth values",
    arguments: [
      ("true", true), ("TRUE", true), ("True", true), ("1", true), (" 1 ", true), ("false", false),
      ("FALSE", false), ("0", false), ("", nil), ("yes", nil), ("2", nil), ("truee", nil),
    ] as [(String, Bool?)])
  func booleans(text: String, value: Bool?) {
    #expect(withField(text) { $0.boolean() } == value)
  }
}
