import CivilTime
import Dossier
import Places
import Rules
import Testing

@testable import WorkingTime

@Suite("X3: a week of March 2022 in Geneva, computed by hand")
struct GenevaClaimTests {
  private static let rules =
    rule("minwage", .minWage, "23.27", unit: "CHF/h")
    + rule("holiday", .holidayPay, "8.33") + rule("sick", .sickScale, "3", unit: "weeks")
    + rule("km", .kmRate, "0.70", unit: "CHF/km", "default: yes")

  /// Five days of four hours waiting, 1.2 on the way and 2.8 with passengers: 20, 6 and 14 hours;
  /// 150, 100 and 350 km.
  private func week() throws -> Dossier {
    let start = try midnight(2022, 3, 7)
    var rows: [WorkSegment] = []
    var trips: [Trip] = []
    for day in 0..<5 {
      let morning = start + Int64(day) * 86_400 + clock(8)
      rows += [
        row(.p1, morning, morning + 14_400, metres: 30_000 / 1.29, row: 3 * day + 1),
        row(.p2, morning + 14_400, morning + 18_720, metres: 20_000 / 1.29, row: 3 * day + 2),
        row(.p3, morning + 18_720, morning + 28_800, row: 3 * day + 3),
      ]
      trips.append(
        trip(
          morning + 14_400, morning + 18_720, morning + 28_800, distance: Metres(70_000),
          row: day + 1))
    }
    return dossier(
      segments: rows, trips: trips,
      payments: [
        payment(.fare, 120_000, start, currency: "CHF", row: 1),
        payment(.commission, -30_000, start, currency: "CHF", row: 2),
        payment(.tip, 4_000, start, currency: "CHF", row: 3),
        payment(.toll, 800, start, currency: "CHF", row: 4),
      ])
  }

  private func claim(
    _ rules: String = rules, _ settings: ClaimSettings = ClaimSettings(sensitivity: false)
  ) throws -> ClaimResult {
    try #require(try settled(week(), pack(rules), settings).claim)
  }

  @Test("Online hours: wages, holiday and expenses less what was received")
  func online() throws {
    let online = try #require(try claim()[.c])
    #expect(online.decimal(.wages) == "930.80")
    #expect(online.decimal(.holiday) == "77.54")
    #expect(online.decimal(.expenses) == "420.00")
    #expect(online.decimal(.received) == "-900.00")
    #expect(online.lines.map(\.id) == [.wages, .holiday, .expenses, .received])
    #expect(online.total == francs(52_834) && online.balance == francs(52_834))
    #expect(online.months.map(\.month.description) == ["2022-03"])
    #expect(online.lines.first?.count(of: [.hour]) == clock(40))
    #expect(online.lines.first?.rules == ["ZZ/minwage"])
    #expect(online.unverified.isEmpty)
  }

  @Test("Engaged hours have fewer kilometres, and more was received than was due")
  func engaged() throws {
    let engaged = try #require(try claim()[.b])
    #expect(engaged.decimal(.wages) == "465.40")
    #expect(engaged.decimal(.holiday) == "38.77")
    #expect(engaged.decimal(.expenses) == "315.00")
    #expect(engaged.balance == francs(-8_083))
    #expect(engaged.total == francs(0))
  }

  @Test("Gross and net pay on all bases; the car costs the same on each")
  func perHour() throws {
    let hours = try settled(week(), pack(Self.rules))
    #expect(hours.bases.map { $0.grossPerHour?.decimal } == ["64.29", "45.00", "22.50", "22.50"])
    #expect(hours.bases.map { $0.netPerHour?.decimal } == ["34.29", "24.00", "12.00", "12.00"])
  }

  @Test("The car's costs stand in the equation once: 870.80 is the forbidden double count")
  func noDoubleCount() throws {
    let online = try #require(try claim()[.c])
    func amount(_ id: ClaimLine.ID) -> Int64 {
      online.lines.first { $0.id == id }?.amount.minorUnits ?? 0
    }
    // The shortfall net of expenses, and the expenses again.
    let trap = amount(.wages) + amount(.received) + 2 * amount(.expenses)
    #expect(trap == 87_080)
    #expect(online.balance.minorUnits - amount(.holiday) == 45_080)
    let withWay = online.lines.filter { $0.count(of: [.kilometre, .mile]) > 0 }
    #expect(withWay.map(\.id) == [.expenses])
    #expect(online.lines.reduce(0) { $0 + $1.amount.minorUnits } == online.balance.minorUnits)
  }

  @Test("A lump sum for kilometres with passengers alone")
  func lumpSum() throws {
    let rules =
      Self.rules
      + rule("km-lump", .kmRate, "0.2596", unit: "CHF/km with a passenger", "series: lump")
    let settings = ClaimSettings(kilometreSeries: "lump", sensitivity: false)
    let online = try #require(try claim(rules, settings)[.c])
    #expect(online.decimal(.expenses) == "90.86")
  }

  @Test("Without expenses, with the exact fraction, with a settlement")
  func settings() throws {
    let plain = ClaimSettings(
      expenses: false, holidayFraction: .exact,
      otherPayments: [OtherPayment(date: try date(2023, 1, 1), amount: francs(5_000))],
      sensitivity: false)
    let online = try #require(try claim(Self.rules, plain)[.c])
    #expect(online.decimal(.expenses) == nil)
    // 930.80 × 4 ÷ 48 = 77.5666…
    #expect(online.decimal(.holiday) == "77.57")
    #expect(online.decimal(.otherPayments) == "-50.00")
    #expect(online.total == francs(93_080 + 7_757 - 90_000 - 5_000))
    #expect(online.floorTotal == online.total)
  }

  @Test("Simple interest from the middle of the week to a day that is given")
  func interest() throws {
    let until = try date(2022, 3, 10) + 365
    let rules = Self.rules + rule("interest", .interest, "5")
    let settings = ClaimSettings(interestUntil: until, sensitivity: false)
    let online = try #require(try claim(rules, settings)[.c])
    #expect(online.interest == francs(2_642))
    #expect(try claim(rules)[.c]?.interest == nil)
  }

  @Test("Twelve certified days at the wage of the twelve months before, over 365")
  func sickness() throws {
    // Six hours a day for a year at 20.00 are 43 800.00; 120.00 a day.
    let start = try midnight(2021, 3, 1)
    let year = dossier(
      segments: (0..<365).map {
        row(.p1, start + Int64($0) * 86_400, start + Int64($0) * 86_400 + clock(6), row: $0 + 1)
      },
      payments: [
        payment(.fare, 1, start, currency: "CHF", row: 1),
        payment(.fare, 1, start + 364 * 86_400, currency: "CHF", row: 2),
      ])
    let rules = try pack(
      rule("minwage", .minWage, "20.00", unit: "CHF/h")
        + rule("sick", .sickScale, "3", unit: "weeks")
        + rule("sick-2", .sickScale, "1", unit: "months", "above: 1\nseries: ZZ/sick"))
    func sick(_ days: Int, since: LocalDate? = nil) throws -> String? {
      let first = try date(2022, 3, 1)
      let settings = ClaimSettings(
        sickDays: [first...(first + (days - 1)), first...first],
        serviceSince: since ?? (first + -100), sensitivity: false)
      return try settled(year, rules, settings).claim?[.c]?.decimal(.sick)
    }
    #expect(try sick(12) == "1440.00")
    // Three weeks in the first year of service, a month in the second.
    #expect(try sick(40) == "2520.00")
    #expect(try sick(40, since: date(2021, 3, 1)) == "3600.00")
  }
}
