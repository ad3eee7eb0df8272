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

  /// Something every half hour from noon to four in the morning, so many times.
  private func owl(_ days: Range<Int>, wake: Double = 12, bed: Double = 28) -> Diary {
    var diary = Diary()
    for day in days {
      for half in 0...Int((bed - wake) * 2) {
        diary.appEvent(Diary.moment(day, wake + Double(half) / 2))
      }
    }
    return diary
  }

  @Test func whoSleepsByDayIsSeenToSleepByDay() {
    // Awake from 17:00 to 09:00 the next day: asleep for eight hours from nine.
    let finding = sleep(owl(0..<28, wake: 17, bed: 33))
    #expect(finding?.window == ClockWindow(from: 9 * 60, to: 17 * 60))
    #expect(finding?.measure?.count == 27)
  }

  @Test func theOwlSleepsUntilNoon() {
    #expect(sleep(owl(0..<21))?.window == ClockWindow(from: 4 * 60, to: 12 * 60))
  }

  @Test func rotatingShiftsHaveNoUsualNight() {
    var diary = Diary()
    // A week each of nights' rest at 23, at 7 and at 15: no hour of the day holds most rests.
    for day in 0..<63 {
      let wake = [7.0, 15, 23][day / 7 % 3]
      for half in 0...32 { diary.appEvent(Diary.moment(day, wake + Double(half) / 2)) }
    }
    #expect(sleep(diary) == nil)
  }

  @Test func aPhoneSilentAtWorkDoesNotMakeTheDayANight() {
    var diary = Diary()
    for day in 0..<28 {
      for half in 14...46 {
        let hour = Double(half) / 2
        // Silent from 8 to 17 from Monday to Friday, which is longer than the night.
        if day % 7 < 5, hour > 8, hour < 17 { continue }
        diary.appEvent(Diary.moment(day, hour))
      }
    }
    #expect(sleep(diary)?.window == ClockWindow(from: 23 * 60, to: 7 * 60))
  }

  @Test func weekendsAreComparedWithWorkdays() {
    var diary = Diary()
    for day in 0..<42 {
      // Two hours later to bed on Fridays and Saturdays, and two hours later up the next day.
      let wake = day % 7 >= 5 ? 9.0 : 7
      let bed = day % 7 == 4 || day % 7 == 5 ? 25.0 : 23
      var hour = wake
      while hour <= bed {
        diary.appEvent(Diary.moment(day, hour))
        hour += 0.5
      }
    }
    let finding = sleep(diary)
    #expect(finding?.variant == "windowLater")
    #expect(finding?.facts.contains(Fact("shift", .seconds(2 * 3_600))) == true)
    #expect(finding?.window == ClockWindow(from: 23 * 60, to: 7 * 60))
  }

  @Test func signsOfAllExportsArePooled() {
    var diary = days(0)
    for day in 0..<21 {
      for half in 14...46 {
        let at = Diary.moment(day, Double(half) / 2) + 1
        let source = Provenance(file: 0, row: day * 100 + half)
        switch half % 3 {
        case 0:
          diary.dossier.messages.append(
            Message(at: at, direction: .fromSubject, provenance: source))
        case 1:
          diary.dossier.searches.append(
            Search(at: at, service: "Web", text: "bread", provenance: source))
        default: diary.appEvent(at)
        }
      }
      // Written by others at night, and a bill with a date but no time: no sign of being awake.
      diary.dossier.messages.append(
        Message(
          at: Diary.moment(day, 3), direction: .toSubject,
          provenance: Provenance(file: 0, row: day * 100 + 90)))
      diary.dossier.purchases.append(
        Purchase(
          at: Diary.moment(day, 0), what: "bill", provenance: Provenance(file: 0, row: day * 100)))
    }
    let finding = sleep(diary)
    #expect(finding?.window == ClockWindow(from: 23 * 60, to: 7 * 60))
    #expect(finding?.evidence.supporting.map(\.key) == ["appEvents", "signsOfUse"])
    #expect(finding?.evidence.supporting.last?.rows == 21 * 22)
  }

  /// In a country that sets its clocks forward on 31 March 2024, the usual hours stay those of the wall.
  @Test func theChangeOfClocksMovesNoNight() {
    var diary = Diary(zone: "Europe/Brussels")
    for day in 76..<106 {
      // Clocks are one hour ahead of UTC until day 90, two from then on.
      let ahead = day < 90 ? 1.0 : 2
      for half in 14...46 { diary.appEvent(Diary.moment(day, Double(half) / 2 - ahead)) }
    }
    let finding = sleep(diary)
    #expect(finding?.window == ClockWindow(from: 23 * 60, to: 7 * 60))
    #expect(finding?.measure?.count == 29)
    #expect(finding?.facts.contains(Fact("bedSpread", .seconds(0))) == true)
  }

  @Test(arguments: BadData.allCases)
  func badDataShowNoSleep(_ bad: BadData) {
    #expect(Inference.conclude(bad.dossier, inferences: [.sleep]).isEmpty)
  }

  @Test func silencesAreFoundByHand() {
    var minutes = NotedMinutes()
    let start = Int64(Diary.start.daysSince1970) * 86_400
    for hour in [20.5, 22, 23.25, 31, 32] {
      minutes.insert(naiveSeconds: start + Int64(hour * 3_600))
    }
    // 23:15 to 07:00; days from 2000 to 2024 are 8 766.
    let day = 8_766 * 1_440
    #expect(
      minutes.silences(ofAtLeast: 120) == [.init(from: day + 23 * 60 + 15, to: day + 31 * 60)])
    let perHour = minutes.perHour()
    #expect(perHour.count { $0 > 0 } == 5)
    #expect(perHour[8_766 * 24 + 23] == 1)
  }

  @Test func momentsOutsideTheCenturyAreNone() {
    var minutes = NotedMinutes()
    for seconds in [Int64.min, -1, 946_684_799, 4_102_444_800, .max] {
      minutes.insert(naiveSeconds: seconds)
    }
    #expect(minutes.perHour().isEmpty)
    minutes.insert(naiveSeconds: 946_684_800)
    #expect(minutes.perHour().first == 1)
  }

  @Test func quartiles() {
    let quartiles = Quartiles([9, 1, 5, 3, 7])
    #expect(quartiles.median == 5)
    #expect(quartiles.spread == 4)
    #expect(Quartiles([]).median == 0)
  }
}
