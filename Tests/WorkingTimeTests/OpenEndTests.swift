import CivilTime
import Dossier
import Testing

@testable import WorkingTime

@Suite("Rows without an end, and time without a row")
struct OpenEndTests {
  @Test("Offline lasts until the next begin, flagged, however far that is")
  func offline() throws {
    let days: Int64 = 4 * 86_400
    let timeline = Timeline.canonical(segments: [
      row(.p1, 0, 100, row: 1), row(.p0, 100, nil, row: 2), row(.p1, days, days + 50, row: 3),
    ])
    #expect(timeline.totals == PhaseSeconds(p0: days - 100, p1: 150))
    #expect(timeline.cells.map(\.flags) == [[], .endInferred, []])
    #expect(timeline.openEnds == [Provenance(file: 0, row: 2)])
  }

  @Test("Work without an end reaches a row that is a minute away, and none further")
  func work() {
    func spans(gap: Int64) -> [Span] {
      Timeline.canonical(segments: [row(.p1, 0, nil, row: 1), row(.p2, gap, gap + 10, row: 2)])
        .spans
    }
    #expect(spans(gap: 60) == [Span(.p1, 0, 60), Span(.p2, 60, 70)])
    // Nothing is known before the second row, so nothing is counted.
    #expect(spans(gap: 61) == [Span(.p2, 61, 71)])
  }

  @Test("Work of unknown length between known rows is unknown time, not offline")
  func unknownWork() {
    let timeline = Timeline.canonical(segments: [
      row(.p1, 0, 10, row: 1), row(.p3, 10, nil, row: 2), row(.p1, 500, 510, row: 3),
    ])
    #expect(timeline.spans == [Span(.p1, 0, 10), Span(nil, 10, 500), Span(.p1, 500, 510)])
  }

  @Test("A stated length ends a row where it does not run into the next")
  func statedLength() {
    func end(stated: Int64) -> Int64 {
      Timeline.canonical(segments: [
        row(.p1, 0, nil, row: 1, stated: stated), row(.p0, 600, 700, row: 2),
      ]).totals.p1
    }
    #expect(end(stated: 300) == 300)
    #expect(end(stated: 600) == 600)
    // Stated lengths are rounded: a second more is the same row.
    #expect(end(stated: 601) == 600)
    #expect(end(stated: 602) == 0)
    #expect(end(stated: .max) == 0)
    #expect(end(stated: -5) == 0)
  }

  @Test("The last row ends by its stated length, or has none")
  func lastRow() {
    let stated = Timeline.canonical(segments: [row(.p1, 0, nil, stated: 90)])
    #expect(stated.totals == PhaseSeconds(p1: 90))
    #expect(stated.cells.map(\.flags) == [.endInferred])
    let open = Timeline.canonical(segments: [row(.p1, 0, nil)])
    #expect(open.cells.isEmpty)
    #expect(open.openEnds.count == 1)
  }

  @Test("Rows that begin together are closed by the same next begin")
  func sameBegin() {
    let timeline = Timeline.canonical(segments: [
      row(.p0, 0, nil, row: 1), row(.p0, 0, nil, row: 2), row(.p1, 40, 50, row: 3),
    ])
    #expect(timeline.spans == [Span(.p0, 0, 40), Span(.p1, 40, 50)])
  }

  @Test("A gap between rows is unknown, and so is a state that nobody knows")
  func gaps() {
    let timeline = Timeline.canonical(segments: [
      row(.p1, 0, 10, row: 1), row(nil, 20, 30, row: 2), row(.p0, 40, 50, row: 3),
    ])
    #expect(timeline.spans == [Span(.p1, 0, 10), Span(nil, 10, 40), Span(.p0, 40, 50)])
    #expect(timeline.cells.map(\.sources.count) == [1, 0, 1, 0, 1])
  }

  @Test("Rows that end before they begin, or lie in no plausible year, add nothing")
  func hostile() {
    let early = WorkSegment(
      phase: .p3, begin: Instant(seconds: .min), end: Instant(seconds: .max),
      provenance: Provenance(file: 0, row: 2))
    let timeline = Timeline.canonical(
      segments: [row(.p1, 100, 40, row: 1), early, row(.p1, 0, 10, row: 3)],
      trips: [
        trip(.min, .min, .max, row: 4), trip(nil, 20, 10, row: 5), trip(0, nil, nil, row: 6),
      ])
    #expect(timeline.spans == [Span(.p1, 0, 10)])
    #expect(timeline.leftOut.map(\.row) == [2, 4])
  }
}
