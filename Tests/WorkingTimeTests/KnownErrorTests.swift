import CivilTime
import Dossier
import Testing

@testable import WorkingTime

/// Published methods of rebuilding drivers' hours lost time in these ways.
@Suite("Errors of older methods that must not come back")
struct KnownErrorTests {
  private func hours(_ segments: [WorkSegment]) throws -> Hours {
    try #require(WorkingTime.hours(of: dossier(segments: segments)))
  }

  @Test(
    "No hour is lost where a row spans whole hours of the clock",
    arguments: [
      (clock(10, 30), clock(12, 30)), (clock(9, 50), clock(14, 30)), (clock(22, 59), clock(49, 1)),
    ])
  func wholeHours(from: Int64, to: Int64) throws {
    #expect(try hours([row(.p1, from, to)]).totals == PhaseSeconds(p1: to - from))
  }

  @Test("The tail of a row with a higher one inside is kept")
  func nesting() {
    func spans(_ rows: [WorkSegment]) -> [Span] { Timeline.canonical(segments: rows).spans }
    #expect(
      spans([row(.p1, 0, 60, row: 1), row(.p3, 20, 40, row: 2)])
        == [Span(.p1, 0, 20), Span(.p3, 20, 40), Span(.p1, 40, 60)])
    #expect(
      spans([row(.p3, 0, 60, row: 1), row(.p1, 20, 40, row: 2)]) == [Span(.p3, 0, 60)])
    #expect(
      spans([row(.p1, 0, 60, row: 1), row(.p1, 10, 20, row: 2)]) == [Span(.p1, 0, 60)])
  }

  @Test("Night is 23:00 to 06:00, both ends by the second")
  func night() throws {
    func night(_ from: Int64, _ to: Int64) throws -> Int64? {
      try hours([row(.p3, from, to)]).weeks.first?.night
    }
    #expect(try night(clock(22), clock(23)) == 0)
    #expect(try night(clock(23), clock(24)) == 3_600)
    #expect(try night(clock(6), clock(7)) == 0)
    #expect(try night(clock(5, 59), clock(7)) == 60)
  }

  @Test("Sunday is Sunday, and Saturday is not")
  func sunday() throws {
    let day: Int64 = 86_400
    let weekend = try hours([row(.p2, 5 * day, 6 * day + 60)])
    #expect(weekend.weeks.map(\.sunday) == [60])
  }

  @Test("Offline rows are no work, and a row without places counts")
  func offline() throws {
    let hours = try hours([row(.p1, 0, 100, row: 1), row(.p0, 100, 9_000, row: 2)])
    #expect(hours[.c].seconds == 100)
    #expect(hours[.d].seconds == 100)
  }

  @Test("A row of several days keeps its days")
  func severalDays() throws {
    let hours = try hours([row(.p0, 0, 3 * 86_400 + 5)])
    #expect(hours.days.map(\.phases.p0) == [86_400, 86_400, 86_400, 5])
  }
}
