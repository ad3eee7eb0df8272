import CivilTime

extension LifePlan {
  /// Some days in another town: a hotel, meals, a sight, and an office where it is for work.
  mutating func travel(from date: LocalDate, nights: Int, onBusiness: Bool) {
    guard date > first, date + (nights + 1) < last, Town.all.count > 1 else { return }
    let there = (town + dice.within(1...(Town.all.count - 1))) % Town.all.count
    let centre = Town.all[there].centre
    let hotel = dwelling("hotel", at: centre.scattered(1_200, &dice), in: there)
    let office = dwelling("office abroad", at: centre.scattered(2_500, &dice), in: there)
    let spots = (0..<4).map { _ in
      dwelling("abroad", at: centre.scattered(1_500, &dice), in: there)
    }
    agenda.settle(hotel, date, dice.within(900...1_140))
    agenda.settle(home(on: date), date + nights, dice.within(840...1_200))
    for day in 0...nights { away.insert(date + day) }
    for day in 1..<max(2, nights) {
      let today = date + day
      if onBusiness, !today.weekday.isWeekend {
        agenda.go(office, today, dice.minute(540, 15), for: dice.within(420...510))
      } else {
        agenda.go(dice.pick(spots), today, dice.within(690...900), for: dice.within(40...140))
      }
      agenda.go(dice.pick(spots), today, dice.within(1_140...1_220), for: dice.within(50...110))
    }
    visitCathedral(of: there, on: date + 1)
  }

  /// The main home of a day.
  func home(on date: LocalDate) -> Int {
    homes.last { !$0.isSecond && $0.from <= date }?.place ?? homes.first?.place ?? 0
  }

  /// A tourist's half hour in a sight that is also a church.
  private mutating func visitCathedral(of there: Int, on date: LocalDate) {
    let centre = Town.all[there].centre
    let kind = PlaceKind.cathedral
    map.append(
      RegionPlace(
        name: "Cathedral of \(Town.all[there].name)", use: kind.use, centre: centre,
        half: kind.half.map { (north: $0, east: $0 * 1.3) }, tags: kind.tags))
    let inside = agenda.add(
      LifePlace(
        name: "cathedral", town: there, coordinate: centre.scattered(12, &dice),
        mapped: map.count - 1, spread: 20))
    agenda.go(inside, date, dice.within(960...1_020), for: dice.within(30...45))
  }

  /// A week off: away more often than not.
  mutating func holiday() {
    guard last - first > 40, dice.chance(0.6) else { return }
    travel(
      from: first + dice.within(10...(last - first - 14)), nights: dice.within(5...9),
      onBusiness: false)
  }
}
