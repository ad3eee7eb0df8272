import CivilTime
import Dossier
import Places
import Rules
import Testing

@testable import WorkingTime

@Suite("Least pay per trip, hour and kilometre; pay lost in a deactivation")
struct PayFloorTests {
  /// Three trips of half an hour and 20 km on a Monday: 12.00, 7.50 and 9.00 net.
  private func shift() -> Dossier {
    let net: [Int64] = [1_200, 750, 900]
    return dossier(
      segments: (0..<3).map { row(.p3, $0 * 3_600, $0 * 3_600 + 1_800, row: Int($0) + 1) },
      trips: (0..<3).map {
        trip(
          $0 * 3_600, $0 * 3_600, $0 * 3_600 + 1_800, distance: Metres(20_000),
          row: Int($0) + 1)
      },
      payments: net.enumerated().flatMap { index, cents in
        let moment = Int64(index) * 3_600
        return [
          payment(.fare, cents + 300, moment, row: 2 * index + 1),
          payment(.commission, -300, moment, row: 2 * index + 2),
        ]
      })
  }

  private let rules =
    rule("trip", .perTripMin, "9", unit: "EUR/trip")
    + rule("hour", .perHourMin, "30", unit: "EUR/h")
    + rule("km", .perKmMin, "1", unit: "EUR/km")

  @Test("Each trip by its own lines; hours and kilometres over the period")
  func shortfalls() throws {
    let floors = try #require(try settled(shift(), pack(rules), status: .selfEmployed).claim)
      .payFloors
    #expect(floors.map(\.kind) == [.perTrip, .perHour, .perKilometre])
    #expect(floors.map(\.count) == [3, clock(1, 30), 60_000])
    #expect(floors.map(\.expected) == [euros(2_700), euros(4_500), euros(6_000)])
    #expect(floors.map(\.found) == Array(repeating: euros(2_850), count: 3))
    #expect(floors.map(\.shortfall) == [euros(150), euros(1_650), euros(3_150)])
    #expect(floors.map(\.tripsBelow) == [1, nil, nil])
  }

  @Test("They stand beside the claim and never in it")
  func apart() throws {
    let wage = rule("minwage", .minWage, "10", unit: "EUR/h")
    let alone = try settled(shift(), pack(wage)).claim?[.c]
    let beside = try settled(shift(), pack(wage + rules)).claim?[.c]
    #expect(alone != nil && alone?.lines == beside?.lines && alone?.total == beside?.total)
  }

  @Test("The mean of the 84 days before, for each day of a deactivation")
  func deactivation() throws {
    let last = try date(2024, 1, 15)
    // 28.50 in the reference: 28.50 ÷ 84 × 30 = 10.178…
    let settings = ClaimSettings(deactivation: (last + 1)...(last + 30), sensitivity: false)
    let lost = try #require(
      try settled(shift(), pack(rules), settings).claim?.lostPay)
    #expect(lost.received == euros(2_850))
    #expect(lost.reference == (last + -83)...last)
    #expect(lost.amount == euros(1_018))
    let late = ClaimSettings(deactivation: (last + 100)...(last + 130), sensitivity: false)
    #expect(try settled(shift(), pack(rules), late).claim?.lostPay == nil)
  }
}
