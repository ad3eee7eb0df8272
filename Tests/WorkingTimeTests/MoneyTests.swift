import CivilTime
import Dossier
import Testing

@testable import WorkingTime

@Suite("What was received, and per hour")
struct MoneyTests {
  /// Twenty hours waiting, six on the way, fourteen on trips: forty hours.
  private let log = [
    row(.p1, 0, clock(20), row: 1), row(.p2, clock(20), clock(26), row: 2),
    row(.p3, clock(26), clock(40), row: 3),
  ]

  @Test("Fares less commission by the hour; tips and tolls stay apart")
  func perHour() throws {
    let hours = try #require(
      WorkingTime.hours(
        of: dossier(
          segments: log,
          payments: [
            payment(.fare, 120_000, 0, row: 1), payment(.commission, -30_000, 0, row: 2),
            payment(.tip, 4_000, 0, row: 3), payment(.toll, 800, 0, row: 4),
            payment(.tax, 0, 0, row: 5), payment(.unclassified, 777, 0, row: 6),
          ])))
    let money = try #require(hours.money)
    #expect(money.received == euros(90_000))
    #expect(money.fares == euros(120_000) && money.commission == euros(-30_000))
    #expect(money.tips == euros(4_000) && money.tolls == euros(800))
    #expect(money.unclassified == euros(777))
    #expect(money.lines == 6 && !money.isEstimated)
    #expect(hours[.a].grossPerHour?.decimal == "64.29")
    #expect(hours[.b].grossPerHour?.decimal == "45.00")
    #expect(hours[.c].grossPerHour?.decimal == "22.50")
    #expect(hours[.c].netPerHour == nil)
  }

  @Test("Waiting fees, incentives and adjustments are received")
  func allIncome() throws {
    let ledger = Ledger(
      payments: [
        payment(.fare, 1_000, 0), payment(.waiting, 200, 0), payment(.incentive, 30, 0),
        payment(.adjustment, -4, 0), payment(.commission, -250, 0),
      ], trips: [], zone: .utc)
    #expect(ledger.totals.map(\.received) == [euros(976)])
    #expect(ledger.totals.map(\.fares) == [euros(1_200)])
    #expect(ledger.totals.map(\.waiting) == [euros(200)])
  }

  @Test(
    "Halves are rounded away from zero",
    arguments: [
      (5, 7_200, 3), (-5, 7_200, -3), (4, 7_200, 2), (1, 10_800, 0), (0, 1, 0),
    ])
  func rounding(cents: Int64, seconds: Int64, expected: Int64) {
    #expect(euros(cents).perHour(of: seconds) == euros(expected))
  }

  @Test("No hours, or more than fits, give no figure")
  func noFigure() {
    #expect(euros(100).perHour(of: 0) == nil)
    #expect(euros(100).perHour(of: -1) == nil)
    #expect(euros(.max).perHour(of: 1) == nil)
    #expect(euros(.min).perHour(of: 3_600) == nil)
    #expect(euros(.max).perHour(of: 3_600) == euros(.max))
  }

  @Test("Currencies are never added; the one with most lines comes first")
  func currencies() throws {
    let hours = try #require(
      WorkingTime.hours(
        of: dossier(
          segments: log,
          payments: [
            payment(.fare, 500, 0, currency: "CHF", row: 1),
            payment(.fare, 100, 0, row: 2), payment(.fare, 100, 0, row: 3),
          ])))
    #expect(hours.moneyByCurrency.map(\.currency.code) == ["EUR", "CHF"])
    #expect(hours.money?.received == euros(200))
    #expect(hours.marks.contains(.severalCurrencies))
  }

  @Test("Without a ledger, fares less the stated fee are an estimate")
  func estimate() throws {
    let trips = [
      trip(0, 100, 700, fare: euros(1_001), fee: 2_500, row: 1),
      trip(0, 800, 900, status: .riderCancelled, fare: euros(999), fee: 2_500, row: 2),
      trip(0, 1_000, 1_100, fare: euros(5_000), row: 3),
    ]
    let hours = try #require(WorkingTime.hours(of: dossier(trips: trips)))
    let money = try #require(hours.money)
    // A quarter of 10.01 is 2.5025.
    #expect(money.fares == euros(1_001) && money.commission == euros(-250))
    #expect(money.isEstimated && money.lines == 1)
    #expect(hours.marks == [.tripsOnly, .estimated])
  }

  @Test("A payment belongs to the week of its local day")
  func weeks() throws {
    // Sunday 23:30 UTC is Monday 00:30 in Zurich.
    let late = payment(.fare, 300, -1_800, row: 1)
    let early = payment(.fare, 200, -clock(12), row: 2)
    let hours = try #require(
      WorkingTime.hours(
        of: dossier(segments: log, payments: [late, early], zone: "Europe/Zurich")))
    #expect(hours.weeks.map(\.week.description) == ["2024-W02", "2024-W03"])
    #expect(hours.weeks.map(\.received) == [euros(200), euros(300)])
    #expect(hours.weeks.map(\.phases.online) == [0, clock(40)])
  }

  @Test("Weeks outside the ledger have no amount, those inside may have none")
  func weeksOutside() throws {
    let week: Int64 = 7 * 86_400
    let hours = try #require(
      WorkingTime.hours(
        of: dossier(
          segments: [row(.p1, 0, 4 * week)],
          payments: [payment(.fare, 100, week), payment(.fare, 50, 3 * week)])))
    #expect(hours.weeks.map(\.received) == [nil, euros(100), euros(0), euros(50)])
  }

  @Test("Sums of hostile amounts stop at the end of 64 bits")
  func overflow() {
    let ledger = Ledger(
      payments: [payment(.fare, .max, 0), payment(.fare, .max, 0), payment(.tip, .min, 0)],
      trips: [], zone: .utc)
    #expect(ledger.totals.map(\.received) == [euros(.max)])
  }

  @Test("A ledger of other months is marked")
  func otherDays() throws {
    let month: Int64 = 30 * 86_400
    let hours = try #require(
      WorkingTime.hours(of: dossier(segments: log, payments: [payment(.fare, 100, month)])))
    #expect(hours.marks.contains(.payOfOtherDays))
    let finding = try #require(
      WorkingTime.findings(
        from: hours, of: dossier(segments: log, payments: [payment(.fare, 100, month)])
      ).first { $0.kind == .payPerHour })
    #expect(finding.tag == .guess)
  }
}
