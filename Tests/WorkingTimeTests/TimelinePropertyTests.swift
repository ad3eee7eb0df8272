import CivilTime
import Dossier
import Testing

@testable import WorkingTime

@Suite("What holds for every set of rows")
struct TimelinePropertyTests {
  /// Overlapping, nested, touching, empty and unknown rows, with trips across them.
  private struct Case {
    var segments: [WorkSegment] = []
    var trips: [Trip] = []

    init(seed: UInt64) {
      var dice = Dice(state: seed)
      for number in 1...40 {
        let begin = Int64.random(in: 0..<20_000, using: &dice)
        let length = Int64.random(in: 0..<3_000, using: &dice)
        let phase = ([nil] + Phase.allCases).randomElement(using: &dice) ?? nil
        segments.append(row(phase, begin, begin + length, file: number % 3, row: number))
      }
      for number in 1...8 {
        let begin = Int64.random(in: 0..<24_000, using: &dice)
        let length = Int64.random(in: 1..<1_500, using: &dice)
        trips.append(trip(begin - 300, begin, begin + length, file: 9, row: number))
      }
    }
  }

  private static let seeds: [UInt64] = Array(1...25)

  @Test("Cells touch, none is empty, and each second has the highest phase", arguments: seeds)
  func priority(seed: UInt64) throws {
    let rows = Case(seed: seed)
    let timeline = Timeline.canonical(segments: rows.segments)
    for (cell, next) in zip(timeline.cells, timeline.cells.dropFirst()) {
      #expect(cell.from < cell.to && cell.to == next.from)
    }
    for second in stride(from: Int64(0), to: 23_000, by: 37) {
      let moment = at(second)
      let rows = rows.segments.filter { $0.begin <= moment && moment < ($0.end ?? moment) }
      let cell = timeline.cells.first { $0.from <= moment && moment < $0.to }
      #expect(cell?.phase == rows.compactMap(\.phase).max())
      #expect(Set(cell?.sources ?? []) == Set(rows.map(\.provenance)))
    }
  }

  @Test("The phases add up to the union of the rows", arguments: seeds)
  func union(seed: UInt64) {
    let rows = Case(seed: seed)
    let timeline = Timeline.canonical(segments: rows.segments, trips: rows.trips)
    var seconds = Set<Int64>()
    for row in rows.segments where row.phase != nil {
      seconds.formUnion(row.begin.seconds..<(row.end ?? row.begin).seconds)
    }
    for cell in timeline.cells where cell.flags.contains(.tripsOnly) {
      seconds.formUnion(cell.from.seconds..<cell.to.seconds)
    }
    for trip in rows.trips {
      if let begin = trip.begin.at, let end = trip.dropoff.at {
        seconds.formUnion(begin.seconds..<end.seconds)
      }
    }
    let totals = timeline.totals
    #expect(totals.total - totals.unknown == Int64(seconds.count))
  }

  @Test("The order of the rows plays no part", arguments: seeds)
  func permutation(seed: UInt64) {
    var rows = Case(seed: seed)
    let timeline = Timeline.canonical(segments: rows.segments, trips: rows.trips)
    var dice = Dice(state: seed &* 31)
    rows.segments.shuffle(using: &dice)
    rows.trips.shuffle(using: &dice)
    #expect(Timeline.canonical(segments: rows.segments, trips: rows.trips) == timeline)
  }

  @Test("A row split in two says the same", arguments: seeds)
  func splitting(seed: UInt64) {
    let rows = Case(seed: seed)
    var dice = Dice(state: seed &* 7)
    let split = rows.segments.flatMap { row -> [WorkSegment] in
      guard let end = row.end, end - row.begin > 1 else { return [row] }
      let middle = row.begin + Int64.random(in: 1..<(end - row.begin), using: &dice)
      var (head, tail) = (row, row)
      head.end = middle
      tail.begin = middle
      tail.provenance.row += 1_000
      return [head, tail]
    }
    let whole = Timeline.canonical(segments: rows.segments, trips: rows.trips)
    #expect(Timeline.canonical(segments: split, trips: rows.trips).spans == whole.spans)
  }

  @Test("More waiting never means fewer hours online", arguments: seeds)
  func addingWaiting(seed: UInt64) {
    let rows = Case(seed: seed)
    var dice = Dice(state: seed &* 13)
    let begin = Int64.random(in: 0..<20_000, using: &dice)
    let more = row(.p1, begin, begin + 2_000, row: 999)
    let before = Timeline.canonical(segments: rows.segments, trips: rows.trips).totals
    let after = Timeline.canonical(segments: rows.segments + [more], trips: rows.trips).totals
    #expect(after.online >= before.online)
    #expect(after.p3 == before.p3)
  }

  @Test("Rows of another week give the same hours in that week", arguments: [1, 5, 30])
  func shifting(days: Int) throws {
    let rows = Case(seed: 3)
    let shift = Int64(days) * 86_400
    let shifted = rows.segments.map { row in
      var row = row
      row.begin = row.begin + shift
      row.end = row.end.map { $0 + shift }
      return row
    }
    let here = try #require(
      WorkingTime.hours(of: dossier(segments: rows.segments, zone: "Europe/Paris")))
    let there = try #require(
      WorkingTime.hours(of: dossier(segments: shifted, zone: "Europe/Paris")))
    #expect(there.totals == here.totals)
    #expect(there.days.map { $0.date + -days } == here.days.map(\.date))
    #expect(there.days.map(\.phases) == here.days.map(\.phases))
    #expect(there.bases == here.bases)
  }

  @Test("Days and weeks add up to the totals", arguments: seeds)
  func sums(seed: UInt64) throws {
    let rows = Case(seed: seed)
    let hours = try #require(
      WorkingTime.hours(
        of: dossier(segments: rows.segments, trips: rows.trips, zone: "America/New_York")))
    #expect(hours.totals == hours.timeline.totals)
    #expect(hours.days.reduce(into: PhaseSeconds()) { $0 += $1.phases } == hours.totals)
    #expect(hours.weeks.reduce(into: PhaseSeconds()) { $0 += $1.phases } == hours.totals)
    for day in hours.days {
      #expect(day.byPhase.reduce(0) { $0 + $1.seconds } == day.phases.total)
      #expect(day.byPhase.allSatisfy { $0.phase == nil || !$0.sources.isEmpty })
    }
    let online = hours.sessions.reduce(0) { $0 + $1.phases.online }
    #expect(online == hours.totals.online)
  }

  @Test("A hundred thousand nested rows are cut in the time of a sort", .timeLimit(.minutes(1)))
  func nested() {
    let count: Int64 = 100_000
    let segments = (0..<count).map { row(.p1, $0, 3 * count - $0, row: Int($0) + 1) }
    let timeline = Timeline.canonical(segments: segments)
    #expect(timeline.totals == PhaseSeconds(p1: 3 * count))
    #expect(timeline.cells.allSatisfy { $0.sources.count <= TimelineCell.mostSources })
  }
}
