import CivilTime
import Dossier
import Places
import Rules
import Testing

@testable import WorkingTime

@Suite("The rows behind each line")
struct ClaimRowsTests {
  /// Sunday 2024-01-21: an hour waiting over a kilometre, one on the way, one with a passenger, then a
  /// short break and an hour of Monday; a week later nothing that is paid.
  private let rows = dossier(
    segments: [
      row(.p1, 6 * 86_400 + clock(20), 6 * 86_400 + clock(21), metres: 1_000, row: 1),
      row(.p2, 6 * 86_400 + clock(21), 6 * 86_400 + clock(22), row: 2),
      row(.p3, 6 * 86_400 + clock(22), 6 * 86_400 + clock(23, 59), row: 3),
      row(.p0, 6 * 86_400 + clock(23, 59), 7 * 86_400 + 60, row: 4),
      row(.p1, 7 * 86_400 + 60, 7 * 86_400 + clock(1), row: 5),
      row(.p1, 21 * 86_400, 21 * 86_400 + 60, row: 6),
    ],
    trips: [
      trip(
        6 * 86_400 + clock(22), 6 * 86_400 + clock(22), 6 * 86_400 + clock(23, 59),
        distance: Metres(9_000), row: 1)
    ],
    payments: [
      payment(.fare, 100, 6 * 86_400, currency: "CHF", row: 1),
      payment(.fare, 100, 7 * 86_400, currency: "CHF", row: 2),
    ])

  private func found(_ id: ClaimLine.ID, on basis: Basis) throws -> [String] {
    let rules = try pack(
      rule("minwage", .minWage, "20", unit: "CHF/h") + rule("sunday", .sundayPremium, "50")
        + rule("km", .kmRate, "1", unit: "CHF/km"))
    let hours = try settled(rows, rules)
    let claim = try #require(ClaimRows(of: hours, from: rows))
    return claim.rows(of: id, on: basis).map { "\($0.file):\($0.row)" }
  }

  @Test("Wages rest on the rows of their basis, inside the weeks of the ledger")
  func wages() throws {
    #expect(try found(.wages, on: .a) == ["0:3", "1:1"])
    #expect(try found(.wages, on: .b) == ["0:2", "0:3", "1:1"])
    #expect(try found(.wages, on: .c) == ["0:1", "0:2", "0:3", "0:5", "1:1"])
    #expect(try found(.wages, on: .d) == ["0:1", "0:2", "0:3", "0:4", "0:5", "1:1"])
  }

  @Test("A premium rests on the rows of its window, expenses on places and distances")
  func others() throws {
    #expect(try found(.sunday, on: .c) == ["0:1", "0:2", "0:3", "1:1"])
    #expect(try found(.expenses, on: .c) == ["0:1", "1:1"])
    #expect(try found(.expenses, on: .b) == ["1:1"])
    #expect(try found(.received, on: .c) == ["3:1", "3:2"])
    #expect(try found(.sick, on: .c).isEmpty)
  }

  @Test("Without rules there are no lines")
  func none() throws {
    #expect(ClaimRows(of: try #require(WorkingTime.hours(of: rows)), from: rows) == nil)
  }
}
