import CivilTime
import Dossier
import Rules
import Testing

@testable import WorkingTime

@Suite("Which rules a claim rests on, and what it leaves out")
struct ClaimRuleTests {
  /// Ten hours waiting on each of some days, from eight in the morning, with nothing received.
  private func days(_ dates: [(Int, Int, Int)], paid: Int64 = 0) throws -> Dossier {
    let starts = try dates.map { try midnight($0.0, $0.1, $0.2) }
    return dossier(
      segments: starts.enumerated().map { row(.p1, $1 + clock(8), $1 + clock(18), row: $0 + 1) },
      payments: starts.enumerated().map {
        payment(.fare, paid, $1, currency: "CHF", row: $0 + 1)
      })
  }

  private func wage(_ rows: String, status: String = "employee") -> String {
    rule("minwage", .minWage, "", unit: "CHF/h", status: status, rows: rows)
  }

  @Test("A wage changes at local midnight, and each second has the one of its day")
  func validity() throws {
    let rules = wage(
      """
      2022-01-01 | 2023-01-01 | 23.27 | official | gazette
      2023-01-01 | - | 24.00 | official | gazette
      """)
    let start = try midnight(2022, 12, 31)
    let night = dossier(
      segments: [row(.p1, start + clock(22), start + clock(26))],
      payments: [payment(.fare, 0, start, currency: "CHF")])
    let claim = try #require(try settled(night, pack(rules)).claim?[.c])
    #expect(claim.months.map { $0.lines.map(\.amount.decimal) } == [["46.54"], ["48.00"]])
    #expect(claim.decimal(.wages) == "94.54")
  }

  @Test("The wage of the branch counts where it is higher")
  func branch() throws {
    let rules =
      wage("- | - | 23.27 | official | gazette")
      + rule(
        "branch", .refWage, "", unit: "CHF/h",
        rows: """
          - | 2022-03-08 | 20.00 | official | agreement
          2022-03-08 | - | 30.00 | official | agreement
          """)
    let claim = try #require(
      try settled(days([(2022, 3, 7), (2022, 3, 8)]), pack(rules)).claim?[.c])
    #expect(claim.decimal(.wages) == "532.70")
    #expect(claim.lines.first?.rules == ["ZZ/branch", "ZZ/minwage"])
  }

  @Test(
    "Days without a rule are named, and what was received on them is not held against the claim")
  func withoutRule() throws {
    let rules = wage(
      "2022-01-01 | 2023-01-01 | unknown | official | gazette\n2023-01-01 | - | 24.00 | official | gazette"
    )
    let found = try settled(
      days([(2022, 12, 30), (2022, 12, 31), (2023, 1, 1)], paid: 5_000), pack(rules))
    let claim = try #require(found.claim)
    #expect(claim[.c]?.decimal(.wages) == "240.00")
    #expect(claim[.c]?.decimal(.received) == "-50.00")
    let gap = try #require(claim.gaps.first { $0.reason == .noWage })
    #expect(try gap.days == date(2022, 12, 30)...date(2022, 12, 31))
    #expect(gap.seconds == clock(20))
  }

  @Test("A wage that nobody has confirmed is reckoned with, named, and in no total")
  func unconfirmed() throws {
    let rules =
      wage(
        """
        - | 2022-03-08 | 20.00 | official | gazette
        2022-03-08 | - | 30.00 | memory | -
        """) + rule("holiday", .holidayPay, "", rows: "- | - | 10 | memory | -")
    let found = try settled(days([(2022, 3, 7), (2022, 3, 8)], paid: 1_000), pack(rules))
    let claim = try #require(found.claim)
    let online = try #require(claim[.c])
    #expect(online.lines.map(\.amount.decimal) == ["200.00", "-10.00"])
    #expect(online.total == francs(19_000))
    #expect(online.unverified.map(\.id) == [.wages, .holiday, .received])
    #expect(online.unverified.map(\.amount.decimal) == ["300.00", "50.00", "-10.00"])
    #expect(online.unverifiedTotal == francs(53_000))
    #expect(claim.unverifiedRules == ["ZZ/holiday", "ZZ/minwage"])
    #expect(claim.gaps.map(\.reason) == [.unconfirmedWage])
    let confirmed = try pack(rules).overriding("minwage@2022-03-08=30.00")
    let own = try settled(days([(2022, 3, 7), (2022, 3, 8)], paid: 1_000), confirmed)
    #expect(own.claim?[.c]?.total == francs(48_000))
    #expect(own.assumptions.contains { $0.id == "rule" && !$0.isDefault })
  }

  @Test("The status decides which rules apply")
  func status() throws {
    let rules = try pack(wage("- | - | 20.00 | official | gazette"))
    let rows = try days([(2022, 3, 7)])
    #expect(try settled(rows, rules, status: .employee).claim?[.c]?.total == francs(20_000))
    #expect(try settled(rows, rules, status: .unknown).claim?[.c]?.total == francs(20_000))
    let own = try #require(try settled(rows, rules, status: .selfEmployed).claim)
    #expect(own.bases.isEmpty)
    #expect(own.gaps.map(\.reason) == [.noWage])
  }

  @Test("Months compensate each other, or each counts for itself")
  func policies() throws {
    // 200.00 due each month; 500.00 and nothing received.
    let rules = try pack(wage("- | - | 20.00 | official | gazette"))
    var rows = try days([(2022, 3, 30), (2022, 4, 1)])
    rows.payments[0].amount = francs(50_000)
    let offset = try #require(try settled(rows, rules).claim?[.c])
    #expect(offset.balance == francs(-10_000))
    #expect(offset.offsetTotal == francs(0) && offset.floorTotal == francs(20_000))
    #expect(offset.total == francs(0))
    let floor = try settled(rows, rules, ClaimSettings(policy: .floor, sensitivity: false))
    #expect(floor.claim?[.c]?.total == francs(20_000))
  }

  @Test("Weeks outside the ledger are in no claim; without a ledger there is no total")
  func ledger() throws {
    let rules = try pack(wage("- | - | 20.00 | official | gazette"))
    var rows = try days([(2022, 3, 7), (2022, 3, 15)])
    rows.payments.removeLast()
    let partly = try #require(try settled(rows, rules).claim)
    #expect(partly[.c]?.total == francs(20_000))
    #expect(partly.gaps.map(\.reason) == [.hoursOutsideLedger])
    rows.payments = []
    let none = try #require(try settled(rows, rules).claim)
    #expect(none[.c]?.decimal(.wages) == "400.00")
    #expect(none[.c]?.total == nil && none.gaps.map(\.reason) == [.noIncome])
    rows.payments = [payment(.fare, 100, try midnight(2022, 3, 7), currency: "USD")]
    let other = try #require(try settled(rows, rules).claim)
    #expect(other[.c]?.total == nil && other.gaps.map(\.reason) == [.otherCurrency])
  }

  @Test("Tips count where the rule says so")
  func tips() throws {
    let wage = wage("- | - | 20.00 | official | gazette")
    var rows = try days([(2022, 3, 7)])
    rows.payments[0] = payment(.tip, 700, try midnight(2022, 3, 7), currency: "CHF")
    #expect(try settled(rows, pack(wage)).claim?[.c]?.decimal(.received) == nil)
    let counting = try pack(wage + rule("tips", .tipsRule, "count", unit: "words"))
    #expect(try settled(rows, counting).claim?[.c]?.decimal(.received) == "-7.00")
  }
}
