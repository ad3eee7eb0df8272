import CivilTime
import Dossier
import Places
import Testing

@testable import Inference

@Suite struct AbsenceTests {
  private let office = Coordinate.town.moved(east: 4_000, north: 0)
  private let seaside = Coordinate.point(51.2, 2.9)

  private func absence(_ dossier: Dossier) -> Finding? {
    Inference.conclude(dossier, inferences: [.absence]).first
  }

  private func fact(_ name: String, of finding: Finding?) -> FactValue? {
    finding?.facts.first { $0.name == name }?.value
  }

  /// Eight weeks at home, with a week by the sea from the Monday of the fifth on.
  private func holiday(unseen: Range<Int> = 0..<0) -> Dossier {
    var diary = Diary()
    for day in 0..<56 where !unseen.contains(day) {
      diary.given(day, 0...23, at: (28..<35).contains(day) ? seaside : .town)
    }
    return diary.arranged()
  }

  @Test func aWeekBySea() throws {
    let finding = try #require(absence(holiday()))
    #expect(finding.variant == "nights")
    // The night of a date is the one after its noon: those of the days 27 to 33 end by the sea, and the
    // first of the 56 is that of the day before the diary.
    #expect(finding.measure == Measure(count: 7, of: 56, unit: .nights))
    #expect(fact("longest", of: finding) == .count(7))
    #expect(fact("longestFrom", of: finding) == .date(Diary.start + 27))
    #expect(fact("longestTo", of: finding) == .date(Diary.start + 34))
    #expect(finding.evidence.supporting.map(\.key) == ["nightsElsewhere"])
    #expect(finding.evidence.against.map(\.key) == ["nightsAtHome"])
  }

  @Test func nightsNotSeenAreNeitherHomeNorAway() {
    let finding = absence(holiday(unseen: 40..<50))
    #expect(finding?.measure == Measure(count: 7, of: 46, unit: .nights))
  }

  @Test func aHomeThatIsNeverLeftIsNoFinding() {
    var diary = Diary()
    for day in 0..<40 { diary.given(day, 0...23, at: .town) }
    #expect(absence(diary.arranged()) == nil)
  }

  @Test func theHoursAtWorkLeaveTheHomeEmpty() throws {
    var diary = Diary()
    for day in 0..<56 {
      guard day % 7 < 5 else {
        diary.given(day, 0...24, at: .town)
        continue
      }
      diary.given(day, 0...8, at: .town)
      diary.given(day, 9...17, at: office)
      diary.given(day, 18...24, at: .town)
    }
    let finding = try #require(absence(diary.arranged()))
    #expect(finding.variant == "hours")
    #expect(fact("days", of: finding) == .word("weekdays.working"))
    #expect(fact("emptyFrom", of: finding) == .clock(9 * 60))
    #expect(fact("emptyTo", of: finding) == .clock(17 * 60))
    #expect(finding.measure == Measure(count: 320, of: 320, unit: .hours))
  }

  @Test func ridesBearWitnessToSingleNights() throws {
    let friend = Coordinate.town.moved(east: 0, north: 5_000)
    let pub = Coordinate.town.moved(east: 2_000, north: 2_000)
    var diary = Diary()
    for week in 0..<12 {
      // Home on Monday and Tuesday evenings, and from there to work; on four Fridays a night elsewhere.
      diary.ride(day: week * 7, 22, from: pub, to: .town)
      diary.ride(day: week * 7 + 1, 8, from: .town, to: office)
      diary.ride(day: week * 7 + 1, 17.5, from: office, to: .town)
      diary.ride(day: week * 7 + 2, 9, from: .town, to: office)
      if week < 4 {
        diary.ride(day: week * 7 + 4, 22, from: pub, to: friend)
        diary.ride(day: week * 7 + 5, 9, from: friend, to: .town)
      }
    }
    let finding = try #require(absence(diary.arranged()))
    #expect(finding.variant == "nights")
    #expect(finding.measure == Measure(count: 4, of: 28, unit: .nights))
    #expect(fact("longest", of: finding) == .count(1))
  }

  @Test(arguments: BadData.allCases)
  func badDataShowNoAbsence(_ bad: BadData) {
    #expect(absence(bad.dossier) == nil)
  }
}
