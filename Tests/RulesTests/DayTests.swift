import CivilTime
import Testing

@testable import Rules

@Suite("What holds on a day")
struct DayTests {
  @Test("nights and Sundays are those of the pack, else of the calendar")
  func windows() throws {
    let date = try day("2024-07-01")
    #expect(try embedded("CH-GE").night(on: date) == .night)
    #expect(try embedded("CH-GE").sunday(on: date) == .swissSunday)
    #expect(
      try embedded("BE").night(on: date)
        == LocalWindow([.init(from: 0, to: 21_600), .init(from: 72_000, to: 86_400)]))
    #expect(try embedded("UK").night(on: date) == .night)
    #expect(try embedded("DE").sunday(on: date) == .sunday)
  }

  @Test(
    "windows as they are written",
    arguments: [
      ("06:00-20:00", [LocalWindow.Part(from: 21_600, to: 72_000)]),
      ("20:00-00:00", [LocalWindow.Part(from: 72_000, to: 86_400)]),
      ("00:00-24:00", [LocalWindow.Part(from: 0, to: 86_400)]),
    ])
  func nights(text: String, parts: [LocalWindow.Part]) {
    #expect(LocalWindow(written: text, everyDay: true)?.parts == parts)
  }

  @Test("a window of a week may take in whole days")
  func week() {
    #expect(
      LocalWindow(written: "fri 22:00 - mon 06:00", everyDay: false)?.parts == [
        .init(.friday, from: 79_200, to: 86_400), .init(.saturday, from: 0, to: 86_400),
        .init(.sunday, from: 0, to: 86_400), .init(.monday, from: 0, to: 21_600),
      ])
  }

  @Test(
    "what is no window",
    arguments: ["", "-", "23:00", "23:00-23:00", "24:30-06:00", "6:00-7:00", "23:00-06:00-07:00"])
  func noWindow(text: String) {
    #expect(LocalWindow(written: text, everyDay: true) == nil)
    #expect(LocalWindow(written: text, everyDay: false) == nil)
  }

  @Test("holidays are those of the calendar of the day")
  func holidays() throws {
    let geneva = try embedded("CH-GE").holidays(in: 2024...2025)
    #expect(geneva.isSuperset(of: [try day("2024-09-05"), try day("2025-12-31")]))
    #expect(geneva.count == 18)
    #expect(try !embedded("EU").knowsHolidays)
    #expect(try embedded("EU").holidays(in: 2024...2024).isEmpty)
    #expect(try embedded("BE").holidays(in: Int.min...Int.max).count >= 10 * 300)
    let own = try embedded("DE").overriding("DE/holidays=DE-BY")
    #expect(own.holidays(in: 2024...2024).contains(try day("2024-01-06")))
  }

  @Test("rows apply to the statuses that they name, and to one that is not known")
  func statuses() throws {
    let pack = try embedded("FR")
    let date = try day("2024-07-01")
    #expect(pack.rules(.perTripMin, on: date, for: .selfEmployed).map(\.text) == ["9"])
    #expect(pack.rules(.perTripMin, on: date, for: .unknown).map(\.text) == ["9"])
    #expect(pack.rules(.perTripMin, on: date, for: .employee).isEmpty)
  }

  @Test("the days of a kind are cut where a value changes")
  func stretches() throws {
    let days = try day("2023-12-30")..<day("2025-01-02")
    #expect(
      try embedded("CH-GE").stretches(.minWage, in: days).map(\.lowerBound) == [
        days.lowerBound, try day("2024-01-01"), try day("2025-01-01"),
      ])
    let never = days.lowerBound..<days.lowerBound
    #expect(try embedded("CH-GE").stretches(.minWage, in: never).isEmpty)
  }
}
