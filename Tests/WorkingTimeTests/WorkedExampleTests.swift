import CivilTime
import Dossier
import Rules
import Testing

@testable import WorkingTime

@Suite("Worked examples, computed by hand")
struct WorkedExampleTests {
  private let ownLog = [
    row(.p1, 0, 3_600, row: 1), row(.p2, 3_600, 4_200, row: 2), row(.p3, 4_200, 6_000, row: 3),
    row(.p1, 6_000, 7_200, row: 4),
  ]
  private let ownTrip = trip(3_540, 4_200, 6_060)
  private let otherLog = [
    row(.p1, 3_000, 5_000, file: 5, row: 1), row(.p3, 6_600, 7_800, file: 5, row: 2),
  ]

  @Test("X1: the trip outranks the log, and its request does not count")
  func oneApp() {
    let timeline = Timeline.canonical(segments: ownLog, trips: [ownTrip])
    #expect(
      timeline.spans == [
        Span(.p1, 0, 3_600), Span(.p2, 3_600, 4_200), Span(.p3, 4_200, 6_060),
        Span(.p1, 6_060, 7_200),
      ])
    #expect(timeline.totals == PhaseSeconds(p1: 4_740, p2: 600, p3: 1_860))
    #expect(timeline.totals.total == 7_200)
  }

  @Test("X1: two apps are united, each second counted once", arguments: [[:], [0: 0, 1: 0, 5: 1]])
  func twoApps(files: [Int: Int]) {
    let timeline = Timeline.canonical(
      segments: ownLog + otherLog, trips: [ownTrip], apps: WorkApps(files))
    #expect(timeline.totals == PhaseSeconds(p1: 4_140, p2: 600, p3: 3_060))
    #expect(timeline.totals.total == 7_800)
  }

  @Test("X1: trips alone start at the request and tell nothing of waiting")
  func tripsAlone() throws {
    let timeline = Timeline.canonical(segments: [], trips: [ownTrip])
    #expect(timeline.totals == PhaseSeconds(p2: 660, p3: 1_860))
    #expect(timeline.cells.allSatisfy { $0.flags == .tripsOnly })
    let hours = try #require(WorkingTime.hours(of: dossier(trips: [ownTrip])))
    #expect(hours.source == .tripsOnly)
    #expect(hours.marks == [.tripsOnly])
    #expect(hours[.b].seconds == 2_520)
    #expect(hours[.c].seconds == nil && hours[.d].seconds == nil)
  }

  @Test("X2: a night in which the clock goes back has an hour more than the clock says")
  func autumn() throws {
    let hours = try online(from: utc(2024, 10, 26, 20), to: utc(2024, 10, 27, 4))
    #expect(hours.totals == PhaseSeconds(p1: 8 * 3_600))
    #expect(hours.days.map(\.date) == [try date(2024, 10, 26), try date(2024, 10, 27)])
    #expect(hours.days.map(\.phases.p1) == [2 * 3_600, 6 * 3_600])
    #expect(hours.weeks.map(\.week) == [ISOWeek(year: 2024, week: 43)])
    #expect(hours.weeks.map(\.night) == [7 * 3_600])
    #expect(hours.weeks.map(\.sunday) == [6 * 3_600])
    #expect(LocalWindow.swissSunday.seconds(of: hours.days, in: hours.zone) == 7 * 3_600)
  }

  @Test("X2: a night in which the clock goes forward has an hour less")
  func spring() throws {
    let hours = try online(from: utc(2025, 3, 29, 21), to: utc(2025, 3, 30, 4))
    #expect(hours.totals == PhaseSeconds(p1: 7 * 3_600))
    #expect(hours.days.map(\.phases.p1) == [2 * 3_600, 5 * 3_600])
    #expect(hours.weeks.map(\.night) == [6 * 3_600])
  }

  @Test("X2: weeks are cut on Sunday at local midnight")
  func weekCut() throws {
    // Sunday 22:00 to Monday 03:00, summer time.
    let hours = try online(from: utc(2025, 3, 30, 20), to: utc(2025, 3, 31, 1))
    #expect(
      hours.weeks.map(\.week) == [ISOWeek(year: 2025, week: 13), ISOWeek(year: 2025, week: 14)])
    #expect(hours.weeks.map(\.phases.p1) == [2 * 3_600, 3 * 3_600])
    #expect(hours.weeks.map(\.sunday) == [2 * 3_600, 0])
  }

  @Test("X2: the Swiss Sunday begins on Saturday at 23:00, over both changes of the clock")
  func swissSunday() throws {
    let rules = try #require(RulePack.embedded("CH-GE"))
    let autumn = try online(from: utc(2024, 10, 26, 20), to: utc(2024, 10, 27, 4), rules)
    #expect(autumn.weeks.map(\.sunday) == [7 * 3_600])
    #expect(autumn.weeks.map(\.night) == [7 * 3_600])
    #expect(autumn.weeks.map(\.holiday) == [0])
    // Saturday 22:00 to Sunday 06:00, an hour of which never was.
    let spring = try online(from: utc(2025, 3, 29, 21), to: utc(2025, 3, 30, 4), rules)
    #expect(spring.weeks.map(\.sunday) == [6 * 3_600])
    #expect(spring.weeks.map(\.night) == [6 * 3_600])
    // Sunday 22:00 to Monday 03:00: the Swiss Sunday ends at 23:00.
    let cut = try online(from: utc(2025, 3, 30, 20), to: utc(2025, 3, 31, 1), rules)
    #expect(cut.weeks.map(\.sunday) == [3_600, 0])
  }

  private func online(from: Instant, to: Instant, _ rules: RulePack? = nil) throws -> Hours {
    let segment = WorkSegment(
      phase: .p1, begin: from, end: to, provenance: Provenance(file: 0, row: 1))
    return try #require(
      WorkingTime.hours(
        of: dossier(segments: [segment], zone: "Europe/Zurich"),
        settings: HoursSettings(rules: rules)))
  }

  @Test(
    "X7: sessions, work and night hours of a long Monday",
    arguments: [nil, RulePack.embedded("CH-GE")])
  func restAndNight(rules: RulePack?) throws {
    let hours = try #require(
      WorkingTime.hours(
        of: dossier(segments: [
          row(.p1, clock(5, 50), clock(10), row: 1), row(.p1, clock(10, 20), clock(13), row: 2),
          row(.p1, clock(16, 30), clock(23, 50), row: 3),
          row(.p1, clock(30, 10), clock(31), row: 4),
        ]), settings: HoursSettings(rules: rules)))
    #expect(
      hours.sessions.map(\.from) == [at(clock(5, 50)), at(clock(16, 30)), at(clock(30, 10))])
    #expect(hours.sessions.map(\.to) == [at(clock(13)), at(clock(23, 50)), at(clock(31))])
    let day = try #require(hours.days.first)
    #expect(day.phases.online == clock(14, 10))
    #expect(LocalWindow.night.seconds(of: [day], in: hours.zone) == 3_600)
    // Tuesday's work begins after the night.
    #expect(hours.weeks.map(\.night) == [3_600])
    // The gap of twenty minutes joins the session and is neither work nor short.
    #expect(hours.sessions[0].phases == PhaseSeconds(p1: clock(6, 50), unknown: 1_200))
    #expect(hours[.d].seconds == hours[.c].seconds)
  }
}
