import CivilTime
import Dossier
import Places
import Testing

@testable import WorkingTime

@Suite("Hours of a dossier")
struct HoursTests {
  @Test("A dossier without work has no hours")
  func nothing() {
    #expect(WorkingTime.hours(of: Dossier()) == nil)
    #expect(WorkingTime.hours(of: dossier(payments: [payment(.fare, 1, 0)])) == nil)
  }

  @Test("From and to are local days, the second not included")
  func period() throws {
    // Sunday 12:00 to Wednesday 12:00 in UTC, in a zone an hour east.
    let long = dossier(
      segments: [row(.p1, -clock(12), clock(60))],
      payments: [payment(.fare, 5, clock(22), row: 1), payment(.fare, 7, clock(23), row: 2)],
      zone: "Europe/Zurich")
    let settings = HoursSettings(from: try date(2024, 1, 15), to: try date(2024, 1, 16))
    let hours = try #require(WorkingTime.hours(of: long, settings: settings))
    #expect(hours.totals == PhaseSeconds(p1: 86_400))
    #expect(hours.timeline.cells.map(\.from) == [at(-3_600)])
    #expect(try hours.days.map(\.date) == [date(2024, 1, 15)])
    // 23:00 UTC is already Tuesday.
    #expect(hours.money?.received == euros(5))
    #expect(hours.assumptions.contains(Assumption(id: "to", value: "2024-01-16", isDefault: false)))
    let never = HoursSettings(from: try date(2030, 1, 1))
    #expect(WorkingTime.hours(of: long, settings: never) == nil)
    let reversed = HoursSettings(from: try date(2024, 1, 16), to: try date(2024, 1, 15))
    #expect(WorkingTime.hours(of: long, settings: reversed) == nil)
  }

  @Test("A cut gap keeps its class")
  func cutGap() throws {
    // Offline from 23:50 to 00:20: half an hour is not short, though ten minutes would be.
    let night = dossier(segments: [
      row(.p1, clock(23), clock(23, 50), row: 1), row(.p0, clock(23, 50), clock(24, 20), row: 2),
      row(.p1, clock(24, 20), clock(25), row: 3),
    ])
    let settings = HoursSettings(to: try date(2024, 1, 16))
    let hours = try #require(WorkingTime.hours(of: night, settings: settings))
    #expect(hours.totals == PhaseSeconds(p0: 600, p1: 3_000))
    #expect(hours.shortOffline == 0)
  }

  @Test("The user's zone goes first, then the dossier's, then UTC as a guess")
  func zones() throws {
    let segments = [row(.p1, 0, 10)]
    func hours(_ dossier: Dossier, _ zone: String? = nil) throws -> Hours {
      try #require(WorkingTime.hours(of: dossier, settings: HoursSettings(zone: zone)))
    }
    let rows = dossier(segments: segments, zone: "Europe/Paris")
    #expect(try hours(rows).zone.identifier == "Europe/Paris")
    #expect(try hours(rows, "Asia/Tokyo").zone.identifier == "Asia/Tokyo")
    #expect(try hours(rows, "../../etc/passwd").zone.identifier == "Europe/Paris")
    let placeless = try hours(dossier(segments: segments, zone: nil))
    #expect(placeless.zone.identifier == "UTC" && placeless.zoneIsAssumed)
    #expect(placeless.marks == [.zoneAssumed])
    #expect(placeless.assumptions.first == Assumption(id: "zone", value: "UTC", isDefault: true))
  }

  @Test("A day lists each phase with its rows")
  func dayPhases() throws {
    let hours = try #require(
      WorkingTime.hours(
        of: dossier(segments: [
          row(.p1, clock(23), clock(25), row: 1), row(.p0, clock(25), clock(26), row: 2),
          row(.p2, clock(27), clock(28), row: 3),
        ])))
    #expect(hours.dayPhases.map(\.phase) == [.p1, .p0, .p1, .p2, nil])
    #expect(hours.dayPhases.map(\.seconds) == [3_600, 3_600, 3_600, 3_600, 3_600])
    #expect(
      hours.dayPhases.map(\.sources)
        == [[1], [2], [1], [3], []].map { rows in
          rows.map { Provenance(file: 0, row: $0) }
        })
    #expect(hours.dayPhases.map(\.week.description) == Array(repeating: "2024-W03", count: 5))
  }

  @Test("The four bases")
  func bases() throws {
    let hours = try #require(
      WorkingTime.hours(
        of: dossier(segments: [
          row(.p1, 0, 1, row: 1), row(.p2, 1, 11, row: 2), row(.p3, 11, 111, row: 3),
          row(.p0, 111, 1_000, row: 4), row(.p1, 1_000, 1_001, row: 5),
        ])))
    #expect(hours.bases.map(\.basis) == [.a, .b, .c, .d])
    #expect(hours.bases.map(\.seconds) == [100, 110, 112, 1_001])
    #expect(hours.bases.allSatisfy { $0.grossPerHour == nil && $0.netPerHour == nil })
  }

  @Test("Rows at the ends of time neither trap nor count")
  func hostile() throws {
    let ends: [Int64] = [.min, .max, .min + 1, .max - 1]
    let far = dossier(
      segments: ends.map { row(.p1, $0, nil, row: 2) } + [row(.p1, 0, 60)],
      trips: ends.map {
        trip($0, $0, .max, fare: euros(.max), distance: Metres($0 < 0 ? .nan : .infinity))
      },
      slots: ends.map {
        DispatchSlot(
          begin: Instant(seconds: $0), end: Instant(seconds: .max), online: 1e300,
          provenance: Provenance(file: 2, row: 1))
      },
      payments: ends.map { payment(.fare, 5, $0) },
      restrictions: ends.map { restriction($0, stated: .max) })
    let hours = try #require(WorkingTime.hours(of: far))
    #expect(hours.totals == PhaseSeconds(p1: 60))
    // The very last moment lies in no half-open period.
    #expect(hours.money?.received == euros(10))
    #expect(hours.kilometres.p3 == nil)
    #expect(hours.marks.contains(.rowsLeftOut))
    let findings = WorkingTime.findings(from: hours, of: far)
    #expect(findings.map(\.kind) == [.hours, .unpaidTime, .sanctions])
  }
}
