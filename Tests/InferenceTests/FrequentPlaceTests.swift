import CivilTime
import Dossier
import Places
import Testing

@testable import Inference

@Suite struct FrequentPlaceTests {
  private let choir = Coordinate.town.moved(east: 1_500, north: 0)

  private func frequent(
    _ dossier: Dossier, _ context: InferenceContext = InferenceContext()
  ) -> [Finding] {
    Inference.conclude(dossier, context, inferences: [.frequentPlace])
  }

  /// At home by night for so many weeks, and at the choir for two hours on some days.
  private func singer(_ days: [Int], weeks: Int = 10, label: String? = nil) -> Diary {
    var diary = Diary()
    for day in 0..<weeks * 7 {
      diary.given(day, 0...17, at: .town)
      if days.contains(day) { diary.given(day, 18...20, at: choir) }
      diary.given(day, 21...24, at: .town)
    }
    if let label {
      diary.dossier.savedPlaces.append(
        SavedPlace(label: label, coordinate: choir, provenance: Provenance(file: 0, row: 9_999)))
    }
    return diary
  }

  @Test func sameDayOfTheWeek() throws {
    let finding = try #require(frequent(singer((0..<9).map { $0 * 7 + 1 }).arranged()).first)
    #expect(finding.variant == "weekday")
    #expect(finding.measure == Measure(count: 9, unit: .visits))
    #expect(finding.facts.contains(Fact("weekday", .word("weekday.every.2"))))
    #expect(finding.facts.contains(Fact("weekdayCount", .count(9))))
    #expect(finding.from == Diary.start + 1)
    #expect(finding.to == Diary.start + 57)
  }

  @Test func anyDayOfTheWeek() {
    let finding = frequent(singer([1, 9, 17, 25, 33, 41, 49]).arranged()).first
    #expect(finding?.variant == "days")
  }

  @Test func fourVisitsAreChance() {
    #expect(frequent(singer([1, 8, 15, 22]).arranged()).isEmpty)
  }

  @Test func aPlaceBesideTheHomeIsTheHome() {
    var diary = Diary()
    let balcony = Coordinate.town.moved(east: 130, north: 0)
    for day in 0..<40 {
      diary.given(day, 0...17, at: .town)
      diary.given(day, 18...20, at: balcony)
      diary.given(day, 21...24, at: .town)
    }
    #expect(frequent(diary.arranged()).isEmpty)
  }

  @Test func neverBesideARefuge() {
    let context = InferenceContext(lexicon: .standard)
    let days = (0..<9).map { $0 * 7 + 1 }
    #expect(frequent(singer(days, label: "Music school").arranged(), context).count == 1)
    #expect(frequent(singer(days, label: "Women's refuge").arranged(), context).isEmpty)
    // Nor a bench across the street of it.
    var diary = singer([], label: "Women's refuge")
    let bench = choir.moved(east: 0, north: 250)
    for day in days { diary.ride(day: day + 4, 17.5, from: bench, to: bench) }
    #expect(frequent(diary.arranged(), context).isEmpty)
    var far = singer([], label: "Music school")
    for day in days { far.ride(day: day + 4, 17.5, from: bench, to: bench) }
    #expect(frequent(far.arranged(), context).count == 1)
  }

  @Test(arguments: BadData.allCases)
  func badDataShowNoPlace(_ bad: BadData) {
    #expect(frequent(bad.dossier).isEmpty)
  }
}
