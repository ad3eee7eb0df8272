import Assets
import CivilTime
import Digests
import Testing

@testable import Rules

@Suite("The packs that are built in")
struct BuiltInPackTests {
  @Test("every pack reads without an error", arguments: RulePack.identifiers)
  func reads(id: String) throws {
    let bytes = try #require(Assets.bytes("rules/\(id).txt"))
    let pack = try RulePack(parsing: Array(bytes), named: id)
    #expect(pack.id == id && pack.version == "2026.1" && !pack.rules.isEmpty)
    #expect(RulePack.embedded(id) == pack)
  }

  @Test("no pack has that name, and none is built in", arguments: ["", "ch", "CH ", "../CH", "US"])
  func unknown(id: String) { #expect(RulePack.embedded(id) == nil) }

  @Test("every row names its law, and every value that was read names no checker yet")
  func sources() throws {
    for id in RulePack.identifiers {
      for rule in try embedded(id).rules {
        #expect(!rule.law.isEmpty, "\(rule.id)")
        #expect(rule.checkedBy.isEmpty, "\(rule.id)")
        #expect(rule.confidence != .official || !rule.source.isEmpty, "\(rule.id)")
        #expect(rule.value == nil || !rule.unit.isEmpty, "\(rule.id)")
      }
    }
  }

  @Test("on no day does a pack have two windows of one kind, or two default series")
  func noRivals() throws {
    for id in RulePack.identifiers {
      let pack = try embedded(id)
      for text in ["2000-01-01", "2018-12-31", "2022-06-30", "2024-07-01", "2026-11-26"] {
        for kind in RuleKind.allCases {
          let rules = pack.rules(kind, on: try day(text), for: .unknown)
          if [.nightWindow, .sundayWindow, .holidayDates].contains(kind) {
            #expect(rules.count <= 1, "\(id) \(kind) \(text)")
          }
          #expect(Set(rules.filter(\.isDefault).map(\.series)).count <= 1, "\(id) \(kind) \(text)")
        }
      }
    }
  }

  @Test("the minimum wage of Geneva, to the day")
  func geneva() throws {
    let pack = try embedded("CH-GE")
    for (text, wage) in [
      ("2020-11-01", "23.00"), ("2020-12-31", "23.00"), ("2021-01-01", "23.14"),
      ("2022-03-14", "23.27"), ("2023-06-01", "24.00"), ("2024-02-29", "24.32"),
      ("2025-12-31", "24.48"), ("2026-01-01", "24.59"),
    ] {
      let rule = try #require(pack.rule("CH-GE/minwage", on: try day(text)))
      #expect(rule.value?.description == wage, "\(text)")
      #expect(rule.isConfirmed == (wage != "24.59"))
    }
    for text in ["2020-10-31", "2027-01-01"] {
      #expect(pack.rule("CH-GE/minwage", on: try day(text)) == nil)
    }
  }

  @Test("days without a minimum wage are told as gaps, with what the pack says of them")
  func gaps() throws {
    let days = try day("2019-12-30")..<day("2024-05-01")
    let belgium = try embedded("BE").gaps(.minWage, in: days, for: .employee)
    #expect(
      belgium == [
        RuleGap(
          kind: .minWage, days: try day("2020-03-01")..<day("2023-01-01"),
          note: "It was indexed several times."),
        RuleGap(
          kind: .minWage, days: try day("2024-04-01")..<day("2024-05-01"),
          note: "The monthly income rose on this day; the hourly value was not looked up."),
      ])
    let geneva = try embedded("CH-GE").gaps(.minWage, in: days, for: .employee)
    #expect(geneva.map(\.days) == [try day("2019-12-30")..<day("2020-11-01")])
    // Who is self-employed has no minimum wage at all.
    #expect(
      try embedded("CH-GE").gaps(.minWage, in: days, for: .selfEmployed).map(\.days) == [days])
    #expect(try embedded("DE").gaps(.minWage, in: days, for: .unknown) == [])
  }

  @Test("the sum is that of the files, the outermost first")
  func sums() throws {
    let canton = Array(try #require(Assets.bytes("rules/CH-GE.txt")))
    let country = Array(try #require(Assets.bytes("rules/CH.txt")))
    #expect(try embedded("CH").sha256 == SHA256.hexadecimal(of: country))
    #expect(try embedded("CH-GE").sha256 == SHA256.hexadecimal(of: canton + country))
  }

  @Test("kilometres have series, of which one is taken unless another is named")
  func kilometres() throws {
    let swiss = try embedded("CH-GE")
    let date = try day("2022-03-14")
    #expect(swiss.series(.kmRate, on: date, for: .unknown).map(\.id) == ["CH/km-federal"])
    #expect(
      swiss.series(.kmRate, named: "CH-GE/km-pctn", on: date, for: .employee)
        .map(\.value?.description) == ["0.2596"])
    #expect(
      swiss.seriesNames(.kmRate) == [
        "CH-GE/km-pctn", "CH-GE/km-pctn-test", "CH/km-federal", "CH/km-tcs",
      ])
    let tiers = try embedded("FR").series(.kmRate, on: try day("2024-01-01"), for: .unknown)
    #expect(tiers.map(\.above?.units) == [0, 5_000, 20_000])
    #expect(tiers.map { $0.plus?.units } == [nil, 1_395, nil])
    #expect(try embedded("UK").series(.kmRate, on: date, for: .worker).map(\.unit).count == 2)
  }

  @Test("tiers come in the order in which they begin")
  func tiers() throws {
    let overtime = try embedded("FR").series(
      .overtimeTier, on: try day("2024-01-01"), for: .employee)
    #expect(overtime.map(\.above?.units) == [35, 43])
    #expect(overtime.map(\.value?.units) == [25, 50])
    let sick = try embedded("CH-GE").rules(.sickScale, on: try day("2024-01-01"), for: .employee)
    #expect(sick.map(\.above?.units) == [0, 1, 2, 4, 9, 14, 19])
  }
}
