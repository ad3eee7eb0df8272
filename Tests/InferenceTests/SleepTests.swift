import CivilTime
import Dossier
import Testing

@testable import Inference

@Suite struct SleepTests {
  /// Something every half hour from waking to going to bed, so many days.
  private func days(_ count: Int, wake: Double = 7, bed: Double = 23) -> Diary {
    var diary = Diary()
    for day in 0..<count {
      var hour = wake
      while hour <= bed {
        diary.appEvent(Diary.moment(day, hour))
        hour += 0.5
      }
    }
    return diary
  }

  private func sleep(_ diary: Diary) -> Finding? {
    Inference.conclude(diary.arranged(), inferences: [.sleep]).first
  }

  @Test func theMedianWindow() {
    let finding = sleep(days(21))
    // Twenty nights lie between twenty-one days; the last evening has no morning.
    #expect(finding?.window == ClockWindow(from: 23 * 60, to: 7 * 60))
    #expect(finding?.measure?.count == 20)
    #expect(finding?.measure?.unit == .nights)
    #expect(finding?.facts.contains(Fact("length", .seconds(8 * 3_600))) == true)
    #expect(finding?.facts.contains(Fact("bedSpread", .seconds(0))) == true)
    #expect((finding?.confidence ?? 1) <= 0.85)
  }

  @Test func aWeekIsTooShort() {
    #expect(sleep(days(8)) == nil)
  }

  @Test func aGlanceAtTheClockDoesNotCutANight() {
    var diary = days(21)
    for day in 1..<20 { diary.appEvent(Diary.moment(day, 3)) }
    #expect(sleep(diary)?.window == ClockWindow(from: 23 * 60, to: 7 * 60))
  }

  @Test func anAppThatNotesThingsAllNightSaysNothing() {
    #expect(sleep(days(21, wake: 0, bed: 23.5)) == nil)
  }

  @Test func twoEventsADaySayNothing() {
    var diary = Diary()
    for day in 0..<40 {
      diary.appEvent(Diary.moment(day, 9))
      diary.appEvent(Diary.moment(day, 21))
    }
    #expect(sleep(diary) == nil)
  }

  @Test func theLongestGapIsFoundByHand() {
    var minutes = NightMinutes()
    for hour in [20.5, 22, 23.25, 31, 32] {
      let local = LocalDateTime(
        naiveSeconds: Int64(Diary.start.daysSince1970) * 86_400 + Int64(hour * 3_600))
      minutes.insert(local)
    }
    // 23:15 to 07:00, in minutes after 20:00.
    #expect(minutes.longestGap(on: Diary.start)?.from == 195)
    #expect(minutes.longestGap(on: Diary.start)?.to == 660)
    #expect(minutes.activeHours(on: Diary.start) == 5)
  }

  @Test func quartiles() {
    let quartiles = Quartiles([9, 1, 5, 3, 7])
    #expect(quartiles.median == 5)
    #expect(quartiles.spread == 4)
    #expect(Quartiles([]).median == 0)
  }
}
