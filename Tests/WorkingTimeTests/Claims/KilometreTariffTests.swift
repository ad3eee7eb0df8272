import CivilTime
import Dossier
import Places
import Rules
import Testing

@testable import WorkingTime

@Suite("What kilometres cost")
struct KilometreTariffTests {
  private func tariff(_ rules: String, on day: LocalDate) throws -> KilometreTariff {
    let rows = try pack(rules).rules(.kmRate, on: day, for: .unknown)
    return try #require(KilometreTariff(rows, on: day))
  }

  private func cost(_ tariff: KilometreTariff, _ parts: [Int64]) throws -> String {
    var tally = Tally()
    var before: Int64 = 0
    for part in parts {
      tariff.add(part, after: before, to: &tally)
      before += part
    }
    let currency = Currency("EUR")
    return try #require(tally.sum(currency)?.money(currency)).decimal
  }

  private let french =
    rule("km-5", .kmRate, "0.636", unit: "EUR/km", "series: 5cv")
    + rule("km-5b", .kmRate, "0.357", unit: "EUR/km", "series: 5cv\nabove: 5000\nplus: 1395")
    + rule("km-5c", .kmRate, "0.427", unit: "EUR/km", "series: 5cv\nabove: 20000")

  @Test(
    "The French scale is that of the whole year, however the year is cut",
    arguments: [
      (4_000, "2544.00"), (5_000, "3180.00"), (10_000, "4965.00"), (20_000, "8535.00"),
      (30_000, "12810.00"),
    ])
  func french(kilometres: Int64, expected: String) throws {
    let tariff = try tariff(french, on: date(2024, 5, 1))
    let metres = kilometres * 1_000
    #expect(try cost(tariff, [metres]) == expected)
    #expect(
      try cost(tariff, [1, metres / 3, 0, metres / 2, metres - 1 - metres / 3 - metres / 2])
        == expected)
  }

  @Test("British miles: 45p for the first ten thousand of a tax year, 25p after them")
  func british() throws {
    func rate(_ name: String, _ value: String, _ more: String) -> String {
      rule(
        name, .kmRate, "", unit: "GBP/mi", "series: amap\n" + more,
        rows: "2011-04-06 | - | \(value) | official | gazette")
    }
    let tariff = try tariff(
      rate("a", "0.45", "note: first") + rate("b", "0.25", "above: 10000"), on: date(2024, 5, 1))
    // A mile has 1 609.344 m.
    #expect(try cost(tariff, [1_609_344]) == "450.00")
    #expect(try cost(tariff, [16_093_440, 1_609_344]) == "4750.00")
    #expect(try tariff.year(of: date(2024, 4, 5)) == date(2023, 4, 6))
    #expect(try tariff.year(of: date(2024, 4, 6)) == date(2024, 4, 6))
  }

  @Test("A kilometre costs what it cost on its day")
  func dates() throws {
    let rules =
      rule("minwage", .minWage, "1.00", unit: "CHF/h")
      + rule(
        "km", .kmRate, "", unit: "CHF/km",
        rows: """
          2016-01-01 | 2026-01-01 | 0.70 | official | gazette
          2026-01-01 | - | 0.75 | official | gazette
          """)
    let start = try midnight(2025, 12, 31)
    let rows = dossier(
      segments: [row(.p1, start, start + 60), row(.p1, start + 86_400, start + 86_460, row: 2)],
      trips: [
        trip(start, start, start + 60, distance: Metres(10_000), row: 1),
        trip(start, start + 86_400, start + 86_460, distance: Metres(10_000), row: 2),
      ], payments: [payment(.fare, 0, start, currency: "CHF")])
    let claim = try #require(try settled(rows, pack(rules)).claim?[.c])
    #expect(claim.decimal(.expenses) == "14.50")
    #expect(claim.months.map { $0.lines.last?.amount.decimal } == ["7.00", "7.50"])
  }

  @Test("Days add up to the totals, and the lower and upper ends are priced on request")
  func ends() throws {
    let rules = try pack(
      rule("minwage", .minWage, "1.00", unit: "CHF/h") + rule("km", .kmRate, "1", unit: "CHF/km"))
    let rows = dossier(
      segments: (0..<3).map {
        row(.p1, Int64($0) * 86_400, Int64($0) * 86_400 + 60, metres: 10_000, row: $0 + 1)
      }, payments: [payment(.fare, 0, 0, currency: "CHF")])
    func expenses(_ estimate: KilometreEstimate) throws -> String? {
      let settings = ClaimSettings(kilometres: estimate, sensitivity: false)
      return try settled(rows, rules, settings).claim?[.c]?.decimal(.expenses)
    }
    #expect(try expenses(.low) == "30.00")
    #expect(try expenses(.central) == "38.70")
    #expect(try expenses(.high) == "38.70")
    let hours = try settled(rows, rules)
    let total = try #require(hours.kilometres.p1)
    let days = hours.kilometres.days.compactMap(\.p1)
    #expect(days.count == 3)
    #expect(total == days.dropFirst().reduce(days[0], +))
    #expect(hours[.c].netPerHour == francs(-3_870).perHour(of: 180))
  }

  @Test("Without a rate for some kilometres there is no net pay, and the claim names the days")
  func noRate() throws {
    let rules = try pack(rule("minwage", .minWage, "1.00", unit: "CHF/h"))
    let rows = dossier(
      segments: [row(.p1, 0, 3_600, metres: 10_000)],
      payments: [payment(.fare, 0, 0, currency: "CHF")])
    let hours = try settled(rows, rules)
    #expect(hours[.c].netPerHour == nil && hours[.c].grossPerHour == francs(0))
    #expect(hours.claim?.gaps.map(\.reason) == [.noKilometreRate])
  }
}
