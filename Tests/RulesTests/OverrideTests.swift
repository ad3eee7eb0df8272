import CivilTime
import Testing

@testable import Rules

@Suite("Values of the user's own")
struct OverrideTests {
  @Test("a value without a date holds on all days and counts as confirmed")
  func always() throws {
    let pack = try embedded("CH-GE").overriding("CH-GE/minwage=25.10")
    for text in ["2015-01-01", "2024-07-01", "2030-01-01"] {
      let rule = try #require(pack.rule("CH-GE/minwage", on: try day(text)))
      #expect(rule.text == "25.10" && rule.isConfirmed)
    }
    #expect(pack.overrides.map(\.id) == ["CH-GE/minwage"])
    #expect(pack.overrides.map(\.source) == [RulePack.ownSource])
    #expect(pack.sha256 == (try embedded("CH-GE").sha256))
  }

  @Test("a value with a date takes the place of the row of that day alone")
  func oneRow() throws {
    let before = try embedded("CH-GE")
    let pack = try before.overriding("minwage@2026-05-05 = 24.59")
    #expect(pack.rule("CH-GE/minwage", on: try day("2026-01-01"))?.isConfirmed == true)
    #expect(pack.rule("CH-GE/minwage", on: try day("2025-12-31"))?.text == "24.48")
    #expect(pack.rule("CH-GE/minwage", on: try day("2027-01-01")) == nil)
    #expect(before.rule("CH-GE/minwage", on: try day("2026-01-01"))?.isConfirmed == false)
    // After the last row.
    let later = try pack.overriding("CH-GE/minwage@2027-01-01=25")
    #expect(later.rule("CH-GE/minwage", on: try day("2027-06-01"))?.text == "25")
    #expect(later.rule("CH-GE/minwage", on: try day("2026-06-01"))?.text == "24.59")
    #expect(later.overrides.count == 2)
    // Before the first.
    let earlier = try pack.overriding("CH-GE/minwage@2020-01-01=20")
    #expect(earlier.rule("CH-GE/minwage", on: try day("2020-10-31"))?.text == "20")
    #expect(earlier.rule("CH-GE/minwage", on: try day("2020-11-01"))?.text == "23.00")
    #expect(earlier.rule("CH-GE/minwage", on: try day("2019-12-31")) == nil)
  }

  @Test("a value for days that the pack does not know closes the gap")
  func closesGap() throws {
    let pack = try embedded("BE").overriding("BE/minwage@2021-01-01=10.50")
    let days = try day("2020-01-01")..<day("2023-01-01")
    #expect(pack.gaps(.minWage, in: days, for: .employee) == [])
  }

  @Test("the last of two values counts, and is listed once")
  func twice() throws {
    let pack = try embedded("CH").overriding("CH/interest=4").overriding("CH/interest=3")
    #expect(pack.rule("CH/interest", on: try day("2024-01-01"))?.text == "3")
    #expect(pack.overrides.map(\.text) == ["3"])
    // One for all days leaves nothing of one for a year.
    let wage = try embedded("CH-GE").overriding("minwage@2026-01-01=24.59")
      .overriding("minwage=25")
    #expect(wage.overrides.map(\.setting) == ["CH-GE/minwage=25"])
    #expect(wage.rows("CH-GE/minwage").count == 1)
  }

  @Test(
    "what cannot be is refused",
    arguments: [
      ("minwage", .notASetting, []), ("=3", .notASetting, []), ("minwage=", .notASetting, []),
      ("minwage=12,50", .notADecimal, []), ("minwage@yesterday=12", .notADate, []),
      ("CH/night=all night", .notAWindow, []),
      ("CH-GE/minwagge=25", .unknownRule, ["CH-GE/minwage"]),
      ("minwag=25", .unknownRule, ["CH-GE/minwage"]),
      ("holidays=XX", .notACalendar, HolidayCalendar.identifiers), ("zzz=1", .unknownRule, []),
    ] as [(String, RulePackError.Problem, [String])])
  func refused(setting: String, expected: RulePackError.Problem, known: [String]) throws {
    let pack = try embedded("CH-GE")
    let error = #expect(throws: RulePackError.self) { _ = try pack.overriding(setting) }
    #expect(error?.problem == expected)
    #expect(error?.known == known)
  }

  @Test("a name of any length is refused")
  func hostile() throws {
    let name = String(repeating: "minwage", count: 20_000)
    let pack = try embedded("CH")
    #expect(throws: RulePackError.self) { _ = try pack.overriding(name + "=1") }
  }
}
