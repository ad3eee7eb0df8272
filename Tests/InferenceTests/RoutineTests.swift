import CivilTime
import Dossier
import Places
import Testing

@testable import Inference

@Suite struct RoutineTests {
  private let office = Coordinate.town.moved(east: 4_000, north: 0)
  private let choir = Coordinate.town.moved(east: 0, north: 3_000)

  private func routine(_ dossier: Dossier) -> Finding? {
    Inference.conclude(dossier, inferences: [.routine]).first
  }

  private func fact(_ name: String, of finding: Finding?) -> FactValue? {
    finding?.facts.first { $0.name == name }?.value
  }

  /// Stays as an export states them, which need no detector: at home but for work from Monday to Friday.
  private func worker(weeks: Int, singing: (Int) -> Bool = { _ in false }) -> Dossier {
    var diary = Diary()
    for day in 0..<weeks * 7 {
      guard day % 7 < 5 else {
        diary.given(day, 0...24, at: .town)
        continue
      }
      diary.given(day, 0...8, at: .town)
      diary.given(day, 9...17, at: office)
      if day % 7 == 1, singing(day / 7) {
        diary.given(day, 18...20, at: choir)
        diary.given(day, 21...24, at: .town)
      } else {
        diary.given(day, 18...24, at: .town)
      }
    }
    return diary.arranged()
  }

  @Test func aWeekLikeAllOthersIsForetold() throws {
    let finding = try #require(routine(worker(weeks: 6)))
    // From Monday to Friday 8 + 8 + 6 hours are seen, at weekends 24: 158 of a week's 168.
    #expect(finding.measure == Measure(count: 948, of: 948, unit: .hours))
    // Seven days in six weeks, all foretold.
    #expect(finding.confidence == 43 / 44.0)
    // Without a timetable all but the forty hours of work: 118 of 158.
    #expect(fact("byHome", of: finding) == .share(118 / 158.0))
    #expect(finding.variant == "slots1")
    #expect(fact("slot1Day", of: finding) == .word("weekday.every.1"))
    #expect(fact("slot1From", of: finding) == .clock(9 * 60))
    #expect(fact("slot1To", of: finding) == .clock(17 * 60))
    #expect(fact("slot1Count", of: finding) == .count(6))
  }

  @Test func aSlotIsCountedInWeeks() throws {
    // In eight weeks of ten, at the choir on Tuesdays.
    let finding = try #require(routine(worker(weeks: 10) { $0 != 3 && $0 != 6 }))
    #expect(finding.variant == "slots2")
    #expect(fact("slot2Day", of: finding) == .word("weekday.every.2"))
    #expect(fact("slot2From", of: finding) == .clock(18 * 60))
    #expect(fact("slot2To", of: finding) == .clock(20 * 60))
    #expect(fact("slot2Count", of: finding) == .count(8))
    #expect(fact("slot2Of", of: finding) == .count(10))
    // Two hours in each of the two other weeks are foretold wrongly, and the one after is not seen in
    // the eight: it is foretold from the two that tell.
    #expect(finding.measure == Measure(count: 1_568, of: 1_572, unit: .hours))
  }

  @Test func threeWeeksAreTooFew() {
    #expect(routine(worker(weeks: 3)) == nil)
  }

  @Test func aWandererCannotBeForetold() {
    var diary = Diary()
    for day in 0..<56 {
      // Every night in another town.
      diary.given(day, 0...20, at: .point(45 + Double(day) * 0.1, 5))
    }
    let finding = routine(diary.arranged())
    #expect(finding?.variant == "cannotTell")
    #expect(finding?.measure?.count == 0)
  }

  @Test func aRideThatComesBack() throws {
    var diary = Diary()
    for week in 0..<10 {
      // Thursdays at 19:00, a quarter of an hour later each second week; not in weeks 4 and 7.
      if week != 4, week != 7 {
        diary.ride(day: week * 7 + 3, 19 + Double(week % 2) / 4, from: .town, to: choir)
      }
      diary.ride(
        day: week * 7 + week % 7, 10, from: .town, to: .point(50.2, 4.9 + Double(week) / 50))
    }
    let finding = try #require(routine(diary.arranged()))
    #expect(finding.variant == "ride")
    #expect(finding.measure == Measure(count: 8, of: 10, unit: .weeks))
    #expect(finding.confidence == 9 / 12.0)
    #expect(fact("day", of: finding) == .word("weekday.every.4"))
    #expect(fact("at", of: finding) == .clock(19 * 60))
  }

  @Test func ridesAtAllHoursAreNoRoutine() {
    var diary = Diary()
    for week in 0..<10 {
      diary.ride(day: week * 7 + 3, 4 + Double(week) * 2, from: .town, to: choir)
    }
    #expect(routine(diary.arranged()) == nil)
  }

  /// In a country that sets its clocks forward on 31 March 2024, a timetable by the wall stays one.
  @Test func theChangeOfClocksBreaksNoTimetable() throws {
    var diary = Diary(zone: "Europe/Brussels")
    for day in 63..<119 {
      let ahead = day < 90 ? 1.0 : 2
      diary.given(day, 0 - ahead...8 - ahead, at: .town)
      diary.given(day, 9 - ahead...17 - ahead, at: office)
      diary.given(day, 18 - ahead...24 - ahead, at: .town)
    }
    let finding = try #require(routine(diary.arranged()))
    // The night of the change is an hour shorter on the wall, and its hours are those that were seen.
    #expect(finding.measure?.share == 1)
    #expect(fact("slot1From", of: finding) == .clock(9 * 60))
    #expect(fact("slot1Count", of: finding) == .count(8))
  }

  @Test(arguments: BadData.allCases)
  func badDataShowNoRoutine(_ bad: BadData) {
    #expect(routine(bad.dossier) == nil)
  }

  @Test func theIntervalOfWilsonByHand() {
    // By the textbook: 8 of 10 lies between 0.490 and 0.943.
    let interval = Wilson(8, of: 10)
    #expect(abs(interval.low - 0.4902) < 0.0005)
    #expect(abs(interval.high - 0.9433) < 0.0005)
    #expect(Wilson(0, of: 0).low == 0)
    #expect(Wilson(0, of: 0).high == 1)
  }

  @Test func theMostFrequentPlaceWithoutSome() {
    let counts = PlaceCounts([3, 1, 3, 2, 1, 3])
    #expect(counts.most { _ in 0 } == 3)
    #expect(counts.most { $0 == 3 ? 1 : 0 } == 1)
    #expect(counts.most { $0 == 3 ? 3 : $0 == 1 ? 2 : 0 } == 2)
    #expect(counts.most { _ in 9 } == nil)
  }
}
