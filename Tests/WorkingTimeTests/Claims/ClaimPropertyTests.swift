import CivilTime
import Dossier
import Places
import Rules
import Testing

@testable import WorkingTime

@Suite("What holds for every claim")
struct ClaimPropertyTests {
  private func rules() throws -> RulePack {
    try pack(
      rule(
        "minwage", .minWage, "", unit: "CHF/h",
        rows: """
          - | 2024-01-20 | 23.27 | official | gazette
          2024-01-20 | - | 24.321 | official | gazette
          """) + rule("overtime", .overtimeTier, "25", "above: 20")
        + rule("night", .nightPremium, "12.5") + rule("sunday", .sundayPremium, "50")
        + rule("holiday", .holidayPay, "8.33") + rule("km", .kmRate, "0.701", unit: "CHF/km"))
  }

  /// A month of rows that follow each other, of changing phases and lengths.
  private func month(_ seed: UInt64) -> Dossier {
    var dice = Dice(state: seed)
    var rows: [WorkSegment] = []
    var payments: [Payment] = []
    var second: Int64 = 0
    while second < 30 * 86_400 {
      let length = Int64.random(in: 1...20_000, using: &dice)
      let phase = Phase.allCases[Int.random(in: 0..<4, using: &dice)]
      rows.append(
        row(
          phase, second, second + length, metres: Double.random(in: 0...9_000, using: &dice),
          row: rows.count + 1))
      payments.append(
        payment(
          .fare, Int64.random(in: -500...3_000, using: &dice), second, currency: "CHF",
          row: rows.count))
      second += length
    }
    return dossier(segments: rows, payments: payments, zone: "Europe/Zurich")
  }

  private func claim(_ rows: Dossier) throws -> ClaimResult {
    try #require(try settled(rows, rules()).claim)
  }

  @Test(
    "Totals are sums of printed lines, and lines those of the months",
    arguments: 1...3 as ClosedRange<UInt64>)
  func sums(seed: UInt64) throws {
    for basis in try claim(month(seed)).bases {
      #expect(basis.balance.minorUnits == basis.lines.reduce(0) { $0 + $1.amount.minorUnits })
      for line in basis.lines {
        let parts = basis.months.flatMap(\.lines).filter { $0.id == line.id }
        #expect(line.amount.minorUnits == parts.reduce(0) { $0 + $1.amount.minorUnits })
      }
      #expect(basis.offsetTotal?.minorUnits == max(0, basis.balance.minorUnits))
      #expect((basis.floorTotal?.minorUnits ?? 0) >= (basis.offsetTotal?.minorUnits ?? 0))
    }
  }

  @Test(
    "The wages of all days are those of the basis's hours", arguments: 1...3 as ClosedRange<UInt64>)
  func seconds(seed: UInt64) throws {
    let hours = try settled(month(seed), rules())
    for claim in try #require(hours.claim).bases {
      let wages = try #require(claim.lines.first { $0.id == .wages })
      #expect(wages.count(of: [.hour]) == hours[claim.basis].seconds)
    }
  }

  @Test("Waiting more never lowers the wages online", arguments: 1...3 as ClosedRange<UInt64>)
  func moreWaiting(seed: UInt64) throws {
    var rows = month(seed)
    func wages(_ rows: Dossier) throws -> Int64 {
      try #require(try claim(rows)[.c]?.lines.first { $0.id == .wages }).amount.minorUnits
    }
    var last = try wages(rows)
    var dice = Dice(state: seed)
    for number in 0..<5 {
      let begin = Int64.random(in: 0...2_500_000, using: &dice)
      rows.segments.append(row(.p1, begin, begin + 7_000, row: 90_000 + number))
      let next = try wages(rows)
      #expect(next >= last)
      last = next
    }
  }

  @Test(
    "A row split in two, and rows in another order, change nothing",
    arguments: 1...3 as ClosedRange<UInt64>)
  func splitAndOrder(seed: UInt64) throws {
    let rows = month(seed)
    let before = try claim(rows)
    var shuffled = rows
    var dice = Dice(state: seed)
    shuffled.segments = rows.segments.flatMap { segment -> [WorkSegment] in
      guard let end = segment.end, end - segment.begin > 1 else { return [segment] }
      var (first, second) = (segment, segment)
      first.end = segment.begin + (end - segment.begin) / 2
      second.begin = segment.begin + (end - segment.begin) / 2
      // The way is in the first half: a split does not make it longer.
      (second.beginPlace, second.endPlace) = (nil, nil)
      return [first, second]
    }.shuffled(using: &dice)
    shuffled.payments.shuffle(using: &dice)
    let after = try claim(shuffled)
    for (one, other) in zip(before.bases, after.bases) {
      #expect(one.lines.map(\.amount) == other.lines.map(\.amount))
      #expect(one.total == other.total)
    }
    #expect(before.unpaidApproach.seconds == after.unpaidApproach.seconds)
    #expect(before.unpaidApproach.metres == after.unpaidApproach.metres)
  }

  @Test("Magnitudes from a hostile file or setting neither trap nor become an amount")
  func hostile() throws {
    let huge = "9223372036854775807"
    let rules = try pack(
      rule("minwage", .minWage, huge, unit: "CHF/h") + rule("holiday", .holidayPay, huge)
        + rule("overtime", .overtimeTier, huge, "above: \(huge)")
        + rule("km", .kmRate, huge, unit: "CHF/mi", "plus: \(huge)")
        + rule("sick", .sickScale, huge, unit: "months") + rule("interest", .interest, huge)
        + rule("trip", .perTripMin, huge, unit: "CHF/trip")
        + rule("hour", .perHourMin, huge, unit: "CHF/h"))
    let far = LocalDate(daysSince1970: .min)...LocalDate(daysSince1970: .max)
    let settings = ClaimSettings(
      sickDays: [far], serviceSince: LocalDate(daysSince1970: .min),
      otherPayments: [OtherPayment(date: LocalDate(daysSince1970: .max), amount: francs(.min))],
      interestUntil: LocalDate(daysSince1970: .max), deactivation: far, sensitivity: false)
    let rows = dossier(
      segments: [row(.p1, 0, 3_600, metres: 9_000_000), row(.p2, 3_600, 7_200, row: 2)],
      trips: [trip(0, 0, 60, distance: Metres(40_000_000))],
      payments: [.max, .max, .min].enumerated().map {
        payment(.fare, $1, 0, currency: "CHF", row: $0)
      })
    let claim = try #require(try settled(rows, rules, settings).claim)
    #expect(claim[.c]?.total == nil)
    #expect(claim[.c]?.decimal(.wages) == nil)
    #expect(claim.gaps.map(\.reason).contains(.tooLarge))
  }
}
