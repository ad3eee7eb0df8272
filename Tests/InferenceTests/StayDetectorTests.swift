import CivilTime
import Dossier
import Places
import Testing

@testable import Inference

@Suite struct StayDetectorTests {
  private let home = Coordinate.town
  private var cafe: Coordinate { home.moved(east: 2_000, north: 0) }

  /// A fix every minute, exactly where stated.
  private func minutes(_ range: Range<Int>, _ place: Coordinate, into diary: inout Diary) {
    for minute in range { diary.fix(Diary.moment(0, Double(minute) / 60), place) }
  }

  private func stays(_ diary: Diary) -> [Stay] {
    StayDetector.stays(in: diary.arranged().fixes)
  }

  @Test func twoPlacesAreTwoStays() {
    var diary = Diary()
    minutes(0..<60, home, into: &diary)
    minutes(70..<100, cafe, into: &diary)
    let found = stays(diary)
    #expect(found.count == 2)
    #expect(found.first?.from == Diary.moment(0, 0))
    // The last fix at home is at minute 59, the first at the café at 70: 2 000 m at 5 m/s take 400 s.
    #expect(found.first?.to == Diary.moment(0, 70.0 / 60) - 400)
    #expect(found.first?.fixes == 60)
    #expect(found.last?.from == Diary.moment(0, 70.0 / 60))
    #expect(found.last?.to == Diary.moment(0, 99.0 / 60))
    #expect((found.first?.centre.distance(to: home).value ?? 99) < 1)
    #expect(found.first?.first == Provenance(file: 0, row: 1))
    #expect(found.first?.last == Provenance(file: 0, row: 60))
  }

  @Test func oneJumpDoesNotEndAStay() {
    var diary = Diary()
    minutes(0..<30, home, into: &diary)
    diary.fix(Diary.moment(0, 0.5), home.moved(east: 400, north: 0))
    minutes(31..<60, home, into: &diary)
    let found = stays(diary)
    #expect(found.count == 1)
    #expect(found.first?.fixes == 59)
    #expect((found.first?.centre.distance(to: home).value ?? 99) < 1)
  }

  @Test func threeFixesElsewhereEndAStay() {
    var diary = Diary()
    minutes(0..<30, home, into: &diary)
    minutes(30..<75, cafe, into: &diary)
    minutes(75..<120, home, into: &diary)
    #expect(stays(diary).map(\.fixes) == [30, 45, 45])
  }

  @Test func passingThroughIsNoStay() {
    var diary = Diary()
    for minute in 0..<60 {
      diary.fix(
        Diary.moment(0, Double(minute) / 60),
        home.moved(east: Double(minute) * 400, north: 0))
    }
    #expect(stays(diary).isEmpty)
  }

  @Test func aNightWithoutFixesIsBridged() {
    var diary = Diary()
    for minute in 0..<10 { diary.fix(Diary.moment(0, 22 + Double(minute) / 60), home) }
    for minute in 0..<10 { diary.fix(Diary.moment(1, 7 + Double(minute) / 60), home) }
    let found = stays(diary)
    #expect(found.count == 1)
    #expect(found.first?.bridged == 31_860)
  }

  @Test func aGapLongerThanFourteenHoursIsNot() {
    var diary = Diary()
    for minute in 0..<10 { diary.fix(Diary.moment(0, 8 + Double(minute) / 60), home) }
    for minute in 0..<10 { diary.fix(Diary.moment(1, 8 + Double(minute) / 60), home) }
    #expect(stays(diary).map(\.fixes) == [10, 10])
  }

  @Test func aGapWithAFixFarAwayIsNotBridged() {
    var diary = Diary()
    for minute in 0..<10 { diary.fix(Diary.moment(0, 8 + Double(minute) / 60), home) }
    diary.fix(Diary.moment(0, 10), cafe)
    for minute in 0..<10 { diary.fix(Diary.moment(0, 12 + Double(minute) / 60), home) }
    #expect(stays(diary).map(\.fixes) == [10, 10])
  }

