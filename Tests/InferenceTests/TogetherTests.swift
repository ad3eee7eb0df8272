import Dossier
import Places
import Testing

@testable import Inference

/// Two answers about one person: what only both give away, and what each adds.
@Suite struct TogetherTests {
  private let home = Coordinate.town
  private let work = Coordinate.town.moved(east: 4_000, north: 0)

  /// Rides to and from work, of which the first `split` days lie in one export and the rest in another.
  private func rides(days: Int, split: Int) -> Dossier {
    var diary = Diary()
    for day in 0..<days where day % 7 < 5 {
      diary.ride(day: day, 8, from: home, to: work)
      diary.ride(day: day, 17.5, from: work, to: home)
    }
    var dossier = diary.dossier
    dossier.exports = [SourceExport(path: "one"), SourceExport(path: "two")]
    dossier.files.append(SourceFile(export: 1, path: "trips.csv", bytes: 1, entry: 0))
    let border = Diary.moment(split, 0)
    for index in dossier.trips.indices {
      guard let at = dossier.trips[index].order, at >= border else { continue }
      dossier.trips[index].provenance.file = 1
    }
    dossier.arrange()
    return dossier
  }

  private func findings(_ dossier: Dossier) -> [Finding] {
    let context = InferenceContext()
    return Inference.together(
      Inference.conclude(dossier, context, inferences: [.home, .work]), dossier, context)
  }

  @Test func whatNoExportTellsAlone() throws {
    // Three days each: six rides are too few for a home, twelve are enough.
    let found = findings(rides(days: 8, split: 3))
    let home = try #require(found.first { $0.kind == .home })
    #expect(home.place != nil)
    #expect(home.reliance.isOnlyTogether)
    #expect(home.reliance.without.map(\.export) == [0, 1])
    #expect(home.reliance.without.allSatisfy { $0.confidence == nil })
  }

  @Test func anExportThatAddsLittleIsNotNamed() throws {
    // The second export holds one of sixty days.
    let found = findings(rides(days: 60, split: 57))
    let home = try #require(found.first { $0.kind == .home })
    #expect(!home.reliance.isOnlyTogether)
    #expect(home.reliance.without.map(\.export) == [0])
  }

  @Test func oneExportAloneIsLeftAsItIs() {
    var dossier = rides(days: 20, split: 99)
    dossier.exports.removeLast()
    #expect(findings(dossier).allSatisfy { $0.reliance == Reliance() })
  }

  @Test func leavingAnExportOutLeavesTheOthersWhole() {
    let dossier = rides(days: 20, split: 10)
    let (first, second) = (dossier.keeping { $0 == 0 }, dossier.keeping { $0 == 1 })
    #expect(first.trips.count + second.trips.count == dossier.trips.count)
    #expect(first.files.count == dossier.files.count)
  }
}
