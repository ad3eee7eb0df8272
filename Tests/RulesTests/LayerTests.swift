import CivilTime
import Testing

@testable import Rules

@Suite("Packs in layers")
struct LayerTests {
  @Test("what the canton does not say, the country says")
  func canton() throws {
    let pack = try embedded("CH-GE")
    let date = try day("2024-07-01")
    #expect(pack.rules(.weekMax, on: date, for: .employee).contains { $0.id == "CH/weekmax" })
    // Its own calendar takes the place of the country's.
    #expect(pack.rules(.holidayDates, on: date, for: .employee).map(\.text) == ["CH-GE"])
  }

  @Test("a member state's rest comes before the Union's, whose holiday it lacks")
  func union() throws {
    let date = try day("2024-07-01")
    let dutch = try embedded("NL")
    #expect(
      dutch.series(.dailyRest, on: date, for: .employee).map(\.id) == [
        "NL/daily-rest", "NL/daily-rest-reduced",
      ])
    #expect(dutch.rule("EU/daily-rest", on: date) == nil)
    #expect(
      try embedded("AT").rules(.holidayPay, on: date, for: .employee).map(\.id) == ["EU/holiday"])
  }

  private let own = """
    pack: MINE
    version: 7
    on: CH-GE
    rule: MINE/minwage
    kind: minWage
    unit: CHF/h
    status: employee
    2024-03-01 | 2024-05-01 | 30 | official | my contract
    2024-05-01 | 2024-06-01 | unknown | memory
    """

  @Test("a pack of one's own lies on a built-in one, on the days of which it speaks")
  func ownPack() throws {
    let pack = try read(own)
    func wages(_ text: String) throws -> [String] {
      pack.rules(.minWage, on: try day(text), for: .employee).map(\.text)
    }
    #expect(try wages("2024-02-29") == ["24.32"])
    #expect(try wages("2024-03-01") == ["30"])
    // It says that it does not know, and nothing older stands in.
    #expect(try wages("2024-05-15") == [])
    #expect(try wages("2024-06-01") == ["24.32"])
    #expect(pack.id == "MINE" && pack.version == "7")
    #expect(pack.sha256 != (try embedded("CH-GE").sha256))
    #expect(pack.notes == (try embedded("CH-GE").notes))
  }

  @Test("the pack below must be a built-in one")
  func unknownBase() {
    let error = problem("pack: A\nversion: 1\non: ../CH")
    #expect(error?.problem == .unknownPack && error?.what == "../CH")
    #expect(error?.known == RulePack.identifiers)
  }
}
