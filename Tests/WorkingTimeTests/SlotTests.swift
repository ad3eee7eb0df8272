import CivilTime
import Dossier
import Rules
import Testing

@testable import WorkingTime

@Suite("Hours from dispatch slots")
struct SlotTests {
  private func slot(
    _ from: Int64, _ to: Int64, _ online: Double?, _ active: Double?, _ onTrip: Double?,
    row: Int = 1
  ) -> DispatchSlot {
    DispatchSlot(
      begin: at(from), end: at(to), online: online, active: active, onTrip: onTrip,
      provenance: Provenance(file: 2, row: row))
  }

  @Test("Without a log, slots give the hours, but not the clock inside them")
  func slotsOnly() throws {
    let hours = try #require(
      WorkingTime.hours(
        of: dossier(slots: [
          slot(clock(8), clock(9), 3_000, 1_200, 600, row: 1),
          slot(clock(9), clock(10), 3_600, 0, 0, row: 2),
        ]), settings: HoursSettings(rules: RulePack.embedded("FR"))))
    #expect(hours.source == .dispatchSlots && hours.marks == [.slot])
    #expect(hours.totals == PhaseSeconds(p1: 5_400, p2: 600, p3: 600))
    #expect(hours[.c].seconds == 6_600)
    #expect(hours[.d].seconds == nil)
    #expect(hours.weeks.map(\.night) == [nil] && hours.weeks.map(\.sunday) == [nil])
    #expect(hours.weeks.map(\.holiday) == [nil])
    #expect(hours.dayPhases.first?.sources.map(\.row) == [1, 2])
  }

  @Test("Trips outside the slots are added, those inside are not")
  func tripsOutside() throws {
    let hours = try #require(
      WorkingTime.hours(
        of: dossier(
          trips: [trip(0, 60, 360, row: 1), trip(clock(8), clock(8, 10), clock(8, 20), row: 2)],
          slots: [slot(clock(8), clock(9), 3_000, 1_200, 600)])))
    #expect(hours.totals == PhaseSeconds(p1: 1_800, p2: 660, p3: 900))
  }

  @Test(
    "Minutes that no slot can hold are cut down",
    arguments: [
      (Double.infinity, 3_600.0, 1.0, PhaseSeconds(p2: 3_599, p3: 1)),
      (Double.nan, 60.0, 60.0, PhaseSeconds()),
      (1e300, -4.0, 5.0, PhaseSeconds(p1: 3_600)),
      (100.5, 99.4, 99.6, PhaseSeconds(p1: 2, p3: 99)),
    ])
  func hostile(online: Double, active: Double, onTrip: Double, expected: PhaseSeconds) {
    #expect(slot(0, 3_600, online, active, onTrip).phases == expected)
  }

  @Test("Empty cells are filled from the narrower count")
  func emptyCells() {
    #expect(slot(0, 3_600, nil, 600, nil).phases == PhaseSeconds(p2: 600))
    #expect(slot(0, 3_600, nil, nil, 60).phases == PhaseSeconds(p3: 60))
    #expect(slot(0, 3_600, nil, nil, nil).phases == PhaseSeconds())
  }
}
