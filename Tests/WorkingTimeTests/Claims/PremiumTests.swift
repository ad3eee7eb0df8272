import CivilTime
import Dossier
import Rules
import Testing

@testable import WorkingTime

@Suite("Premiums for night, Sunday and public holidays")
struct PremiumTests {
  private let wage = rule("minwage", .minWage, "20.00", unit: "CHF/h")
  private let premiums =
    rule("night", .nightPremium, "25") + rule("sunday", .sundayPremium, "50")
    + rule("holidays", .holidayDates, "CH-GE", unit: "calendar")
    + rule("holiday-premium", .holidayPremium, "100")

  /// Online from one hour to another after a midnight UTC.
  private func online(_ from: Int64, _ to: Int64, after start: Int64) -> Dossier {
    dossier(
      segments: [row(.p1, start + clock(from), start + clock(to))],
      payments: [payment(.fare, 0, start + clock(from), currency: "CHF")])
  }

  private func lines(_ rows: Dossier, _ rules: String) throws -> [String: String] {
    let claim = try #require(try settled(rows, pack(rules)).claim?[.c])
    return Dictionary(
      uniqueKeysWithValues: claim.lines.map { ($0.id.rawValue, $0.amount.decimal) })
  }

  @Test("Each hour earns the highest of its premiums")
  func highest() throws {
    // Saturday 18:00 to Sunday 08:00: seven hours of night, eight of Sunday, six of both.
    let rows = online(18, 32, after: try midnight(2022, 3, 12))
    let found = try lines(rows, wage + premiums)
    #expect(found == ["wages": "280.00", "sunday": "80.00", "night": "5.00"])
  }

  @Test("A pack may add premiums up")
  func sum() throws {
    let rows = online(18, 32, after: try midnight(2022, 3, 12))
    let found = try lines(
      rows, wage + premiums + rule("stacking", .principle, "sum", unit: "words"))
    #expect(found == ["wages": "280.00", "sunday": "80.00", "night": "35.00"])
  }

  @Test("A Sunday begins when the pack says so")
  func swissSunday() throws {
    let rows = online(18, 32, after: try midnight(2022, 3, 12))
    let window = rule("window", .sundayWindow, "sat 23:00 - sun 23:00", unit: "window")
    let found = try lines(rows, wage + window + rule("sunday", .sundayPremium, "50"))
    #expect(found["sunday"] == "90.00")
  }

  @Test("Christmas is a public holiday, and its premium the highest")
  func christmas() throws {
    let rows = online(8, 12, after: try midnight(2022, 12, 25))
    #expect(try lines(rows, wage + premiums) == ["wages": "80.00", "publicHoliday": "80.00"])
  }

  @Test("Paid holiday is reckoned on wages and premiums, not on overtime")
  func holidayPay() throws {
    let rules =
      wage + rule("night", .nightPremium, "25") + rule("pay", .holidayPay, "10")
      + rule("overtime", .overtimeTier, "25", "above: 2")
    // Four hours of night: 80.00, 20.00 of premium, two hours of overtime at 5.00.
    let found = try lines(online(0, 4, after: try midnight(2022, 3, 9)), rules)
    #expect(
      found == ["wages": "80.00", "night": "20.00", "overtime": "10.00", "holiday": "10.00"])
  }

  @Test("Hours from slots have no clock: no premium, and the claim says so")
  func slots() throws {
    let start = try midnight(2022, 3, 13)
    let slot = DispatchSlot(
      begin: at(start), end: at(start + 3_600), online: 3_600,
      provenance: Provenance(file: 2, row: 1)
    )
    let rows = dossier(slots: [slot], payments: [payment(.fare, 0, start, currency: "CHF")])
    let claim = try #require(try settled(rows, pack(wage + premiums)).claim)
    #expect(claim[.c]?.lines.map(\.amount.decimal) == ["20.00"])
    #expect(claim[.d] == nil)
    #expect(claim.gaps.map(\.reason) == [.noClock])
  }
}
