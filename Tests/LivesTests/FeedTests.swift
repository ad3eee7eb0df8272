import ArchiveFixtures
import CivilTime
import Dossier
import Exports
import Inference
import Places
import Testing

@testable import Lives

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct FeedTests {
  /// All but strays and wrong visits lie where the person was.
  @Test(arguments: Feed.allCases) func pointsLieWhereThePersonWas(_ feed: Feed) {
    let person = Person(.driver, number: 0, seed: 11, days: 14, mapPlaces: 150)
    let points = feed.points(of: person)
    #expect(zip(points, points.dropFirst()).allSatisfy { $0.at <= $1.at })
    // Visits and rides begin and end some minutes beside a stay.
    let slack: Int64 = feed == .rides || feed == .timeline ? 900 : 0
    var (told, near) = (0, 0)
    for point in points {
      let stays = person.diary.filter { ($0.from - slack)...($0.to + slack) ~= point.at }
      guard !stays.isEmpty else { continue }
      told += 1
      let isNear = stays.contains {
        person.places[$0.place].coordinate.distance(to: point.coordinate).value < 150
      }
      if isNear { near += 1 }
    }
    #expect(told >= 20)
    #expect(Double(near) >= 0.9 * Double(told))
  }

  @Test(arguments: Feed.allCases) func theProgramReadsWhatWasWritten(_ feed: Feed) throws {
    let person = Person(.driver, number: 1, seed: 12, days: 10, mapPlaces: 150)
    let trace = feed.trace(of: person)
    let dossier = try WrittenFolder.with(trace.files.map { ($0.path, $0.bytes) }) {
      try ExportReader.read([$0]).dossier
    }
    #expect(dossier.problems.isEmpty)
    switch feed {
    case .timeline:
      #expect(dossier.givenStays.count * 2 == trace.points.count)
    case .rides:
      #expect(dossier.trips.count * 2 == trace.points.count)
      #expect(dossier.trips.allSatisfy { $0.role == .rider && $0.status == .completed })
    default: #expect(dossier.fixes.count == trace.points.count)
    }
  }

  @Test(arguments: Life.allCases) func theHomeIsFound(_ life: Life) throws {
    // A move is one where each side of it lasts a window of four weeks.
    let days = life == .mover ? 60 : 14
    let person = Person(life, number: 0, seed: 33, days: days, mapPlaces: 50)
    var dossier = Dossier()
    for (row, point) in Feed.dense.points(of: person).enumerated() {
      dossier.fixes.append(
        Fix(
          at: point.at, coordinate: point.coordinate, accuracy: Metres(Double(point.accuracy)),
          provenance: Provenance(file: 0, row: row + 1)))
    }
    let findings = Inference.conclude(
      dossier, .standard(), inferences: Inference.all.filter { $0.name == "home" })
    let home = try #require(findings.first?.place)
    let metres = person.homes.filter { !$0.isSecond }.map {
      person.places[$0.place].coordinate.distance(to: home.coordinate).value
    }
    #expect(try #require(metres.min()) < 100)
  }
}
