import CivilTime
import Dossier
import Rules
import Testing

@testable import WorkingTime

@Suite("X4: overtime, computed by hand")
struct OvertimeTests {
  /// So many hours on each day from Monday 8 May 2023, from six in the morning.
  private func week(_ hours: [Double], currency: String) throws -> Dossier {
    let start = try midnight(2023, 5, 8)
    return dossier(
      segments: hours.enumerated().map { day, length in
        let begin = start + Int64(day) * 86_400 + clock(6)
        return row(.p1, begin, begin + Int64(length * 3_600), row: day + 1)
      }, payments: [payment(.fare, 0, start, currency: currency, row: 1)])
  }

  private func hours(
    _ hours: [Double], _ rules: String, currency: String = "CHF"
  ) throws -> Hours {
    try settled(week(hours, currency: currency), pack(rules))
  }

  private let swiss =
    rule("minwage", .minWage, "24.00", unit: "CHF/h")
    + rule("overtime", .overtimeTier, "25", "above: 42\nseries: tiers")
    + rule("excess", .overtimeTier, "25", "above: 53\nseries: tiers")
  private let belgian =
    rule("minwage", .minWage, "12.2157", unit: "EUR/h")
    + rule("week", .overtimeTier, "50", "above: 40")
    + rule("day", .dayOvertimeTier, "50", "above: 9")

  @Test("Each second of a Swiss week lies in one tier")
  func swissTiers() throws {
    let found = try hours([11.6, 11.6, 11.6, 11.6, 11.6], swiss)
    let claim = try #require(found.claim?[.c])
    #expect(claim.decimal(.wages) == "1392.00")
    #expect(claim.decimal(.overtime) == "96.00")
    #expect(claim.total == francs(148_800))
    let overtime = try #require(claim.lines.first { $0.id == .overtime })
    #expect(overtime.terms.map(\.count) == [clock(5), clock(11)])
    #expect(overtime.terms.map(\.price.value) == [Ratio(6), Ratio(6)])
    #expect(overtime.terms.map(\.price.rules.last) == ["ZZ/excess", "ZZ/overtime"])
    #expect(found.weeks.map(\.overtime) == [clock(16)])
  }

  @Test("A Belgian week has the excess of the days or of the week, whichever is more")
  func belgianWeek() throws {
    let found = try hours([10.5, 8, 8, 8, 9.5], belgian, currency: "EUR")
    let claim = try #require(found.claim?[.c])
    #expect(claim.decimal(.wages) == "537.49")
    #expect(claim.decimal(.overtime) == "24.43")
    #expect(claim.total?.decimal == "561.92")
    #expect(found.weeks.map(\.overtime) == [clock(4)])
  }

  @Test("Long days of a short week count by the day")
  func belgianDays() throws {
    let found = try hours([12, 0, 11], belgian, currency: "EUR")
    #expect(found.weeks.map(\.overtime) == [clock(5)])
  }

  @Test("Without a threshold there is no overtime to count, and none is claimed")
  func noRule() throws {
    let found = try hours([23], rule("minwage", .minWage, "24.00", unit: "CHF/h"))
    #expect(found.weeks.map(\.overtime) == [nil])
    #expect(found.claim?[.c]?.lines.map(\.id) == [.wages])
  }

  @Test("A week that a month cuts keeps its place in the tiers")
  func acrossMonths() throws {
    // Monday 29 May to Friday 2 June: 33 hours in May, 22 in June.
    let start = try midnight(2023, 5, 29)
    let rows = dossier(
      segments: (0..<5).map {
        row(.p1, start + Int64($0) * 86_400, start + Int64($0) * 86_400 + clock(11), row: $0 + 1)
      }, payments: [payment(.fare, 0, start, currency: "CHF", row: 1)])
    let claim = try #require(try settled(rows, pack(swiss)).claim?[.c])
    #expect(claim.months.map(\.month.description) == ["2023-05", "2023-06"])
    #expect(claim.months.map { $0.lines.map(\.id) } == [[.wages], [.wages, .overtime]])
    // 11 hours past 42, and 2 past 53, at 6.00.
    #expect(claim.decimal(.overtime) == "78.00")
  }
}
