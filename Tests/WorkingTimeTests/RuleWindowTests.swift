import CivilTime
import Dossier
import Rules
import Testing

@testable import WorkingTime

@Suite("Nights, Sundays and holidays of a pack")
struct RuleWindowTests {
  private func pack(_ id: String) throws -> RulePack { try #require(RulePack.embedded(id)) }

  private func hours(
    _ from: Instant, _ to: Instant, zone: String, settings: HoursSettings
  ) throws -> Hours {
    let segment = WorkSegment(
      phase: .p1, begin: from, end: to, provenance: Provenance(file: 0, row: 1))
    return try #require(
      WorkingTime.hours(of: dossier(segments: [segment], zone: zone), settings: settings))
  }

  @Test("a night in Belgium begins at 20:00, in France at 21:00, and without a pack at 23:00")
  func nights() throws {
    // Monday 19:00 to Tuesday 07:00 in winter, an hour east of Greenwich.
    let span = (try utc(2024, 1, 15, 18), try utc(2024, 1, 16, 6))
    for (id, night) in [("BE", Int64(10)), ("FR", 9), ("DE", 7)] {
      let settings = HoursSettings(rules: try pack(id))
      let hours = try hours(span.0, span.1, zone: "Europe/Brussels", settings: settings)
      #expect(hours.weeks.map(\.night) == [night * 3_600], "\(id)")
    }
    let plain = try hours(span.0, span.1, zone: "Europe/Brussels", settings: .standard)
    #expect(plain.weeks.map(\.night) == [7 * 3_600])
    #expect(plain.weeks.map(\.holiday) == [nil])
  }

  @Test("a holiday is a day of the calendar, and in Switzerland begins on its eve at 23:00")
  func holidays() throws {
    // Tuesday 31 December 22:00 to Thursday 2 January 01:00.
    let span = (try utc(2024, 12, 31, 21), try utc(2025, 1, 2, 0))
    let french = try hours(
      span.0, span.1, zone: "Europe/Paris", settings: HoursSettings(rules: try pack("FR")))
    #expect(french.weeks.map(\.holiday) == [24 * 3_600])
    let swiss = try hours(
      span.0, span.1, zone: "Europe/Zurich", settings: HoursSettings(rules: try pack("CH")))
    // From 23:00 to 23:00.
    #expect(swiss.weeks.map(\.holiday) == [24 * 3_600])
    let genevan = try hours(
      span.0, span.1, zone: "Europe/Zurich", settings: HoursSettings(rules: try pack("CH-GE")))
    // 31 December is one too: an hour more, from 22:00 on.
    #expect(genevan.weeks.map(\.holiday) == [25 * 3_600])
  }

  @Test("two holidays in a row, each from the evening before, count every second once")
  func neighbours() throws {
    let own = try RulePack(
      parsing: Array(
        """
        pack: MINE
        version: 1
        on: DE
        rule: MINE/sunday
        kind: sundayWindow
        status: all
        - | - | sat 12:00 - mon 06:00 | official | my contract
        """.utf8), named: "own")
    // Christmas and the day after: from 24 December 12:00 to 27 December 06:00.
    let hours = try hours(
      try utc(2024, 12, 23, 23), try utc(2024, 12, 27, 23), zone: "Europe/Berlin",
      settings: HoursSettings(rules: own))
    let expected: Int64 = (12 + 24 + 24 + 6) * 3_600
    #expect(hours.weeks.map(\.holiday) == [expected])
  }

  @Test("the pack, its windows, the status and own values are among the assumptions")
  func assumptions() throws {
    let rules = try pack("CH-GE").overriding("minwage@2026-01-01=24.59").overriding("interest=4")
    let hours = try hours(
      try utc(2026, 3, 2, 8), try utc(2026, 3, 2, 9), zone: "Europe/Zurich",
      settings: HoursSettings(rules: rules, status: .employee))
    let law = hours.assumptions.filter {
      ["rules", "status", "nightWindow", "sundayWindow", "rule"].contains($0.id)
    }
    #expect(
      law == [
        Assumption(id: "rules", value: "CH-GE 2026.1", isDefault: false),
        Assumption(id: "status", value: "employee", isDefault: false),
        Assumption(id: "nightWindow", value: "23:00-06:00", isDefault: true),
        Assumption(id: "sundayWindow", value: "sat 23:00 - sun 23:00", isDefault: false),
        Assumption(id: "rule", value: "CH-GE/minwage@2026-01-01=24.59", isDefault: false),
        Assumption(id: "rule", value: "CH/interest=4", isDefault: false),
      ])
  }

  @Test("without a pack, the assumptions say so")
  func noPack() throws {
    let hours = try hours(
      try utc(2026, 3, 2, 8), try utc(2026, 3, 2, 9), zone: "UTC", settings: .standard)
    #expect(hours.assumptions.contains(Assumption(id: "rules", value: "-", isDefault: true)))
    #expect(
      hours.assumptions.contains(Assumption(id: "status", value: "unknown", isDefault: true)))
    #expect(
      hours.assumptions.contains(
        Assumption(id: "sundayWindow", value: "sun 00:00 - sun 24:00", isDefault: true)))
  }
}
