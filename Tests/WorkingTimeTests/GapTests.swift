import CivilTime
import Dossier
import Places
import Rules
import Testing

@testable import WorkingTime

@Suite("Gaps, duty days and what the files cover")
struct GapTests {
  private func hours(
    _ segments: [WorkSegment], _ restrictions: [Restriction] = [], trips: [Trip] = [],
    settings: HoursSettings = .standard
  ) throws -> Hours {
    try #require(
      WorkingTime.hours(
        of: dossier(segments: segments, trips: trips, restrictions: restrictions),
        settings: settings))
  }

  @Test("Each gap has the class of its cause, then of its length")
  func classes() throws {
    var limit = restriction(clock(5), row: 2)
    limit.rule = "drivingHourLimits"
    let hours = try hours(
      [
        row(.p1, 0, 600, row: 1), row(.p0, 600, 1_500, row: 2),
        row(.p1, 1_500, clock(1), row: 3), row(.p0, clock(1), clock(2), row: 4),
        row(.p1, clock(2), clock(3), row: 5), row(.p0, clock(3), clock(3, 5), row: 6),
        row(.p1, clock(3, 5), clock(5), row: 7), row(.p0, clock(5), clock(11), row: 8),
        row(.p1, clock(11), clock(12), row: 9), row(.p0, clock(12), clock(23), row: 10),
        row(.p1, clock(23), clock(24), row: 11), row(.p1, clock(25), clock(26), row: 12),
        row(.p0, clock(26), clock(50), row: 13),
      ], [restriction(clock(3) + 30, row: 1), limit])
    #expect(
      hours.pattern.gaps.map(\.kind) == [
        .short, .pause, .imposed, .drivingLimit, .rest, .unknown,
      ])
    #expect(
      hours.pattern.gapTotals.map(\.seconds) == [
        300, 6 * 3_600, 900, 3_600, 11 * 3_600, 3_600,
      ])
    #expect(hours.pattern.gaps[1].sources == [Provenance(file: 0, row: 4)])
  }

  @Test("A second less than the rest of the rules is a break")
  func threshold() throws {
    let nine = clock(1) + 9 * 3_600
    let log = [
      row(.p1, 0, clock(1), row: 1), row(.p0, clock(1), nine, row: 2),
      row(.p1, nine, nine + 60, row: 3),
    ]
    let pack = try #require(RulePack.embedded("CH-GE"))
    #expect(try hours(log).pattern.gaps.map(\.kind) == [.pause])
    let swiss = try hours(log, settings: HoursSettings(rules: pack))
    #expect(swiss.pattern.gaps.map(\.kind) == [.rest])
    #expect(swiss.pattern.dutyDays.count == 2)
    let shorter = [
      row(.p1, 0, clock(1), row: 1), row(.p0, clock(1), nine - 1, row: 2),
      row(.p1, nine - 1, nine + 60, row: 3),
    ]
    let oneDay = try hours(shorter, settings: HoursSettings(rules: pack))
    #expect(oneDay.pattern.gaps.map(\.kind) == [.pause])
    #expect(oneDay.pattern.dutyDays.count == 1)
  }

  @Test("The longer the break that is allowed, the fewer the sessions")
  func sensitivity() throws {
    let log = [
      row(.p1, 0, 600, row: 1), row(.p0, 600, 1_500, row: 2), row(.p1, 1_500, 2_000, row: 3),
      row(.p0, 2_000, 9_200, row: 4), row(.p1, 9_200, 9_300, row: 5),
    ]
    let counts = try hours(log).pattern.sessionCounts
    #expect(counts.map(\.gap) == [0, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 39_600])
    #expect(counts.map(\.sessions) == [3, 2, 2, 2, 1, 1, 1, 1])
    #expect(counts.map(\.longest) == [600, 2_000, 2_000, 2_000, 9_300, 9_300, 9_300, 9_300])
  }

  @Test("Cities are told apart, and time in none is kept")
  func territories() throws {
    var geneva = row(.p1, 0, 1_000, row: 1)
    geneva.city = "4242"
    var vaud = row(.p3, 1_000, 1_600, row: 2)
    vaud.city = "77"
    let hours = try hours([geneva, vaud, row(.p2, 1_600, 1_700, row: 3)])
    #expect(hours.pattern.territories.map(\.city) == ["4242", "77", nil])
    #expect(hours.pattern.territories.map(\.phases.online) == [1_000, 600, 100])
  }

  @Test("A car that moves while offline is shown and claimed nowhere")
  func movement() throws {
    var offline = row(.p0, 600, 1_200, row: 2)
    offline.beginPlace = Coordinate(latitude: 46.2, longitude: 6.15)
    offline.endPlace = Coordinate(latitude: 46.25, longitude: 6.2)
    let hours = try hours([row(.p1, 0, 600, row: 1), offline, row(.p1, 1_200, 1_300, row: 3)])
    let movement = try #require(hours.pattern.movement)
    #expect(movement.rows == 1 && movement.moved == 1)
    #expect((6_760..<6_762).contains(movement.distance.value))
    #expect(hours.kilometres.p1 == nil && hours.kilometres.p2 == nil)
  }

  @Test("Waiting between trips is counted only where the user says so")
  func lostTime() throws {
    let trips = [
      trip(nil, 0, 600, row: 1), trip(nil, 1_500, 2_000, row: 2), trip(nil, 2_901, 3_000, row: 3),
    ]
    let without = try hours([], trips: trips)
    #expect(
      without.pattern.lostTime
        == LostTime(gaps: 1, seconds: 900, longestGap: 900, isCounted: false))
    #expect(without.totals.p1 == 0 && without[.c].seconds == nil)
    let with = try hours([], trips: trips, settings: HoursSettings(countsLostTime: true))
    #expect(with.totals.p1 == 900 && with[.c].seconds == 900 + 1_199)
    #expect(with.marks.contains(.tripsOnly))
    #expect(with.pattern.lostTime?.isCounted == true)
    #expect(
      with.assumptions.contains(
        Assumption(id: "lostTimeGap", value: "900", isDefault: false)))
  }

  @Test("Coverage is known time over the whole month, in ten-thousandths")
  func coverage() throws {
    // Ten of the 31 days of January, of which one hour is unknown.
    let day: Int64 = 86_400
    let hours = try hours([
      row(.p1, 0, 3_600, row: 1), row(.p0, 7_200, 10 * day, row: 2),
    ])
    let month = try #require(hours.pattern.months.first)
    #expect(month.month == YearMonth(year: 2024, month: 1))
    #expect(month.known == 10 * day - 3_600 && month.total == 31 * day)
    #expect(month.basisPoints == 3_212)
  }
}
