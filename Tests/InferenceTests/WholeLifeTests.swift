import CivilTime
import Dossier
import Places
import Testing

@testable import Inference

/// A life in which everything about places and rhythm shows, with all that must hold for each of them.
@Suite struct WholeLifeTests {
  private static let inferences: [Inference] = [
    .homeWorkPair, .frequentPlace, .sleep, .routine, .absence, .travel, .uniqueness,
  ]
  private static let kinds: Set<FindingKind> = [
    .homeWorkPair, .frequentPlace, .sleep, .routine, .absence, .travel, .uniqueness,
  ]
  private let context = InferenceContext.standard()

  private static func life() -> Dossier {
    let home = Coordinate.point(50.8503, 4.3517)
    let office = home.moved(east: 4_000, north: 0)
    let choir = home.moved(east: 0, north: 3_000)
    let lisbon = Coordinate.point(38.7223, -9.1393)
    var diary = Diary(zone: "Europe/Brussels")
    for day in 0..<84 {
      let isAway = (40..<47).contains(day)
      if isAway {
        diary.given(day, 0...23, at: lisbon)
      } else if day % 7 < 5 {
        diary.given(day, 0...7, at: home)
        diary.given(day, 8...16, at: office)
        if day % 7 == 1 { diary.given(day, 17...19, at: choir) }
        diary.given(day, 19.5...23, at: home)
      } else {
        diary.given(day, 0...23, at: home)
      }
      for half in 13...44 { diary.appEvent(Diary.moment(day, Double(half) / 2)) }
      diary.fix(Diary.moment(day, 12), isAway ? lisbon : office)
      if day % 7 == 5, !isAway { diary.ride(day: day, 14, from: home, to: choir) }
    }
    return diary.arranged()
  }

  @Test func everythingShows() {
    let findings = Inference.conclude(Self.life(), context, inferences: Self.inferences)
    #expect(Set(findings.map(\.kind)) == Self.kinds)
  }

  @Test func eachTellsItsMethodItsEvidenceAndItsDoubt() {
    for finding in Inference.conclude(Self.life(), context, inferences: Self.inferences) {
      #expect(!finding.method.thresholds.isEmpty, "\(finding.id)")
      #expect(!finding.method.sources.isEmpty, "\(finding.id)")
      #expect(!finding.method.limits.isEmpty, "\(finding.id)")
      #expect(finding.measure != nil, "\(finding.id)")
      #expect(finding.evidence.rows > 0, "\(finding.id)")
      #expect((finding.confidence ?? 0) < 1, "\(finding.id)")
      #expect(!finding.alternatives.isEmpty, "\(finding.id)")
    }
  }

  @Test func theOrderOfTheRowsPlaysNoPart() {
    let dossier = Self.life()
    var dice = Dice(seed: 21)
    var shuffled = dossier
    shuffled.trips.shuffle(using: &dice)
    shuffled.givenStays.shuffle(using: &dice)
    shuffled.fixes = Fixes()
    for index in (0..<dossier.fixes.count).shuffled(using: &dice) {
      shuffled.fixes.append(dossier.fixes[index])
    }
    shuffled.appEvents = AppEvents()
    for index in (0..<dossier.appEvents.count).shuffled(using: &dice) {
      shuffled.appEvents.append(dossier.appEvents[index])
    }
    shuffled.arrange()
    #expect(
      Inference.conclude(shuffled, context, inferences: Self.inferences)
        == Inference.conclude(dossier, context, inferences: Self.inferences))
  }

  /// What lies ten years off changes no claim about the life in between.
  @Test func aStrayPositionTenYearsLaterChangesNoRhythm() {
    let dossier = Self.life()
    var later = dossier
    later.fixes.append(
      Fix(
        at: Diary.moment(3_653, 12), coordinate: .point(50.8503, 4.3517),
        provenance: Provenance(file: 0, row: 99_999)))
    later.arrange()
    for inference in [Inference.sleep, .routine, .absence, .travel] {
      #expect(
        Inference.conclude(later, context, inferences: [inference])
          == Inference.conclude(dossier, context, inferences: [inference]))
    }
  }

  @Test func momentsAtTheEndsOfTimeStopNothing() {
    var diary = Diary(zone: "Europe/Brussels")
    var row = 0
    func source() -> Provenance {
      row += 1
      return Provenance(file: 0, row: row)
    }
    let moments = [Int64.min, .min + 1, -1, 0, 1_704_110_400, .max - 1, .max]
    for at in moments.map(Instant.init(seconds:)) {
      for place in [Coordinate.origin, .point(90, 180), .point(-90, -180), .town] {
        diary.fix(at, place)
        for end in moments.map(Instant.init(seconds:)) {
          diary.dossier.givenStays.append(
            GivenStay(begin: at, end: end, coordinate: place, provenance: source()))
        }
      }
      diary.appEvent(at)
      diary.dossier.messages.append(
        Message(at: at, direction: .fromSubject, provenance: source()))
      diary.dossier.searches.append(
        Search(at: at, service: "", text: "", provenance: source()))
      diary.dossier.purchases.append(Purchase(at: at, what: "", provenance: source()))
      diary.dossier.signIns.append(
        SignIn(
          at: at, place: String(repeating: "e\u{301}", count: 2_000), provenance: source()))
      diary.dossier.movements.append(
        Movement(begin: at, end: Instant(seconds: .min), provenance: source()))
    }
    let dossier = diary.arranged()
    let findings = Inference.conclude(dossier, context, inferences: Self.inferences)
    #expect(findings.allSatisfy { [.uniqueness, .travel].contains($0.kind) })
    let member = CrowdMember(dossier, Groundwork(dossier, context))
    #expect(
      UniquenessAmong(member, among: [member])?.finding(EvidenceGroup("", rows: 1, examples: []))
        != nil)
  }
}
