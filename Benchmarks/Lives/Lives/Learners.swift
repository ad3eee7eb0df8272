import CivilTime

extension LifePlan {
  /// Courses in four buildings of a campus.
  mutating func liveStudent() {
    _ = settleHome()
    holiday()
    callInSick()
    let campus = point(1_500, 5_000)
    works = (0..<4).map { number in
      agenda.add(
        LifePlace(
          name: "building \(number)", town: town, coordinate: point(60, 190, from: campus),
          mapped: nil, spread: 20))
    }
    let canteen = dwelling("canteen", at: point(20, 120, from: campus))
    // The same hours in every week, as a timetable has them.
    var timetable: [Weekday: [(building: Int, begin: Int, minutes: Int)]] = [:]
    for day in Weekday.allCases where !day.isWeekend {
      let starts = dice.pick(dice.within(1...3), of: [495, 615, 825, 945]).sorted()
      timetable[day] = starts.map { (dice.pick(works), $0, dice.within(95...115)) }
    }
    for date in days where isOrdinary(date) {
      let courses = timetable[date.weekday] ?? []
      if courses.isEmpty { freeDay(date, rate: 0.5) }
      for course in courses where dice.chance(0.86) {
        agenda.go(course.building, date, dice.minute(course.begin, 4), for: course.minutes)
      }
      if !courses.isEmpty {
        if dice.chance(0.5) { agenda.go(canteen, date, dice.minute(740, 8), for: 35) }
        if dice.chance(0.35) {
          agenda.go(works[0], date, dice.within(840...1_000), for: dice.within(60...170))
        }
        evening(date, after: 1_090)
      }
    }
  }

  /// School, with a week of holidays and Wednesday afternoons off.
  mutating func liveTeenager() {
    _ = settleHome()
    callInSick()
    let school = workplace("school", 800, 4_500)
    let weekOff = last - first > 40 ? first + dice.within(20...35) : last + 1
    for date in days where isOrdinary(date) {
      if date.weekday.isWeekend || (0..<7).contains(date - weekOff) {
        freeDay(date, rate: 0.45)
        continue
      }
      let end = date.weekday == .wednesday ? 730 : 930
      agenda.go(school, date, dice.minute(492, 4), for: end - 492 + dice.within(0...8))
      if dice.chance(0.3) {
        agenda.go(dice.pick(habits.friends), date, end + 40, for: dice.within(50...150))
      }
      if let club = habits.club, habits.clubDays.contains(date.weekday) {
        agenda.go(club, date, dice.minute(1_080, 5), for: 90)
      }
    }
  }
}
