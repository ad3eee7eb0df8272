import CivilTime
import Dossier
import Testing

@testable import WorkingTime

@Suite("Imposed and short offline time")
struct OfflineGapTests {
  private func log(gap: Int64) -> [WorkSegment] {
    [
      row(.p1, 0, 1_000, row: 1), row(.p0, 1_000, 1_000 + gap, row: 2),
      row(.p1, 1_000 + gap, 5_000 + gap, row: 3),
    ]
  }

  private func hours(
    gap: Int64, restrictions: [Restriction] = [], settings: HoursSettings = .standard
  ) throws -> Hours {
    try #require(
      WorkingTime.hours(
        of: dossier(segments: log(gap: gap), restrictions: restrictions), settings: settings))
  }

  @Test("A quarter of an hour is short, a second more is a break")
  func short() throws {
    let short = try hours(gap: 900)
    #expect(short.shortOffline == 900 && short.imposedOffline == 0)
    #expect(short[.d].seconds == 5_900 && short[.c].seconds == 5_000)
    let long = try hours(gap: 901)
    #expect(long.shortOffline == 0)
    #expect(long[.d].seconds == 5_000)
  }

  @Test(
    "Offline is imposed within sixty seconds of a restriction",
    arguments: [
      (940, true), (1_060, true), (939, false), (1_061, false),
    ])
  func imposed(moment: Int64, isImposed: Bool) throws {
    let hours = try hours(gap: 1_200, restrictions: [restriction(moment)])
    #expect(hours.imposedOffline == (isImposed ? 1_200 : 0))
    #expect(hours[.d].seconds == (isImposed ? 6_200 : 5_000))
  }

  @Test("What is both imposed and short counts once, as imposed")
  func both() throws {
    let hours = try hours(gap: 15, restrictions: [restriction(1_000)])
    #expect(hours.imposedOffline == 15 && hours.shortOffline == 0)
    #expect(hours[.d].seconds == 5_015)
    let flags = hours.timeline.cells.first { $0.phase == .p0 }?.flags
    #expect(flags == [.imposed, .short, .inShift])
  }

  @Test("Imposed time that outlasts the session is not part of the shift")
  func longLockOut() throws {
    let hours = try hours(gap: 30_000, restrictions: [restriction(1_000, stated: 21_600)])
    #expect(hours.imposedOffline == 0 && hours.shortOffline == 0)
    #expect(hours[.d].seconds == 5_000)
    #expect(hours.timeline.lockedOut(by: [restriction(1_000, stated: 21_600)]) == 21_600)
  }

  @Test("Offline time before the first or after the last online row is not short")
  func edges() throws {
    let timeline = Timeline.canonical(segments: [
      row(.p0, 0, 100, row: 1), row(.p1, 100, 200, row: 2), row(.p0, 200, 300, row: 3),
    ])
    #expect(timeline.seconds(flagged: .short) == 0)
  }

  @Test("Unknown seconds lengthen a gap and are in no basis")
  func unknownInside() throws {
    let timeline = Timeline.canonical(segments: [
      row(.p1, 0, 100, row: 1), row(.p0, 100, 600, row: 2), row(.p1, 601, 700, row: 3),
    ])
    #expect(timeline.seconds(flagged: .inShift) == 500)
    #expect(timeline.totals.unknown == 1)
  }

  @Test("The user's gap replaces the standard one and is listed")
  func settings() throws {
    let hours = try hours(gap: 1_200, settings: HoursSettings(shortGap: 1_200))
    #expect(hours.shortOffline == 1_200)
    #expect(
      hours.assumptions.contains(Assumption(id: "shortGap", value: "1200", isDefault: false)))
    #expect(
      hours.assumptions.contains(Assumption(id: "sessionGap", value: "1800", isDefault: true)))
  }
}
