import CivilTime
import Dossier
import Places
import Rules
import Testing

@testable import WorkingTime

@Suite("X6: the way to a passenger who cancelled")
struct UnpaidApproachTests {
  /// Four trips; a cancellation that was paid, and one that was not: seven minutes and 2.1 km.
  private func shift(split: Bool = false) -> Dossier {
    var rows: [WorkSegment] = []
    var trips: [Trip] = []
    var payments: [Payment] = []
    for number in 0..<6 {
      let from = Int64(number) * 3_600
      let isTrip = number < 4
      let approach = row(.p2, from + 600, from + 1_020, metres: 2_100, row: 10 * number + 2)
      rows.append(row(.p1, from, from + 600, row: 10 * number + 1))
      if split, number == 5 {
        rows += [
          row(.p2, from + 600, from + 700, metres: 2_100, row: 51),
          row(.p2, from + 700, from + 1_020),
        ]
      } else {
        rows.append(approach)
      }
      if isTrip { rows.append(row(.p3, from + 1_020, from + 1_800, row: 10 * number + 3)) }
      rows.append(row(.p1, from + (isTrip ? 1_800 : 1_020), from + 3_600, row: 10 * number + 4))
      trips.append(
        isTrip
          ? trip(from + 583, from + 1_020, from + 1_800, row: number + 1)
          : trip(from + 583, nil, nil, status: .riderCancelled, row: number + 1))
      if isTrip { payments.append(payment(.fare, 1_000, from + 583, currency: "CHF", row: number)) }
    }
    payments.append(payment(.fare, 600, 4 * 3_600 + 583, currency: "CHF", row: 9))
    return dossier(segments: rows, trips: trips, payments: payments)
  }

  private let rules =
    rule("minwage", .minWage, "23.27", unit: "CHF/h") + rule("km", .kmRate, "0.70", unit: "CHF/km")

  private func claim(_ rows: Dossier) throws -> ClaimResult {
    let low = ClaimSettings(kilometres: .low, sensitivity: false)
    return try #require(try settled(rows, pack(rules), low).claim)
  }

  @Test("Seven minutes at the wage and 2.1 km at the rate, where nothing else pays them")
  func byHand() throws {
    let claim = try claim(shift())
    #expect(
      claim.unpaidApproach
        == UnpaidApproach(
          seconds: 420, metres: 2_100, rows: [Provenance(file: 0, row: 52)]))
    let line = try #require(claim[.a]?.lines.first { $0.id == .unpaidEngaged })
    let parts = line.terms.map { term -> String? in
      var tally = Tally()
      tally.add(term.count, at: term.price)
      return tally.sum(Currency("CHF"))?.money(Currency("CHF"))?.decimal
    }
    #expect(parts == ["1.47", "2.71"])
    #expect(line.amount.decimal == "4.18")
  }

  @Test("Where wages hold the way already, it is no line of its own", arguments: [Basis.b, .c, .d])
  func onceOnly(basis: Basis) throws {
    #expect(try claim(shift())[basis]?.decimal(.unpaidEngaged) == nil)
  }

  @Test("A row split in two changes nothing")
  func split() throws {
    let found = try claim(shift(split: true)).unpaidApproach
    #expect(found.seconds == 420 && found.metres == 2_100)
  }
}
