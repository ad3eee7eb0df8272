import CivilTime
import Dossier
import Places
import Testing

@testable import Inference

@Suite struct HomeTests {
  private let home = Coordinate.town
  private let bar = Coordinate.town.moved(east: 3_000, north: 0)
  private let work = Coordinate.town.moved(east: 0, north: 4_000)

  private func homes(_ diary: Diary, _ context: InferenceContext = InferenceContext()) -> [Finding]
  {
    Inference.conclude(diary.arranged(), context, inferences: [.home])
  }

  @Test func nothingIsSaidOfNothing() {
    #expect(homes(Diary()).isEmpty)
  }

  @Test func votesOfTwoDays() {
    // Monday: home → bar at 09:00, back at 22:00. Tuesday: home → bar at 12:00.
    var diary = Diary()
    diary.ride(day: 0, 9, from: home, to: bar)
    diary.ride(day: 0, 22, from: bar, to: home)
    diary.ride(day: 1, 12, from: home, to: bar)
    let ballot = Ballot(Groundwork(diary.arranged()).home.votes)
    // Home: four ends 0.25 × 3, first pick-up 0.8 before 11:00 and 0.3 after, last drop-off 1.0 + 0.7
    // at 22:15, and 2.0 for the night. Bar: three ends, and Tuesday's last drop-off 1.0.
    let scores = ballot.ranking.map(\.score)
    #expect(scores.count == 2)
    #expect(abs((scores.first ?? 0) - (0.75 + 0.8 + 0.3 + 1.7 + 2.0)) < 1e-9)
    #expect(abs((scores.last ?? 0) - (0.75 + 1.0)) < 1e-9)
  }

  @Test func aRideAfterMidnightBelongsToTheEvening() {
    var diary = Diary()
    diary.ride(day: 0, 19, from: home, to: bar)
    diary.ride(day: 1, 1.5, from: bar, to: home)
    let votes = Groundwork(diary.arranged()).home.votes
    #expect(Set(votes.map(\.day)) == [Diary.start])
    #expect(votes.filter { $0.kind == .lastDropoffs }.map(\.weight) == [1.7])
  }

  @Test func tooFewTripsGiveNoHome() {
    var diary = Diary()
    for day in 0..<3 {
      diary.ride(day: day, 9, from: home, to: bar)
      diary.ride(day: day, 22, from: bar, to: home)
    }
    let found = homes(diary)
    #expect(found.map(\.variant) == ["cannotTell"])
    #expect(found.first?.place == nil)
    #expect(found.first?.confidence == nil)
    #expect(found.first?.measure == Measure(count: 3, unit: .days))
    #expect(found.first?.facts.contains(Fact("trips", .count(6))) == true)
  }

  @Test func tripsGiveAHomeWithItsEvidence() {
    var diary = Diary()
    for day in 0..<10 {
      diary.ride(day: day, 9, from: home, to: bar)
      diary.ride(day: day, 18, from: bar, to: home, toAddress: "Invented Lane 1")
    }
    let found = homes(diary)
    #expect(found.map(\.id) == ["home-1"])
    #expect(found.first?.variant == "trips")
    #expect((found.first?.place?.coordinate.distance(to: home).value ?? 999) < 5)
    #expect(found.first?.place?.label == "Invented Lane 1")
    #expect(found.first?.measure == Measure(count: 10, of: 10, unit: .days))
    #expect(found.first?.from == Diary.start)
    #expect(found.first?.to == Diary.start + 9)
    let groups = found.first?.evidence.supporting ?? []
    #expect(groups.map(\.key) == ["overnights", "lastDropoffs", "firstPickups", "tripEnds"])
    #expect(groups.map(\.rows) == [18, 10, 10, 20])
    #expect(groups.dropFirst().first?.examples.first == Provenance(file: 0, row: 2))
    #expect((0.5...Calibration.highest).contains(found.first?.confidence ?? 1))
  }

  @Test func aMoveGivesTwoHomes() {
    let second = home.moved(east: -5_000, north: -2_000)
    var diary = Diary()
    for day in 0..<120 where day % 3 == 0 {
      let door = day < 60 ? home : second
      diary.ride(day: day, 9, from: door, to: bar)
      diary.ride(day: day, 18, from: bar, to: door)
    }
    let found = homes(diary)
    #expect(found.count == 2)
    let spans = found.map { [$0.from, $0.to] }
    #expect(spans.contains([Diary.start, Diary.start + 57]))
    #expect(spans.contains([Diary.start + 60, Diary.start + 117]))
  }

