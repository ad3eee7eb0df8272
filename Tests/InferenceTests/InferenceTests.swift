import CivilTime
import Dossier
import Lives
import Places
import Testing

@testable import Inference

@Suite struct InferenceTests {
  private let everything = InferenceContext(lexicon: .standard)

  private func busyLife() -> Dossier {
    var dossier = Rider(.dayShift, seed: 9).dossier
    var dice = Dice(seed: 10)
    var diary = Diary()
    for day in 0..<20 { diary.stay(day: day, 18...30, at: .town, everyMinutes: 30, &dice) }
    for day in 0..<20 { diary.appEvent(Diary.moment(day, 12), device: "Phone", carrier: "Net") }
    dossier.fixes = diary.dossier.fixes
    dossier.appEvents = diary.dossier.appEvents
    dossier.strings = diary.dossier.strings
    dossier.arrange()
    return dossier
  }

  @Test func everyNameIsUniqueAndIDsAreNumbered() {
    #expect(Set(Inference.all.map(\.name)).count == Inference.all.count)
    let findings = Inference.conclude(busyLife(), everything)
    #expect(Set(findings.map(\.id)).count == findings.count)
    for (kind, group) in Dictionary(grouping: findings, by: \.kind) {
      #expect(group.map(\.id) == (1...group.count).map { "\(kind.rawValue)-\($0)" })
    }
  }

  @Test func theSameInputGivesTheSameOutput() {
    let dossier = busyLife()
    #expect(Inference.conclude(dossier, everything) == Inference.conclude(dossier, everything))
  }

  @Test func theOrderOfTheRowsPlaysNoPart() {
    let dossier = busyLife()
    var dice = Dice(seed: 11)
    var shuffled = dossier
    shuffled.trips.shuffle(using: &dice)
    shuffled.fixes = Fixes()
    for index in (0..<dossier.fixes.count).shuffled(using: &dice) {
      shuffled.fixes.append(dossier.fixes[index])
    }
    shuffled.arrange()
    #expect(Inference.conclude(shuffled, everything) == Inference.conclude(dossier, everything))
  }

  @Test func theSameExportTwiceChangesNoClaim() {
    let dossier = Rider(.dayShift, seed: 12).dossier
    var twice = dossier
    twice.trips += dossier.trips.map { trip in
      var copy = trip
      copy.provenance.file = 1
      return copy
    }
    twice.arrange()
    let once = Inference.conclude(dossier, inferences: [.home, .work])
    #expect(Inference.conclude(twice, inferences: [.home, .work]) == once)
  }

  @Test func cancellingStopsBetweenInferences() {
    var asked = 0
    let findings = Inference.conclude(
      busyLife(), everything,
      isCancelled: {
        asked += 1
        return asked > 1
      })
    #expect(Set(findings.map(\.kind)) == [.home])
  }

  @Test func noConfidenceIsCertain() {
    for finding in Inference.conclude(busyLife(), everything) {
      #expect((finding.confidence ?? 0) < 1)
    }
  }

  @Test func whatIsClaimedPointsAtRowsThatExist() {
    let dossier = busyLife()
    let rows = dossier.trips.map(\.provenance.row).max() ?? 0
    for finding in Inference.conclude(dossier, inferences: [.home, .work])
    where finding.place != nil {
      #expect(finding.evidence.rows > 0)
      #expect(!finding.evidence.examples.isEmpty)
      #expect(finding.evidence.supporting.allSatisfy { $0.examples.count <= 12 })
      #expect(finding.evidence.supporting.contains { $0.rows <= rows * 2 })
    }
  }

  @Test func placesKnowWhatTheyWereFoundToBe() {
    let rider = Rider(.dayShift, seed: 13)
    let groundwork = Groundwork(rider.dossier)
    let kinds = groundwork.places.compactMap(\.kind)
    #expect(Set(kinds) == [.home, .work])
    #expect(
      zip(groundwork.places, groundwork.places.dropFirst()).allSatisfy { $0.visits >= $1.visits })
  }

  @Test func hostileRowsDoNotStopIt() {
    var diary = Diary(zone: "No/Such_Zone")
    for seconds in [Int64.min, 0, Int64.max] {
      let point = Waypoint(
        at: Instant(seconds: seconds), coordinate: .point(90, -180),
        address: String(repeating: "e\u{301}", count: 5_000))
      for role in Role.allCases {
        diary.dossier.trips.append(
          Trip(
            role: role, status: .completed, request: point, begin: point, dropoff: point,
            destination: point, zone: "../../etc", provenance: Provenance(file: -1, row: .max)))
      }
      diary.dossier.segments.append(
        WorkSegment(
          phase: .p1, begin: Instant(seconds: seconds), end: Instant(seconds: .min),
          beginPlace: .point(-90, 180), endPlace: .point(0, 180),
          provenance: Provenance(file: 0, row: 0)))
      diary.dossier.orders.append(
        Order(at: Instant(seconds: seconds), provenance: Provenance(file: 0, row: 0)))
      diary.fix(Instant(seconds: seconds), .point(90, 180))
      diary.appEvent(Instant(seconds: seconds), device: "Phone")
    }
    let findings = Inference.conclude(diary.arranged(), everything)
    #expect(findings.allSatisfy { $0.kind != .work || $0.place == nil })
  }
}
