import CivilTime
import Dossier
import Testing

@testable import Inference

@Suite struct MessageTests {
  @Test func oneMessageIsCountedAndNoMore() {
    var life = OnlineLife()
    life.message(3, 12, in: "ana")
    let findings = life.conclude(.messages)
    #expect(findings.map(\.variant) == ["dated"])
    #expect(findings.first?.measure == Measure(count: 1, unit: .messages))
    #expect(findings.first?.from == Diary.start + 3)
    #expect(findings.first?.evidence.examples == [Provenance(file: 0, row: 1)])
  }

  @Test func theClosestConversationAndHowFewHoldHalf() {
    var life = OnlineLife()
    // 12 + 5 + 4 + 3 = 24: half is 12, which the busiest alone holds.
    for (thread, count) in [("ana", 12), ("ben", 5), ("cem", 4), ("dia", 3)] {
      for day in 0..<count { life.message(day, 12, in: thread) }
    }
    life.message(1, 13, in: nil)
    let closest = life.conclude(.messages).first("closest")
    #expect(closest?.measure == Measure(count: 12, of: 24, unit: .messages))
    #expect(closest?.fact("few") == .count(1))
    #expect(closest?.fact("conversations") == .count(4))
    life.message(20, 12, in: "ben")
    life.message(21, 12, in: "ben")
    // 12 of 26 is less than half: with the 7 of the next it is more.
    #expect(life.conclude(.messages).first("closest")?.fact("few") == .count(2))
  }

  @Test func ofTwoConversationsNobodyIsTheClosest() {
    var life = OnlineLife()
    for day in 0..<30 { life.message(day, 12, in: day % 3 == 0 ? "ana" : "ben") }
    #expect(life.conclude(.messages).first("closest") == nil)
  }

  @Test func nightsAreThoseOfOwnMessagesOnly() {
    var life = OnlineLife()
    for day in 0..<15 { life.message(day, 22.5, in: "ana", .fromSubject) }
    for day in 0..<5 { life.message(day, 1, in: "ana", .fromSubject) }
    for day in 0..<50 { life.message(day, 3, in: "ana", .toSubject) }
    let night = life.conclude(.messages).first("night")
    #expect(night?.measure == Measure(count: 5, of: 20, unit: .messages))
    #expect(night?.window == ClockWindow(from: 22 * 60, to: 23 * 60))
    #expect(night?.method.limits.contains("guessedClock") == false)
  }

  @Test func whoSleepsAtNightHasABusiestHour() {
    var life = OnlineLife()
    for day in 0..<12 { life.message(day, 18.5, in: "ana", .fromSubject) }
    for day in 0..<8 { life.message(day, 9, in: "ana", .fromSubject) }
    let hours = life.conclude(.messages).first("hours")
    #expect(hours?.measure == Measure(count: 12, of: 20, unit: .messages))
    #expect(hours?.window == ClockWindow(from: 18 * 60, to: 19 * 60))
    #expect(hours?.evidence.examples.count == 12)
  }

  @Test func aClockThatNothingNamesIsToldAsALimit() {
    var life = OnlineLife(zone: nil)
    for day in 0..<20 { life.message(day, 1, in: "ana", .fromSubject) }
    #expect(
      life.conclude(.messages).first("night")?.method.limits.contains("guessedClock") == true)
  }

  /// Ana: two a day on days 0–19, 40 in all, then never again. Ben: one a day on days 0–99.
  @Test func aLivelyConversationThatFallsSilent() {
    var life = OnlineLife()
    for day in 0..<40 { life.message(day / 2, 12, in: "ana") }
    for day in 0..<100 { life.message(day, 13, in: "ben") }
    let silent = life.conclude(.messages).first("silent")
    #expect(silent?.measure == Measure(count: 1, unit: .conversations))
    #expect(silent?.fact("date") == .date(Diary.start + 19))
    #expect(silent?.fact("began") == .count(0))
    // The other way round it is a beginning.
    var late = OnlineLife()
    for day in 0..<40 { late.message(80 + day / 2, 12, in: "ana") }
    for day in 0..<100 { late.message(day, 13, in: "ben") }
    let began = late.conclude(.messages).first("began")
    #expect(began?.fact("date") == .date(Diary.start + 80))
  }

  @Test func silenceAtTheEndOfTheExportIsNone() {
    var life = OnlineLife()
    for day in 0..<40 { life.message(day / 2, 12, in: "ana") }
    for day in 0..<70 { life.message(day, 13, in: "ben") }
    // 50 days of silence are too few, and so are few messages elsewhere.
    #expect(life.conclude(.messages).first("silent") == nil)
    life.message(400, 12, in: "ben")
    #expect(life.conclude(.messages).first("silent") != nil)
    var quiet = OnlineLife()
    for day in 0..<40 { quiet.message(day / 2, 12, in: "ana") }
    quiet.message(400, 12, in: "ben")
    #expect(quiet.conclude(.messages).first("silent") == nil)
  }

  /// Each morning at 9:00 the person writes, is answered at 9:10 and answers at 9:12. Every fourth
  /// morning the other begins at 7:00 instead, and is answered at 7:02.
  @Test func whoWritesFirstAndWhoWaits() {
    var life = OnlineLife()
    for day in 0..<24 {
      if day % 4 == 0 {
        life.message(day, 7, in: "ana", .toSubject)
        life.message(day, 7 + 2.0 / 60, in: "ana", .fromSubject)
      } else {
        life.message(day, 9, in: "ana", .fromSubject)
        life.message(day, 9 + 10.0 / 60, in: "ana", .toSubject)
        life.message(day, 9 + 12.0 / 60, in: "ana", .fromSubject)
      }
    }
    let balance = life.conclude(.messages).first("balance")
    #expect(balance?.measure == Measure(count: 18, of: 24, unit: .conversations))
    #expect(balance?.fact("own") == .seconds(120))
    #expect(balance?.fact("others") == .seconds(600))
  }

  @Test func anExportOfOneSideTellsNothingOfTheOther() {
    var life = OnlineLife()
    for day in 0..<60 { life.message(day, 9, in: "match \(day % 3)", .fromSubject) }
    #expect(life.conclude(.messages).first("balance") == nil)
  }

  @Test func theOrderOfTheRowsPlaysNoPart() {
    var life = OnlineLife()
    for day in 0..<90 { life.message(day, Double(day % 24), in: "t\(day % 4)", .fromSubject) }
    var dice = Dice(seed: 3)
    var shuffled = life
    shuffled.dossier.messages.shuffle(using: &dice)
    #expect(shuffled.conclude(.messages) == life.conclude(.messages))
  }

  @Test func hostileMessagesDoNotStopIt() {
    var life = OnlineLife(zone: nil)
    let marks = String(repeating: "e\u{301}", count: 50_000)
    for seconds in [Int64.min, .max, 0] {
      for direction in [Communication.Direction.fromSubject, .toSubject, .unknown] {
        for _ in 0..<40 {
          life.dossier.messages.append(
            Message(
              at: Instant(seconds: seconds), counterpart: marks, thread: marks,
              direction: direction, provenance: Provenance(file: -7, row: .max)))
        }
      }
    }
    #expect(!life.conclude(.messages).isEmpty)
  }
}