  @Test func coarseFixesAreLeftOutWhereThereAreBetterOnes() {
    var diary = Diary()
    minutes(0..<30, home, into: &diary)
    diary.fix(Diary.moment(0, 0.51), home.moved(east: 900, north: 0), accuracy: 1_000)
    #expect(stays(diary).first?.fixes == 30)
  }

  /// A day of an invented person: home, café, home, with noise and one jump an hour.
  private func day(_ dice: inout Dice) -> Diary {
    var diary = Diary()
    diary.stay(day: 0, 0...9, at: home, everyMinutes: 5, &dice)
    diary.stay(day: 0, 9.3...11, at: cafe, everyMinutes: 5, &dice)
    diary.stay(day: 0, 11.4...23, at: home, everyMinutes: 5, &dice)
    for hour in 0..<23 {
      diary.fix(Diary.moment(0, Double(hour) + 0.52), dice.near(home, sigma: 600), accuracy: 60)
    }
    return diary
  }

  @Test func aNoisyDayHasThreeStays() {
    for seed in 0..<20 {
      var dice = Dice(seed: UInt64(seed))
      let found = stays(day(&dice))
      #expect(found.count == 3, "seed \(seed)")
      #expect(found.allSatisfy { $0.from < $0.to })
    }
  }

  @Test func duplicatedFixesChangeNothing() {
    var dice = Dice(seed: 1)
    let diary = day(&dice)
    var twice = diary
    for index in 0..<diary.dossier.fixes.count where index % 3 != 0 {
      var fix = diary.dossier.fixes[index]
      fix.provenance.file = 1
      twice.dossier.fixes.append(fix)
    }
    #expect(stays(twice) == stays(diary))
  }

  @Test func theOrderOfTheRowsPlaysNoPart() {
    var dice = Dice(seed: 2)
    let diary = day(&dice)
    var shuffled = diary
    shuffled.dossier.fixes = Fixes()
    for index in (0..<diary.dossier.fixes.count).shuffled(using: &dice) {
      shuffled.dossier.fixes.append(diary.dossier.fixes[index])
    }
    #expect(stays(shuffled) == stays(diary))
  }

  @Test func staysDoNotOverlapWhateverTheFixes() {
    for seed in 0..<20 {
      var dice = Dice(seed: UInt64(100 + seed))
      var diary = Diary()
      for _ in 0..<400 {
        diary.fix(
          Diary.moment(0, dice.between(0, 48)), dice.near(home, sigma: 150),
          accuracy: dice.chance(0.2) ? nil : dice.between(3, 400))
      }
      let found = stays(diary)
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.to <= $1.from })
      #expect(found.allSatisfy { $0.bridged >= 0 && $0.bridged <= $0.seconds })
    }
  }

  @Test func hostileTimesAndPlacesDoNotStopIt() {
    var diary = Diary()
    for seconds in [Int64.min, -1, 0, 1, Int64.max - 1, Int64.max] {
      diary.fix(Instant(seconds: seconds), .point(90, 180))
      diary.fix(Instant(seconds: seconds), .point(-90, -180))
    }
    #expect(stays(diary).allSatisfy { $0.from <= $0.to })
  }

  @Test func theRadiusFollowsTheSampling() {
    var dense = Diary()
    for second in 0..<100 { dense.fix(Diary.moment(0, Double(second * 10) / 3_600), home) }
    #expect(StayDetector(fitting: dense.arranged().fixes).radius == Metres(60))
    var masts = Diary()
    for hour in 0..<100 { masts.fix(Diary.moment(0, Double(hour)), home, accuracy: 800) }
    let detector = StayDetector(fitting: masts.arranged().fixes)
    #expect(detector.radius == Metres(175))
    #expect(detector.minimumSeconds == 300)
  }

  @Test func zeroDegreesTwiceIsNoPlace() {
    var diary = Diary()
    for minute in 0..<60 {
      diary.fix(Diary.moment(0, 8 + Double(minute) / 60), .point(0, 0))
    }
    #expect(StayDetector.stays(in: diary.arranged().fixes).isEmpty)
  }
}
