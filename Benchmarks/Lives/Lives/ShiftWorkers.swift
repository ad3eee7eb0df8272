import CivilTime
import Places

extension LifePlan {
  /// Nights, four to five in a row, asleep at home by day.
  mutating func liveNightShift(inHospital: Bool) {
    _ = settleHome()
    holiday()
    callInSick()
    let work = shiftWorkplace(inHospital)
    let (on, off) = (dice.within(4...5), dice.within(2...3))
    for (number, date) in days.enumerated() where isOrdinary(date) {
      guard number % (on + off) < on, date < last else {
        freeDay(date, rate: 0.5)
        continue
      }
      if dice.chance(0.3) {
        agenda.go(
          dice.pick(habits.groceries + habits.leisure), date, dice.within(960...1_080),
          for: dice.within(20...70))
      }
      agenda.go(work, date, dice.minute(1_305, 7), for: dice.within(500...530))
    }
  }

  /// A week of early shifts, one of late ones, one of nights.
  mutating func liveRotating(inHospital: Bool) {
    _ = settleHome()
    holiday()
    callInSick()
    let work = shiftWorkplace(inHospital)
    for (number, date) in days.enumerated() where isOrdinary(date) {
      guard !date.weekday.isWeekend, date < last else {
        freeDay(date)
        continue
      }
      switch number / 7 % 3 {
      case 0:
        agenda.go(work, date, dice.minute(352, 5), for: dice.within(480...500))
        evening(date, after: 870)
      case 1:
        agenda.go(work, date, dice.minute(832, 5), for: dice.within(480...500))
        if dice.chance(0.5) {
          agenda.go(dice.pick(habits.shops), date, dice.within(560...680), for: 35)
        }
      default:
        agenda.go(work, date, dice.minute(1_312, 5), for: dice.within(480...500))
        if dice.chance(0.35) {
          agenda.go(dice.pick(habits.groceries), date, dice.within(930...1_080), for: 30)
        }
      }
    }
  }

  /// A ward or a factory.
  private mutating func shiftWorkplace(_ inHospital: Bool) -> Int {
    guard inHospital, let hospital = region.indices(.protected(.hospital)).first else {
      return workplace("factory")
    }
    let work = place(mapped: hospital)
    works = [work]
    return work
  }

  /// Rides for a living: passengers anywhere, waiting in between, some ranks.
  mutating func liveDriver() {
    _ = settleHome()
    holiday()
    callInSick()
    let ranks = (0..<3).map { number in onDuty("rank \(number)", at: point(300, 3_500)) }
    let isLate = dice.chance(0.4)
    let free = Set(dice.pick(2, of: Array(Weekday.allCases)))
    for date in days where isOrdinary(date) && date < last {
      guard !free.contains(date.weekday) else {
        freeDay(date)
        continue
      }
      drive(date, from: dice.minute(isLate ? 900 : 400, 20), ranks)
    }
  }

  private mutating func drive(_ date: LocalDate, from begin: Int, _ ranks: [Int]) {
    var minute = begin
    let end = begin + dice.within(450...600)
    while minute < end {
      if dice.chance(0.3) {
        let wait = dice.within(10...40)
        agenda.go(dice.pick(ranks), date, minute, for: wait)
        minute += wait + dice.within(6...14)
      }
      for stop in ["pick-up", "drop-off"] {
        let wait = dice.within(2...8)
        agenda.go(onDuty(stop, at: point(200, 6_500)), date, minute, for: wait)
        minute += wait + dice.within(8...22)
      }
    }
  }

  private mutating func onDuty(_ name: String, at point: Coordinate) -> Int {
    agenda.add(
      LifePlace(
        name: name, town: town, coordinate: point, mapped: nil, spread: 9, isOnDuty: true))
  }
}
