import CivilTime
import Dossier
import Places
import Testing

@testable import Inference

@Suite struct UniquenessTests {
  /// Nights at home and days at work from Monday to Friday, seen every quarter of an hour.
  static func worker(days: Int = 42, seed: UInt64 = 3, home: Coordinate = .town) -> Diary {
    let office = home.moved(east: 4_000, north: 0)
    var dice = Dice(seed: seed)
    var diary = Diary()
    for day in 0..<days {
      guard day % 7 < 5 else {
        diary.stay(day: day, 0...23.9, at: home, &dice)
        continue
      }
      diary.stay(day: day, 0...8, at: home, &dice)
      diary.stay(day: day, 8.75...17, at: office, &dice)
      diary.stay(day: day, 17.75...23.9, at: home, &dice)
    }
    return diary
  }

  private func conclude(_ dossier: Dossier, _ inference: Inference) -> [Finding] {
    Inference.conclude(dossier, inferences: [inference])
  }

  @Test func fewPointsGiveHomeAndWorkAway() throws {
    let finding = try #require(conclude(Self.worker().arranged(), .uniqueness).first)
    #expect(finding.variant == "pinned")
    guard case .count(let needed) = finding.facts.first(where: { $0.name == "pinning" })?.value
    else {
      Issue.record("no number of points")
      return
    }
    // A quarter of the hours lie at night and about as many in working hours. Of n points none lies
    // at night with 0.75^n: twice that is below a tenth from eleven points on, above it below ten.
    #expect((10...12).contains(needed))
  }

  @Test func theSameDataGiveTheSameNumber() {
    var shuffled = Self.worker().dossier
    shuffled.fixes = Fixes()
    let fixes = Self.worker().dossier.fixes
    for index in (0..<fixes.count).reversed() { shuffled.fixes.append(fixes[index]) }
    shuffled.arrange()
    let one = conclude(Self.worker().arranged(), .uniqueness)
    #expect(one == conclude(shuffled, .uniqueness))
  }

  @Test func aPersonWithoutWorkHasNothingToPin() {
    var dice = Dice(seed: 5)
    var diary = Diary()
    for day in 0..<20 { diary.stay(day: day, 0...23.9, at: .town, &dice) }
    #expect(conclude(diary.arranged(), .uniqueness).first?.variant == "enough")
    #expect(conclude(diary.arranged(), .homeWorkPair).isEmpty)
  }

  @Test func unknownPlacesAreNoPoints() {
    #expect(conclude(BadData.origin.dossier, .uniqueness).isEmpty)
  }

  @Test func thePairIsAsSureAsBothTogether() throws {
    let dossier = Self.worker().arranged()
    let pair = try #require(conclude(dossier, .homeWorkPair).first)
    let home = try #require(conclude(dossier, .home).first)
    let work = try #require(conclude(dossier, .work).first)
    #expect(pair.confidence == (home.confidence ?? 0) * (work.confidence ?? 0))
    #expect(pair.tag == .studies)
    #expect(pair.places == [home.place, work.place].compactMap { $0 })
    #expect(pair.measure == Measure(count: 2, unit: .places))
    #expect(pair.evidence.supporting.map(\.key) == ["homeSigns", "workSigns"])
  }

  @Test(arguments: BadData.allCases)
  func badDataShowNoPair(_ bad: BadData) {
    #expect(conclude(bad.dossier, .homeWorkPair).isEmpty)
  }

  @Test func hoursOfAStayByHand() {
    let midnight = Int64(Diary.start.daysSince1970) * 24
    func at(_ hour: Double) -> LocalDateTime {
      LocalDateTime(naiveSeconds: midnight * 3_600 + Int64(hour * 3_600))
    }
    func hours(_ from: Double, _ to: Double) -> [Int64] {
      var hours: [Int64] = []
      let stay = PlacedStay(from: at(from), to: at(to), place: 0, sources: [])
      StayHours.forEach([stay]) { hours.append($1 - midnight) }
      return hours
    }
    #expect(hours(10, 12) == [10, 11])
    #expect(hours(10.4, 12.6) == [10, 11, 12])
    #expect(hours(10.75, 11.25) == [])
    #expect(hours(10.25, 10.5) == [])
    #expect(hours(-1, 0.75) == [-1, 0])
  }
}
