import CivilTime

extension LifePlan {
  /// Market, club, grandchildren, walks.
  mutating func livePensioner() {
    _ = settleHome()
    holiday()
    let family = dwelling("family", at: point(2_000, 8_000))
    let club = dice.pick(habits.leisure)
    let clubDays = Set(dice.pick(2, of: [Weekday.monday, .tuesday, .thursday]))
    let park = region.nearest(.leisure, to: agenda.places[homes[0].place].coordinate, 1)
      .first.map { place(mapped: $0) }
    for date in days where isOrdinary(date) {
      if clubDays.contains(date.weekday), dice.chance(0.85) {
        agenda.go(club, date, dice.minute(845, 8), for: dice.within(110...180))
      }
      if date.weekday == .wednesday || date.weekday == .sunday, dice.chance(0.7) {
        agenda.go(family, date, dice.minute(760, 20), for: dice.within(120...260))
      }
      if let park, dice.chance(0.4) {
        agenda.go(park, date, dice.minute(620, 25), for: dice.within(20...55))
      }
      if dice.chance(0.55) {
        agenda.go(
          dice.pick(habits.groceries + habits.shops), date, dice.within(545...720),
          for: dice.within(15...50))
      }
    }
  }

  /// Looking for work: an office every second week, a library, friends, sports.
  mutating func liveJobless() {
    _ = settleHome()
    let office = dwelling("employment office", at: point(500, 3_000))
    let library = dice.pick(habits.leisure)
    for (number, date) in days.enumerated() where isOrdinary(date) {
      if number % 14 == 3 { agenda.go(office, date, dice.minute(590, 30), for: 40) }
      if [.tuesday, .thursday].contains(date.weekday), dice.chance(0.6) {
        agenda.go(library, date, dice.minute(640, 30), for: dice.within(60...150))
      }
      evening(date, after: 1_000)
      freeDay(date, rate: date.weekday.isWeekend ? 0.55 : 0.25)
    }
  }
}
