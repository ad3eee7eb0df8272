import CivilTime
import Dossier
import Testing

@testable import WorkingTime

@Suite("Trips beside the status file")
struct TripTests {
  private let log = [
    row(.p1, 0, 1_000, row: 1), row(.p2, 1_000, 1_200, row: 2), row(.p3, 1_200, 2_000, row: 3),
    row(.p0, 2_000, 3_000, row: 4),
  ]

  @Test("A trip during an offline row is work")
  func tripDuringOffline() {
    let timeline = Timeline.canonical(segments: log, trips: [trip(2_100, 2_200, 2_500)])
    #expect(timeline.totals == PhaseSeconds(p0: 700, p1: 1_000, p2: 200, p3: 1_100))
    #expect(timeline.cells.allSatisfy { !$0.flags.contains(.tripsOnly) })
  }

  @Test("Where the log is silent, trips fill in from their request")
  func holes() {
    let later = [row(.p0, 9_000, 9_500, row: 5)]
    let timeline = Timeline.canonical(segments: log + later, trips: [trip(5_000, 5_300, 6_000)])
    #expect(
      timeline.spans.suffix(5) == [
        Span(nil, 3_000, 5_000), Span(.p2, 5_000, 5_300), Span(.p3, 5_300, 6_000),
        Span(nil, 6_000, 9_000), Span(.p0, 9_000, 9_500),
      ])
    let filled = timeline.cells.filter { $0.flags.contains(.tripsOnly) }
    #expect(filled.map(\.phase) == [.p2, .p3])
  }

  @Test("A request inside the log starts nothing before the log ends")
  func requestInsideLog() {
    let timeline = Timeline.canonical(segments: log, trips: [trip(2_900, 3_100, 3_400)])
    #expect(
      timeline.spans.suffix(3) == [
        Span(.p0, 2_000, 3_000), Span(.p2, 3_000, 3_100), Span(.p3, 3_100, 3_400),
      ])
  }

  @Test("A guessed end of an offline row does not hide the way to a passenger")
  func inferredOffline() {
    let timeline = Timeline.canonical(
      segments: [row(.p0, 0, nil, row: 1), row(.p1, 9_000, 9_100, row: 2)],
      trips: [trip(4_000, 4_300, 5_000)])
    #expect(timeline.totals == PhaseSeconds(p0: 8_000, p1: 100, p2: 300, p3: 700))
  }

  @Test("A cancelled trip adds nothing where the log speaks")
  func cancelled() {
    let trips = [
      trip(100, nil, nil, status: .riderCancelled, row: 1),
      trip(100, 200, 300, status: .driverCancelled, row: 2),
    ]
    #expect(
      Timeline.canonical(segments: log, trips: trips) == Timeline.canonical(segments: log))
  }

  @Test("Deliveries that overlap count once")
  func batching() {
    let timeline = Timeline.canonical(
      segments: [],
      trips: [trip(0, 300, 1_200, row: 1), trip(200, 500, 1_500, row: 2)])
    #expect(timeline.totals == PhaseSeconds(p2: 300, p3: 1_200))
  }

  @Test("A reservation is not approached from the day it was made")
  func reservation() {
    let timeline = Timeline.canonical(segments: [], trips: [trip(0, 90_000, 91_000)])
    #expect(timeline.totals == PhaseSeconds(p3: 1_000))
  }

  @Test("Rides as a passenger are no work")
  func rider() {
    var ride = trip(0, 100, 200)
    ride.role = .rider
    #expect(Timeline.canonical(segments: [], trips: [ride]).cells.isEmpty)
    #expect(WorkingTime.hours(of: dossier(trips: [ride])) == nil)
  }

  @Test("The log of one app does not silence the trips of another")
  func otherApp() {
    let apps = WorkApps([0: 0, 1: 1])
    let timeline = Timeline.canonical(
      segments: [row(.p1, 0, 5_000)], trips: [trip(900, 1_000, 2_000)], apps: apps)
    #expect(timeline.totals == PhaseSeconds(p1: 3_900, p2: 100, p3: 1_000))
  }
}
