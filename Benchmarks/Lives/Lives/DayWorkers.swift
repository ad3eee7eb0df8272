import CivilTime

extension LifePlan {
  /// How often even office workers work from home.
  private static let daysAtHome = 0.06

  mutating func liveNineToFive() {
    _ = settleHome()
    holiday()
    callInSick()
    let work = workplace("office")
    let begin = dice.minute(515, 20)
    workDays(work, begin, begin + dice.within(480...545))
  }

  /// Weekdays at one place of work, with the evenings and weekends of most people.
  mutating func workDays(
    _ work: Int, _ begin: Int, _ end: Int
  ) {
    let lunch = lunchPlaces(near: work)
    for date in days where isOrdinary(date) {
      if date.weekday.isWeekend {
        freeDay(date)
        continue
      }
      let end = dice.minute(end, 16)
      evening(date, after: end)
      if !dice.chance(Self.daysAtHome) {
        shift(work, date, dice.minute(begin, 9), end, lunch: lunch)
      }
    }
  }

  mutating func liveHomeOffice() {
    _ = settleHome()
    holiday()
    callInSick()
    for date in days where isOrdinary(date) {
      if date.weekday.isWeekend {
        freeDay(date)
        continue
      }
      evening(date, after: 1_050)
      if dice.chance(0.35) {
        agenda.go(dice.pick(habits.food), date, dice.minute(740, 15), for: dice.within(30...65))
      }
      if dice.chance(0.2) {
        agenda.go(
          dice.pick(habits.leisure), date, dice.within(560...900), for: dice.within(30...80))
      }
    }
  }

  /// One move within the town, with the same work.
  mutating func liveMover() {
    let old = settleHome()
    let new = dwelling(
      "new home", at: point(2_500, 7_000, from: agenda.places[old].coordinate))
    let length = last - first
    let moved = first + dice.within(length * 2 / 5...length * 3 / 5)
    agenda.settle(new, moved, dice.within(700...1_000))
    homes = [
      Residence(place: old, from: first, to: moved + -1),
      Residence(place: new, from: moved, to: last),
    ]
    for day in 0...1 { away.insert(moved + day) }
    callInSick()
    let work = workplace("office")
    workDays(work, dice.minute(515, 20), dice.minute(1_030, 20))
  }

  /// A house in the country on most weekends.
  mutating func liveTwoHomes() {
    let home = settleHome()
    let cottage = dwelling("weekend house", at: point(55_000, 110_000))
    homes.append(Residence(place: cottage, from: first, to: last, isSecond: true))
    callInSick()
    let village = (0..<3).map { _ in
      dwelling("village", at: point(300, 2_500, from: agenda.places[cottage].coordinate))
    }
    for friday in days where friday.weekday == .friday && dice.chance(0.7) && friday + 3 < last {
      agenda.settle(cottage, friday, dice.minute(1_130, 25))
      agenda.settle(home, friday + 2, dice.minute(1_080, 40))
      for day in 1...2 {
        away.insert(friday + day)
        agenda.go(
          dice.pick(village), friday + day, dice.within(600...840), for: dice.within(20...80))
      }
    }
    workDays(workplace("office"), dice.minute(510, 15), dice.minute(1_000, 15))
  }

  /// Some nights at somebody else's, from there to work.
  mutating func liveCouple() {
    let home = settleHome()
    holiday()
    callInSick()
    let partner = dwelling("partner", at: point(1_800, 5_000))
    let nights = Set(dice.pick(2, of: [Weekday.tuesday, .wednesday, .thursday]) + [.saturday])
    for date in days where nights.contains(date.weekday) && !away.contains(date) {
      guard !away.contains(date + 1), dice.chance(0.8) else { continue }
      agenda.settle(partner, date, dice.minute(1_150, 25))
      agenda.settle(home, date + 1, date.weekday == .saturday ? dice.within(690...960) : 480)
    }
    workDays(workplace("office"), dice.minute(530, 15), dice.minute(1_040, 15))
  }

  /// An office at home in the town, and every few weeks one abroad.
  mutating func liveTraveller() {
    _ = settleHome()
    callInSick()
    var date = first + dice.within(6...14)
    while date + 10 < last {
      travel(from: date, nights: dice.within(2...5), onBusiness: true)
      date = date + dice.within(16...27)
    }
    workDays(workplace("office"), dice.minute(520, 15), dice.minute(1_050, 20))
  }
}
