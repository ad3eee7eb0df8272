import CivilTime
import Dossier
import Places
import Testing

@testable import Inference

@Suite struct RhythmTests {
  /// Days 0–19 but day 10: a play each evening, and on every fifth day one at 2:00.
  private func listener() -> OnlineLife {
    var life = OnlineLife()
    for day in 0..<20 where day != 10 {
      for minute in 0..<5 { life.use(day, 20 + Double(minute) / 60) }
      if day % 5 == 0 { life.use(day, 2) }
    }
    return life
  }

  @Test func daysHoursAndNights() {
    let findings = listener().conclude(.appRhythm)
    #expect(findings.map(\.variant) == ["hours", "night"])
    #expect(findings[0].measure == Measure(count: 19, of: 20, unit: .days))
    #expect(findings[0].window == ClockWindow(from: 1_200, to: 1_260))
    #expect(findings[0].fact("events") == .count(19 * 5 + 3))
    // Days 0, 5 and 15.
    #expect(findings[1].measure == Measure(count: 3, of: 19, unit: .days))
  }

  @Test func searchesAndOwnMessagesFillTheGap() {
    var life = listener()
    life.search("pancakes", 10, 8)
    let streak = life.conclude(.appRhythm).first("streak")
    #expect(streak?.measure == Measure(count: 20, unit: .days))
    #expect(streak?.fact("to") == .date(Diary.start + 19))
    life = listener()
    life.message(10, 8, in: "ana", .toSubject)
    #expect(life.conclude(.appRhythm).first("streak") == nil)
    life.message(10, 8, in: "ana", .fromSubject)
    #expect(life.conclude(.appRhythm).first("streak")?.measure?.count == 20)
  }

  @Test func whatWasShownUnaskedIsNoUse() {
    var life = OnlineLife()
    life.use(0, 9, type: "advertisement")
    #expect(life.conclude(.appRhythm).isEmpty)
    life.dossier.files[0].format = "apple/privacy-report"
    life.use(0, 9, type: "camera")
    #expect(life.conclude(.appRhythm).isEmpty)
  }

  @Test func aFewDaysAreNoHabit() {
    var life = OnlineLife()
    for day in 0..<10 { life.use(day, 1) }
    #expect(life.conclude(.appRhythm).map(\.variant) == ["hours"])
  }
}

@Suite struct SamplingTests {
  /// Three days, a position each hour from 0:00 to 9:00, and two days without any between.
  @Test func positionsOfADayAndOfTheNight() {
    var diary = Diary()
    for day in [0, 1, 4] {
      for hour in 0..<10 { diary.fix(Diary.moment(day, Double(hour)), .town) }
    }
    let finding = Inference.conclude(diary.arranged(), inferences: [.locationSampling]).first
    #expect(finding?.variant == "counted")
    #expect(finding?.measure == Measure(count: 30, unit: .points))
    #expect(finding?.fact("days") == .count(3))
    #expect(finding?.fact("span") == .count(5))
    #expect(finding?.fact("perDay") == .number(10, decimals: 0))
    // Hours 0 to 4 of three days.
    #expect(finding?.fact("night") == .count(15))
    #expect(finding?.fact("step") == .seconds(3_600))
  }

  @Test func onePositionHasNoStep() {
    var diary = Diary()
    diary.fix(Diary.moment(0, 12), .town)
    let finding = Inference.conclude(diary.arranged(), inferences: [.locationSampling]).first
    #expect(finding?.measure == Measure(count: 1, unit: .points))
    #expect(finding?.fact("step") == .seconds(86_400))
  }
}
