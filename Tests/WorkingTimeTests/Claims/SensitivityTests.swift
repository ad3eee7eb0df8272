import CivilTime
import Dossier
import Places
import Rules
import Testing

@testable import WorkingTime

@Suite("What each assumption is worth")
struct SensitivityTests {
  /// An hour waiting over 10 km, ten minutes offline, an hour with a passenger over 20 km.
  private let rows = dossier(
    segments: [
      row(.p1, 0, 3_600, metres: 10_000, row: 1), row(.p0, 3_600, 4_200, row: 2),
      row(.p3, 4_200, 7_800, row: 3),
    ], trips: [trip(4_200, 4_200, 7_800, distance: Metres(20_000))],
    payments: [payment(.fare, 1_000, 0, currency: "CHF")])

  private func hours(_ basis: Basis? = nil) throws -> Hours {
    let rules = try pack(
      rule("minwage", .minWage, "60", unit: "CHF/h", status: "employee")
        + rule("km", .kmRate, "1", unit: "CHF/km", "default: yes")
        + rule("km-low", .kmRate, "0.5", unit: "CHF/km") + rule("holiday", .holidayPay, "8.33"))
    return try settled(rows, rules, ClaimSettings(), basis: basis)
  }

  private func effects(_ hours: Hours, of id: String) -> [String: Int64] {
    Dictionary(
      uniqueKeysWithValues: (hours.claim?.sensitivity ?? []).filter { $0.assumption == id }
        .map { ($0.alternative, $0.effect.minorUnits) })
  }

  @Test("One at a time, in money")
  func byHand() throws {
    let hours = try hours()
    // 120.00 + 10.00 of holiday (9.996) + 32.90 of kilometres − 10.00.
    #expect(hours.claim?[.c]?.total == francs(15_290))
    #expect(effects(hours, of: "expenses") == ["false": -3_290])
    #expect(effects(hours, of: "kilometres") == ["low": -290, "high": 0])
    #expect(effects(hours, of: "roadFactor") == ["1.000": -290])
    #expect(effects(hours, of: "kilometreSeries") == ["ZZ/km-low": -1_645])
    // On A and B: 60.00 + 5.00 + 20.00 − 10.00; on D ten minutes more, 10.00 and 0.83.
    #expect(effects(hours, of: "basis") == ["A": -7_790, "B": -7_790, "D": 1_083])
    #expect(effects(hours, of: "policy") == ["floor": 0])
    #expect(effects(hours, of: "holidayFraction") == ["exact": 0])
    #expect(effects(hours, of: "shortGap") == ["0": 0])
    let basis = try #require(hours.assumptions.first { $0.id == "basis" })
    #expect(basis.value == "C" && basis.isDefault)
    #expect(basis.alternative == "A" && basis.effect == francs(-7_790))
  }

  @Test("A short gap matters on basis D alone")
  func shift() throws {
    #expect(try effects(hours(.d), of: "shortGap") == ["0": -1_083])
  }

  @Test("Without rules nothing is weighed")
  func noRules() throws {
    let plain = try #require(WorkingTime.hours(of: rows))
    #expect(plain.claim == nil && plain.assumptions.allSatisfy { $0.effect == nil })
  }
}
