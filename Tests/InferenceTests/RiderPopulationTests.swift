import Dossier
import Lives
import Places
import Testing

@testable import Inference

/// Sixty invented people of each kind, whose truth is known. Thresholds were set on other seeds.
@Suite struct RiderPopulationTests {
  private struct Outcome {
    var claimed = 0
    var right = 0
    var confidence = 0.0
    let people = 60

    mutating func count(_ finding: Finding?, truth: Coordinate?) {
      guard let finding, let place = finding.place else { return }
      claimed += 1
      confidence += finding.confidence ?? 0
      if let truth, place.coordinate.distance(to: truth).value <= 200 { right += 1 }
    }
  }

  /// What was said of those who were given a place, beside how often it was true.
  private func expectHonest(_ outcome: Outcome) {
    guard outcome.claimed > 0 else { return }
    let claimed = Double(outcome.claimed)
    #expect(outcome.confidence / claimed <= Double(outcome.right) / claimed + 0.05)
  }

  private func outcomes(_ life: Rider.Life) -> (home: Outcome, work: Outcome) {
    var home = Outcome()
    var work = Outcome()
    for seed in 0..<UInt64(home.people) {
      let rider = Rider(life, seed: 5_000 + seed)
      let findings = Inference.conclude(rider.dossier, inferences: [.home, .work])
      home.count(findings.first { $0.kind == .home }, truth: rider.home)
      work.count(findings.first { $0.kind == .work }, truth: rider.work)
    }
    expectHonest(home)
    return (home, work)
  }

  @Test func mostDayWorkersAreFound() {
    let (home, work) = outcomes(.dayShift)
    #expect(home.right >= 57)
    #expect(home.claimed - home.right <= 1)
    #expect(work.right >= 55)
    #expect(work.claimed - work.right <= 2)
    expectHonest(work)
  }

  @Test func nightWorkersHomesAreMostlyRightWhenClaimed() {
    let (home, work) = outcomes(.nightShift)
    #expect(home.right >= 40)
    #expect(home.claimed - home.right <= 2)
    #expect(work.right >= 15)
    #expect(work.claimed - work.right <= 2)
    expectHonest(work)
  }

  @Test func peopleWithoutWorkAreRarelyGivenOne() {
    let (home, work) = outcomes(.noWork)
    #expect(home.right >= 57)
    #expect(work.claimed <= 3)
  }

  @Test func wanderersGetNeither() {
    let (home, work) = outcomes(.wanderer)
    #expect(home.claimed == 0)
    #expect(work.claimed == 0)
  }
}
