import Dossier
import Scanning
import Testing

@testable import Exports

@Suite("Cells as people write them")
struct CellTests {
  private func field<Result>(_ text: String, _ body: (FieldBytes) -> Result) -> Result {
    Array(text.utf8).withUnsafeBytes { body(FieldBytes($0)) }
  }

  @Test(arguments: [
    ("12.5", 1_250), ("€ 1.234,56", 123_456), ("1,234.56", 123_456), ("1 234,56 EUR", 123_456),
    ("1'234.50 CHF", 123_450), ("-7,00", -700), ("1.234.567,8", 123_456_780), ("0.125", 13),
    ("1\u{202F}234,5\u{A0}€", 123_450), ("12", 1_200),
  ])
  func amountsAreRead(text: String, cents: Int64) {
    #expect(field(text) { $0.amount(Currency("EUR")) }?.minorUnits == cents)
  }

  @Test(arguments: [
    "1.234", "1,234", "1.234.567", "12 50", "1,23.4,5", "twelve", "", "12 march", "5-6", "1e5000",
    "99999999999999999999",
  ])
  func whatMayMeanTwoThingsIsNoAmount(text: String) {
    #expect(field(text) { $0.amount(Currency("EUR")) } == nil)
  }

  @Test func threeDecimalsAreUsualForSomeCurrencies() {
    #expect(field("1.234") { $0.amount(Currency("TND")) }?.minorUnits == 1_234)
  }

  @Test(arguments: [
    ("50.5", 50.5), ("-50,5", -50.5), ("50.5 N", 50.5), ("S50.5", -50.5), ("50°30'N", 50.5),
    ("50° 30' 36\" s", -50.51),
  ])
  func latitudesAreRead(text: String, degrees: Double) throws {
    let angle = try #require(field(text) { $0.angle(.latitude) })
    #expect(abs(angle - degrees) < 1e-12)
  }

  @Test(arguments: ["50.5 W", "-50.5 S", "50°70'N", "N", "", "50 30 10 5", "x50.5", "nan"])
  func whatIsNoLatitudeIsNone(text: String) {
    #expect(field(text) { $0.angle(.latitude) } == nil)
  }

  @Test(arguments: ["50.5, -4.25", "50,5; -4,25", "(50.5 -4.25)", "50.5N 4.25W", "[50.5,-4.25]"])
  func placesInOneCellAreRead(text: String) {
    let place = field(text) { $0.angles(.latitudeFirst) }
    #expect(place?.0 == 50.5)
    #expect(place?.1 == -4.25)
  }

  @Test(arguments: ["€ 7,50", "-7,50", "1.007,50", "7,5", "50.5", "a b", "12.50 EUR, 3", ""])
  func amountsAreNoPlaces(text: String) {
    #expect(field(text) { $0.angles(.latitudeFirst) } == nil)
  }

  @Test(arguments: [
    ("7:04", 25_440), ("07h04", 25_440), ("7:04 PM", 68_640), ("12:00 am", 0), ("24:00", 86_400),
  ])
  func clocksAreRead(text: String, second: Int) {
    #expect(field(text) { $0.clockSecond() } == second)
  }

  @Test(arguments: ["25:00", "7", "7:60", "13:00 pm", "7:04 x", "24:01", ""])
  func otherClocksAreNone(text: String) {
    #expect(field(text) { $0.clockSecond() } == nil)
  }

  @Test(arguments: [
    ("05/03/2024", 19_787), ("5.3.24", 19_787), ("05-03-2024", 19_787),
  ])
  func theOrderOfADateIsToldFromOutside(text: String, day: Int) {
    #expect(field(text) { DateNumbers($0)?.days(.dayMonth) } == day)
    #expect(field(text) { DateNumbers($0)?.days(.monthDay) } == day + 59)
    #expect(field(text) { $0.wordedTimestamp() } == nil)
  }

  @Test(arguments: ["2024/03/05", "5/3", "5/3.24", "31/31/2024", "5/3/024", "55555/3/2"])
  func otherDatesAreNone(text: String) {
    #expect(field(text) { DateNumbers($0)?.days(.dayMonth) } == nil)
  }
}
