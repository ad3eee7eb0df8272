/// Time spent somewhere that is not home, in minutes of the local day (past 1440: next day).
struct Outing {
  let place: Place
  let arrive: Int
  let leave: Int
  var ridesThere = false
  var ridesBack = false
}

/// One day of Nadia: when she is awake, and where she goes.
struct DiaryDay {
  let day: Day
  var wake: Int
  var bed: Int
  var outings: [Outing]
}

/// Fourteen months of rotating shifts, Sundays at her mother's, and what else there was.
struct NurseDiary {
  enum Work {
    case early, late, night, day, off
  }

  static let firstDay = Day(2024, 9, 1)
  static let lastDay = Day(2025, 10, 31)
  /// The month that the app events cover: day shifts for the most part.
  static let firstEventDay = Day(2025, 10, 2)

  static let clinicDays = [
    Day(2025, 3, 11), Day(2025, 5, 15), Day(2025, 7, 9), Day(2025, 10, 14),
  ]
  static let mosqueDays = [
    Day(2025, 8, 29), Day(2025, 9, 5), Day(2025, 9, 19), Day(2025, 9, 26), Day(2025, 10, 3),
    Day(2025, 10, 17), Day(2025, 10, 24), Day(2025, 10, 31),
  ]

  private var dice: Dice

  static func days(seed: UInt64) -> [DiaryDay] {
    var diary = NurseDiary(dice: Dice(seed: seed))
    return (firstDay.number...lastDay.number).map { diary.day(Day(number: $0)) }
  }

  static func isMothersSunday(_ day: Day) -> Bool {
    day.weekday == 7 && (day.number - Day(2024, 9, 8).number) % 14 == 0
  }

  static func work(on day: Day) -> Work {
    if clinicDays.contains(day) || mosqueDays.contains(day) || isMothersSunday(day) {
      return .off
    }
    if day >= firstEventDay {
      return octoberWork(day)
    }
    let week = (day.number - firstDay.number) / 7 % 4
    switch (week, day.weekday) {
    case (_, 5): return .off
    case (0, 1...4): return .early
    case (1, 1...4): return .late
    case (2, 1...3): return .night
    case (3, 1...2): return .early
    case (3, 4), (3, 6): return .late
    default: return .off
    }
  }

  private static func octoberWork(_ day: Day) -> Work {
    switch day.civil.day {
    case 9: .late
    case 20, 21: .night
    case 22: .off
    case 27: .early
    case 11, 12: .day
    default: day.weekday <= 4 ? .day : .off
    }
  }

  private mutating func day(_ day: Day) -> DiaryDay {
    let work = NurseDiary.work(on: day)
    var diary = hours(day, work)
    if let shift = shift(work) {
      diary.outings.append(shift)
    }
    if NurseDiary.isMothersSunday(day) {
      diary.outings.append(
        Outing(
          place: NurseWorld.mother, arrive: dice.within(725...750), leave: dice.within(1080...1120),
          ridesThere: dice.chance(percent: 85), ridesBack: dice.chance(percent: 55)))
    }
    if NurseDiary.clinicDays.contains(day) {
      diary.outings.append(both(NurseWorld.clinic, from: 555...575, staying: 45...80))
    }
    if NurseDiary.mosqueDays.contains(day) {
      diary.outings.append(both(NurseWorld.mosque, from: 755...768, staying: 62...80))
    }
    if work == .off, diary.outings.isEmpty, dice.chance(percent: 16) {
      addEvening(&diary)
    }
    return diary
  }

  private mutating func both(
    _ place: Place, from: ClosedRange<Int>, staying: ClosedRange<Int>
  ) -> Outing {
    let arrive = dice.within(from)
    return Outing(
      place: place, arrive: arrive, leave: arrive + dice.within(staying), ridesThere: true,
      ridesBack: true)
  }

  private mutating func addEvening(_ diary: inout DiaryDay) {
    let arrive = dice.within(1150...1230)
    let leave = arrive + dice.within(150...290)
    diary.outings.append(
      Outing(
        place: dice.pick(NurseWorld.leisure), arrive: arrive, leave: leave,
        ridesThere: dice.chance(percent: 30), ridesBack: dice.chance(percent: 80)))
    diary.bed = max(diary.bed, leave + 75)
  }

  /// When she gets up and goes to bed.
  private mutating func hours(_ day: Day, _ work: Work) -> DiaryDay {
    let isAfterNight = NurseDiary.work(on: day.adding(-1)) == .night
    let noise = (wake: dice.within(-12...12), bed: dice.within(-14...14))
    let (wake, bed) =
      switch work {
      case .early: (310, 1345)
      case .late: (480, 1460)
      case .night: (510, 1930)
      case .day: (400, 1390)
      case .off: (408, 1393)
      }
    return DiaryDay(
      day: day, wake: (isAfterNight ? 845 : wake) + noise.wake, bed: bed + noise.bed, outings: [])
  }

  private mutating func shift(_ work: Work) -> Outing? {
    let (arrive, leave, there, back) =
      switch work {
      case .early: (400, 885, 36, 8)
      case .late: (835, 1305, 8, 46)
      case .night: (1240, 1860, 30, 34)
      case .day: (508, 1005, 26, 8)
      case .off: (0, 0, 0, 0)
      }
    guard work != .off else { return nil }
    return Outing(
      place: NurseWorld.hospital, arrive: arrive + dice.within(-6...6),
      leave: leave + dice.within(0...14), ridesThere: dice.chance(percent: there),
      ridesBack: dice.chance(percent: back))
  }
}
