import CivilTime
import Dossier
import Drivers
import Testing
import WorkingTime

/// What the program says of drivers, against what they really did.
@Suite struct AnswerTests {
  /// Numbers 0, 1, 2 work by day, in the evening and at night, in three towns that change clocks.
  @Test(arguments: 0..<3) func phasesDaysAndWeeksMatchToTheSecond(_ number: Int) throws {
    let read = try ReadDriver(.bothClockChanges(number: number), as: .answer)
    let (hours, truth) = (read.hours, read.truth)
    #expect(read.dossier.exports.map(\.kind) == ["uber-driver-sar"])
    #expect(read.dossier.files.allSatisfy { $0.rowsSetAside == 0 })
    #expect(hours.source == .statusFile)
    #expect(hours.totals.true == truth.total)
    #expect(hours.imposedOffline == truth.imposedOffline)
    #expect(hours.shortOffline == truth.shortOffline)
    #expect(hours[.a].seconds == truth.total.p3)
    #expect(hours[.b].seconds == truth.total.p2 + truth.total.p3)
    #expect(hours[.c].seconds == truth.total.online)
    let shift = truth.total.online + truth.imposedOffline + truth.shortOffline
    #expect(hours[.d].seconds == shift)

    let days = hours.days.filter { $0.phases.online > 0 }
    #expect(days.map(\.date) == truth.days.keys.sorted())
    for day in days { #expect(day.phases.true == truth.days[day.date], "\(day.date)") }
    let weeks = hours.weeks.filter { $0.phases.online > 0 }
    #expect(weeks.map(\.week) == truth.weeks.keys.sorted())
    for week in weeks { #expect(week.phases.true == truth.weeks[week.week], "\(week.week)") }
  }

  /// Whoever works at night works through both changes of the clocks.
  @Test(arguments: [1_711_846_800, 1_729_990_800] as [Int64])
  func nightsHoldBothClockChanges(_ change: Int64) throws {
    let driver = try #require(Driver(.bothClockChanges(number: 2)))
    let moment = Instant(seconds: change)
    let zone = driver.town.zone
    #expect(abs(zone.offset(at: moment) - zone.offset(at: moment - 1)) == 3_600)
    let work = driver.stretches.filter { $0.phase > .p0 }
    #expect(work.contains { ((moment - 3_600)..<moment).contains($0.from) })
    #expect(work.contains { (moment..<(moment + 3_600)).contains($0.from) })
  }

  @Test(arguments: 0..<3) func moneyMatchesToTheCent(_ number: Int) throws {
    let read = try ReadDriver(.bothClockChanges(number: number), as: .answer)
    let money = try #require(read.hours.money)
    expect(money, read.truth.pay)
    for week in read.hours.weeks {
      guard let truth = read.truth.weeklyPay[week.week] else { continue }
      #expect(week.received?.minorUnits == truth.received, "\(week.week)")
    }
    let metres = read.dossier.trips.compactMap(\.distance).reduce(0) { $0 + $1.value }
    #expect(abs(metres - Double(read.truth.paidMetres)) < 1)
  }

  /// As large as the answer of a platform over four weeks.
  @Test func aMonthHasTheSizeOfARealOne() throws {
    let driver = try #require(Driver(.month(seed: 8, number: 3)))
    func rows(_ name: String) -> Int {
      let file = driver.files(.answer).first { $0.path.hasSuffix(name) }
      return file?.bytes.count { $0 == UInt8(ascii: "\n") } ?? 0
    }
    #expect((200...420) ~= driver.rides.count)
    #expect((1_000...2_200) ~= driver.stretches.count)
    #expect((700...2_200) ~= rows("19a - Driver Payments.csv"))
    #expect((220...420) ~= rows("Accepted.csv"))
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    let (one, two) = (
      try #require(Driver(.month(seed: 8, number: 4))),
      try #require(Driver(.month(seed: 8, number: 4)))
    )
    let other = try #require(Driver(.month(seed: 9, number: 4)))
    for layout in DriverLayout.layouts(of: .rides) {
      #expect(one.files(layout).map(\.bytes) == two.files(layout).map(\.bytes))
      #expect(one.files(layout).map(\.bytes) != other.files(layout).map(\.bytes))
    }
  }
}

extension PhaseSeconds {
  /// As the truth counts it.
  var `true`: TruePhases { TruePhases(p1: p1, p2: p2, p3: p3) }
}

func expect(_ money: MoneyTotals, _ truth: TruePay) {
  #expect(money.fares.minorUnits == truth.fares)
  #expect(money.waiting.minorUnits == truth.waiting)
  #expect(money.commission.minorUnits == -truth.commission)
  #expect(money.tips.minorUnits == truth.tips)
  #expect(money.tolls.minorUnits == truth.tolls)
  #expect(money.tax.minorUnits == 0)
  #expect(money.unclassified.minorUnits == 0)
  #expect(money.received.minorUnits == truth.received)
  #expect(!money.isEstimated)
}
