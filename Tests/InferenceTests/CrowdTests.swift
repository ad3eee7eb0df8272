import CivilTime
import Dossier
import Places
import Testing

@testable import Inference

@Suite struct CrowdTests {
  /// Four people and the places that each of them knows.
  private let people: [[Character]] = ["abcd", "abc", "abde", "cf"].map(Array.init)

  private func fewest(_ person: Int, known: Int) -> Int? {
    let others = people.indices.filter { $0 != person }.map { people[$0] }
    return Crowd(people[person], among: others).fewestFitting(known: known)
  }

  @Test func risksByHand() {
    // One place: d is known to the first and the third alone, f to nobody but the last.
    #expect((0..<4).map { fewest($0, known: 1) } == [2, 3, 1, 1])
    // Two: c and d only the first; of the second's, a and c also the first's.
    #expect((0..<4).map { fewest($0, known: 2) } == [1, 2, 1, 1])
    #expect(fewest(1, known: 9) == 2)
    #expect(fewest(1, known: 0) == nil)
    #expect(Crowd([Character](), among: people).fewestFitting(known: 2) == nil)
  }

  /// The exact answer equals that of going through all pairs one by one.
  @Test func theExactAnswerIsThatOfAllPairs() {
    var dice = Dice(seed: 4)
    for _ in 0..<20 {
      let sets = (0..<6).map { _ in (0..<12).filter { _ in dice.chance(0.6) } }
      let own = sets[0]
      var best: Int?
      for one in own {
        for other in own where other > one {
          let fitting = sets.count { $0.contains(one) && $0.contains(other) }
          best = min(best ?? fitting, fitting)
        }
      }
      let crowd = Crowd(own, among: Array(sets.dropFirst()))
      #expect(own.count < 2 || crowd.fewestFitting(known: 2) == best)
    }
  }

  @Test func theSharesOfTriesApproachThoseOfAllPairs() throws {
    // Of the six pairs of a, b, c and d, three hold both d and one more that the second person lacks,
    // and ab, ad, bd are the third's: cd alone is nobody's.
    let crowd = Crowd(people[0], among: Array(people.dropFirst()))
    let tries = try #require(crowd.tries(6_000, known: 2, seed: 1))
    #expect(abs(tries.share - 1 / 6.0) < 0.02)
    #expect(tries.interval.low < 1 / 6.0 && 1 / 6.0 < tries.interval.high)
    #expect(tries == crowd.tries(6_000, known: 2, seed: 1))
    #expect(tries != crowd.tries(6_000, known: 2, seed: 2))
  }

  @Test func oneWithFewPointsIsKnownByAllOfThem() {
    let crowd = Crowd(people[3], among: Array(people.dropLast()))
    #expect(crowd.tries(10, known: 4, seed: 1) == Crowd.Tries(known: 2, alone: 10, of: 10))
    #expect(crowd.tries(0, known: 4, seed: 1) == nil)
  }

  @Test func moreThanSixtyFourOthers() {
    let crowd = Crowd([1, 2, 3], among: (0..<100).map { $0 < 99 ? [1, 2] : [2, 3] })
    #expect(crowd.fewestFitting(known: 1) == 2)
    #expect(crowd.fewestFitting(known: 2) == 1)
    #expect(Crowd([1, 2], among: (0..<99).map { _ in [1, 2] }).fewestFitting(known: 2) == 100)
  }

  @Test func distinctNumbers() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<200 {
      let chosen = random.distinct(4, below: 6)
      #expect(Set(chosen).count == 4)
      #expect(chosen.allSatisfy { (0..<6).contains($0) })
    }
    #expect(random.distinct(9, below: 3).sorted() == [0, 1, 2])
    #expect(random.distinct(2, below: 0) == [])
  }

  private func member(_ dossier: Dossier) -> CrowdMember {
    CrowdMember(dossier, Groundwork(dossier))
  }

  private func among(_ own: Dossier, _ others: [Dossier]) -> Finding? {
    var context = InferenceContext()
    context.others = others.map(member)
    return Inference.conclude(own, context, inferences: [.uniqueness]).first {
      $0.variant == "among"
    }
  }

  @Test func aTwinHidesAPerson() throws {
    // In the middle of a square, so that noise does not part the two.
    let home = Coordinate.town.moved(east: 500, north: 500)
    let one = UniquenessTests.worker(seed: 3, home: home).arranged()
    let twin = UniquenessTests.worker(seed: 4, home: home).arranged()
    let finding = try #require(among(one, [twin]))
    #expect(finding.measure == Measure(count: 0, of: 2_000, unit: .tries))
    #expect(finding.facts.contains(Fact("people", .count(2))))
    #expect(finding.facts.contains(Fact("sharingPair", .count(2))))
    #expect(finding.tag == .measured)
    #expect(finding.id == "uniqueness-2")
  }

  @Test func aStrangerDoesNot() throws {
    let one = UniquenessTests.worker(days: 14).arranged()
    var diary = Diary()
    var dice = Dice(seed: 8)
    for day in 0..<14 {
      diary.stay(day: day, 0...23, at: Coordinate.town.moved(east: 0, north: 20_000), &dice)
    }
    let finding = try #require(among(one, [diary.arranged()]))
    #expect(finding.measure == Measure(count: 2_000, of: 2_000, unit: .tries))
    #expect(finding.facts.contains(Fact("fewest", .count(1))))
  }

  @Test func theOrderOfOthersPlaysNoPart() {
    let one = UniquenessTests.worker(days: 14).arranged()
    let others = [3, 9, 5].map { UniquenessTests.worker(days: 7, seed: $0).arranged() }
    #expect(among(one, others) == among(one, others.reversed()))
  }

  @Test func aloneThereIsNothingToMeasure() {
    #expect(among(UniquenessTests.worker(days: 7).arranged(), []) == nil)
  }

  @Test(arguments: BadData.allCases)
  func badDataAmongOthers(_ bad: BadData) {
    let worker = UniquenessTests.worker(days: 7).arranged()
    #expect(among(worker, [bad.dossier])?.measure?.of == 2_000)
    #expect((among(bad.dossier, [worker]) == nil) == (bad == .nothing || bad == .origin))
  }
}
