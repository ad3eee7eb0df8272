import CivilTime
import Dossier
import Drivers
import Testing
import WorkingTime

/// The checks find what was planted, and nothing where nothing was.
@Suite struct PlantedTests {
  private func read(_ plants: Set<Discrepancy>) throws -> ReadDriver {
    let spell = DriverPlan.Spell(first: LocalDate(daysSince1970: 20_020), days: 21)
    return try ReadDriver(
      DriverPlan(seed: 5, number: 2, spells: [spell], plants: plants), as: .answer)
  }

  private func check(_ id: String, _ read: ReadDriver) throws -> Check {
    try #require(read.hours.checks.first { $0.id == id })
  }

  @Test func anHonestAnswerPasses() throws {
    let read = try read([])
    #expect(read.truth.planted.isEmpty)
    for id in ["D6", "D9", "D9b", "D15"] { #expect(try check(id, read).status == .ok, "\(id)") }
  }

  /// Each log-off that a refusal or the limit of hours imposed is found, and no other.
  @Test func imposedLogOffsAreFound() throws {
    let read = try read([])
    let check = try check("D11", read)
    #expect(check.status == .differs)
    #expect(check.found == .count(read.driver.sanctions.count))
  }

  @Test func aMissingPaymentIsFound() throws {
    let read = try read([.missingPayment])
    let planted = try #require(read.truth.planted.first)
    let check = try check("D6", read)
    #expect(check.status == .differs)
    #expect(check.rows.count == 1)
    #expect(check.amount?.minorUnits == planted.cents)
    let row = try #require(check.rows.first)
    let trip = try #require(read.dossier.trips.first { $0.provenance == row })
    #expect(trip.request.at == planted.at)
    expect(try #require(read.hours.money), read.truth.pay)
  }

  @Test func aMissingHourIsFound() throws {
    let read = try read([.missingSlot])
    let planted = try #require(read.truth.planted.first)
    let check = try check("D9", read)
    #expect(check.status == .differs)
    guard case .seconds(let stated) = check.expected, case .seconds(let logged) = check.found else {
      Issue.record("no seconds")
      return
    }
    // Hundredths of a minute add up to some seconds over hundreds of hours.
    #expect(abs(logged - stated - planted.seconds) < 60)
    #expect(read.hours.totals.true == read.truth.total)
  }

  @Test func aDeletedRowIsFound() throws {
    let read = try read([.deletedStatusRow])
    let planted = try #require(read.truth.planted.first)
    let check = try check("D9b", read)
    #expect(check.status == .differs)
    #expect(check.rows.count == 1)
    let row = try #require(check.rows.first)
    let before = try #require(read.dossier.segments.first { $0.provenance == row })
    #expect(before.end == planted.at)
    #expect(read.hours.totals.p1 == read.truth.total.p1 - planted.seconds)
    #expect(read.hours.totals.unknown == planted.seconds)
  }

  /// What other comparisons are to find lies in the truth, at the ride where it was planted.
  @Test func shortDistancesAndGapsOfFaresAreInTheFiles() throws {
    let read = try read([.shortDistance, .fareGap])
    #expect(read.truth.planted.map(\.kind) == [.shortDistance, .fareGap])
    for planted in read.truth.planted {
      let ride = try #require(read.driver.rides.first { $0.request == planted.at })
      let trip = try #require(read.dossier.trips.first { $0.request.at == planted.at })
      #expect(planted.cents > 0)
      if planted.kind == .shortDistance {
        let metres = try #require(trip.distance).value
        #expect(metres < ride.from.distance(to: ride.to).value * 0.98)
        #expect(abs(Double(ride.metres - planted.metres) - metres) < 1)
      } else {
        let paid = read.dossier.payments.filter {
          $0.at == planted.at && ($0.purpose == .fare || $0.purpose == .waiting)
        }
        let sum = paid.reduce(Int64(0)) { $0 + $1.amount.minorUnits }
        #expect(trip.fare?.minorUnits == sum + planted.cents)
      }
    }
  }
}
