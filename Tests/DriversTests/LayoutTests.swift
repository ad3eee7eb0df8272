import CivilTime
import Dossier
import Drivers
import Testing
import WorkingTime

/// The same driver in every layout.
@Suite struct LayoutTests {
  private static let kinds: [DriverLayout: String] = [
    .legacy: "uber-driver-legacy", .answer: "uber-driver-sar",
    .titledPortal: "uber-driver-portal", .portal: "uber-driver-portal",
    .courierAnswer: "uber-courier-sar",
  ]

  @Test(arguments: DriverLayout.allCases) func everyLayoutIsRecognised(_ layout: DriverLayout)
    throws
  {
    let trade: DriverPlan.Trade = layout == .courierAnswer ? .deliveries : .rides
    let read = try ReadDriver(.bothClockChanges(number: 1, trade: trade), as: layout)
    #expect(read.dossier.exports.map(\.kind) == [Self.kinds[layout]])
    #expect(read.dossier.files.allSatisfy { $0.rowsSetAside == 0 })
    #expect(read.dossier.trips.count == read.driver.rides.count)
    #expect(
      read.dossier.trips.count { $0.status == .completed }
        == read.driver.rides.count { $0.isCompleted })
  }

  /// The portal tells rides to the second, and nothing about waiting.
  @Test(arguments: [DriverLayout.portal, .titledPortal], 0..<3)
  func thePortalKnowsRidesAndNoWaiting(_ layout: DriverLayout, _ number: Int) throws {
    let read = try ReadDriver(.bothClockChanges(number: number), as: layout)
    #expect(read.hours.source == .tripsOnly)
    #expect(read.hours.marks.contains(.tripsOnly))
    #expect(read.hours.totals.p3 == read.truth.total.p3)
    #expect(read.hours.totals.p1 == 0)
    #expect(read.hours[.a].seconds == read.truth.total.p3)
    #expect(read.hours[.c].seconds == nil)
    #expect(read.hours[.d].seconds == nil)
    for day in read.hours.days {
      #expect(day.phases.p3 == read.truth.days[day.date]?.p3 ?? 0, "\(day.date)")
    }
    expect(try #require(read.hours.money), read.truth.pay)
  }

  /// By the clock on the wall alone: exact where no clock changes during work.
  @Test func theOldestLayoutKnowsRides() throws {
    let read = try ReadDriver(.bothClockChanges(number: 0), as: .legacy)
    #expect(read.hours.source == .tripsOnly)
    #expect(read.hours.totals.p3 == read.truth.total.p3)
    #expect(read.hours[.c].seconds == nil)
  }

  /// Deliveries overlap, and each second counts once.
  @Test func couriersAreNotCountedTwice() throws {
    let read = try ReadDriver(
      .bothClockChanges(number: 0, trade: .deliveries), as: .courierAnswer)
    let summed = read.driver.rides.reduce(Int64(0)) { $0 + ($1.dropoff - $1.begin) }
    #expect(summed > read.truth.total.p3)
    #expect(read.hours.totals.true == read.truth.total)
    let money = try #require(read.hours.money)
    #expect(money.received.minorUnits == read.truth.pay.received)
    #expect(money.tips.minorUnits == read.truth.pay.tips)
  }
}