  @Test func aHolidayIsNoMove() {
    let beach = home.moved(east: 20_000, north: 0)
    var diary = Diary()
    for day in 0..<120 {
      let door = (100..<110).contains(day) ? beach : home
      diary.ride(day: day, 9, from: door, to: bar)
      diary.ride(day: day, 18, from: bar, to: door)
    }
    #expect(homes(diary).count == 1)
  }

  @Test func fixesGiveAHomeInNights() {
    var dice = Dice(seed: 5)
    var diary = Diary()
    for day in 0..<14 {
      diary.stay(day: day, 19...31, at: day == 4 ? bar : home, everyMinutes: 20, &dice)
      diary.stay(day: day + 1, 8...18, at: work, everyMinutes: 20, &dice)
    }
    let found = homes(diary)
    #expect(found.map(\.variant) == ["nights"])
    #expect(found.first?.measure == Measure(count: 13, of: 14, unit: .nights))
    #expect((found.first?.place?.coordinate.distance(to: home).value ?? 999) < 20)
    #expect(
      found.first?.evidence.against.map(\.key) == ["nightsElsewhere", "longestStaysElsewhere"])
  }

  @Test func aNightWorkersBedIsWhereTheDaysAreSpent() {
    var dice = Dice(seed: 6)
    var diary = Diary()
    for day in 0..<21 {
      if day % 7 < 4 {
        diary.stay(day: day, 7.5...21, at: home, everyMinutes: 20, &dice)
        diary.stay(day: day, 22...30.5, at: work, everyMinutes: 20, &dice)
      } else {
        diary.stay(day: day, 7.5...31, at: home, everyMinutes: 20, &dice)
      }
    }
    let found = homes(diary)
    #expect(found.count == 1)
    #expect((found.first?.place?.coordinate.distance(to: home).value ?? 999) < 20)
  }

  @Test func aDriversHomeIsWhereShiftsBeginAndEnd() {
    var dice = Dice(seed: 7)
    var diary = Diary()
    for day in 0..<12 {
      let rank = dice.near(.town, sigma: 4_000)
      diary.online(day: day, 15...18, from: dice.near(home, sigma: 30), to: rank)
      diary.online(day: day, 18.5...20, from: rank, to: rank, phase: .p3)
      diary.online(day: day, 20...25, from: rank, to: dice.near(home, sigma: 30))
      diary.ride(day: day, 19, from: rank, to: bar, role: .driver)
    }
    let findings = Inference.conclude(diary.arranged(), inferences: [.home, .work])
    #expect(findings.map(\.kind) == [.home])
    #expect(findings.first?.variant == "shifts")
    #expect((findings.first?.place?.coordinate.distance(to: home).value ?? 999) < 60)
    #expect(findings.first?.measure == Measure(count: 12, of: 12, unit: .days))
  }

  @Test func anotherPersonsRidesAreNoEvidence() {
    var diary = Diary()
    for day in 0..<20 {
      diary.ride(day: day, 22, from: bar, to: home, role: .driver)
      diary.ride(day: day, 23, from: bar, to: home, role: .courier)
      diary.ride(day: day, 21, from: bar, to: home, status: .fareSplit)
    }
    #expect(homes(diary).isEmpty)
  }

  @Test func theClockOnTheWallDecides() {
    // 19:30 UTC is 20:30 in January in Zurich: the drop-off is a late one there.
    var diary = Diary(zone: "Europe/Zurich")
    diary.ride(day: 0, 19.25, from: bar, to: home)
    let late = Groundwork(diary.arranged()).home.votes.filter { $0.kind == .lastDropoffs }
    #expect(late.map(\.weight) == [1.7])
    let chosen = Groundwork(diary.arranged(), InferenceContext(zone: "UTC")).home.votes
    #expect(chosen.filter { $0.kind == .lastDropoffs }.map(\.weight) == [1.0])
  }

  /// Twelve photos of afternoons in one park and four elsewhere; then the same with one of an evening.
  @Test func photosOfTheDayAloneTellNoHome() {
    func homes(latest: Double) -> [Finding] {
      var diary = Diary()
      let park = Coordinate.point(51.0530, 3.7260)
      for day in 0..<12 {
        diary.fix(Diary.moment(day * 3, day == 11 ? latest : 15), park)
      }
      for day in 0..<4 {
        diary.fix(Diary.moment(day * 5 + 1, 14), .point(51.03, 3.70 + Double(day) / 100))
      }
      return Inference.conclude(diary.arranged(), .standard(), inferences: [.home])
    }
    #expect(homes(latest: 16).map(\.variant) == ["cannotTell"])
    #expect(homes(latest: 22).map(\.variant) == ["points"])
  }
}
