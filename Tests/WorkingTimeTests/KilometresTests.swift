import CivilTime
import Dossier
import Places
import Testing

@testable import WorkingTime

@Suite("Kilometres by phase")
struct KilometresTests {
  /// A row that moves `steps` hundredths of a degree north: 1 111.95 m each.
  private func moving(
    _ phase: Phase, _ from: Int64, _ to: Int64, steps: Double, row number: Int
  ) throws -> WorkSegment {
    var segment = row(phase, from, to, row: number)
    segment.beginPlace = Coordinate(latitude: 46, longitude: 6)
    segment.endPlace = Coordinate(latitude: 46 + steps / 100, longitude: 6)
    return segment
  }

  private func kilometres(of dossier: Dossier) throws -> Kilometres {
    try #require(WorkingTime.hours(of: dossier)).kilometres
  }

  @Test("Great circles, stretched by the usual factor; trips as stated")
  func usual() throws {
    let found = try kilometres(
      of: dossier(
        segments: [
          moving(.p1, 0, 100, steps: 1, row: 1), moving(.p2, 100, 200, steps: 2, row: 2),
        ], trips: [trip(100, 200, 300, distance: Metres(miles: 2))]))
    let waiting = try #require(found.p1)
    #expect(abs(waiting.low.value - 1_111.95) < 0.01)
    #expect(abs(waiting.central.value - 1_434.42) < 0.01)
    #expect(waiting.high == waiting.central)
    #expect(abs((found.p2?.low.value ?? 0) - 2_223.90) < 0.02)
    #expect(found.p3?.central == Metres(miles: 2))
    #expect(found.roadFactor == 1.29 && !found.roadFactorIsOwn)
  }

  @Test("Thirty matched trips give the driver's own factor, twenty-nine do not")
  func own() throws {
    func found(_ count: Int) throws -> Kilometres {
      let log = try (0..<Int64(count)).map {
        try moving(.p3, $0 * 1_000, $0 * 1_000 + 500, steps: 1, row: Int($0) + 1)
      }
      let trips = (0..<Int64(count)).map {
        // A second off, as exports are.
        trip(nil, $0 * 1_000 + 1, $0 * 1_000 + 499, distance: Metres(1_500), row: Int($0) + 1)
      }
      return try kilometres(of: dossier(segments: log, trips: trips))
    }
    #expect(try found(29).roadFactorIsOwn == false)
    let own = try found(30)
    #expect(own.roadFactorIsOwn)
    #expect(abs(own.roadFactor - 1_500 / 1_111.95) < 0.001)
  }

  @Test("Without places or distances there is nothing to tell")
  func nothing() throws {
    let found = try kilometres(of: dossier(segments: [row(.p1, 0, 10)]))
    #expect(found.p1 == nil && found.p2 == nil && found.p3 == nil)
  }

  @Test("Positions inside waiting raise its upper value")
  func trace() throws {
    var rows = dossier(segments: [try moving(.p1, 0, 1_000, steps: 1, row: 1)])
    for (second, latitude) in [(10, 46.0), (20, 46.01), (30, 46.0), (40, 46.01), (2_000, 46.5)] {
      rows.fixes.append(
        Fix(
          at: at(Int64(second)),
          coordinate: try #require(Coordinate(latitude: latitude, longitude: 6)),
          accuracy: Metres(second == 40 ? 5_000 : 8), provenance: Provenance(file: 5, row: second)))
    }
    let waiting = try #require(try kilometres(of: rows).p1)
    // Twice 1 111.95 m: the fourth fix is too vague, the fifth outside.
    #expect(abs(waiting.high.value - 2_223.90) < 0.5)
  }
}
