import CivilTime

/// Where somebody buys food, meets friends, does sports.
struct Habits {
  var groceries: [Int] = []
  var shops: [Int] = []
  var food: [Int] = []
  var leisure: [Int] = []
  var friends: [Int] = []
  var club: Int?
  var clubDays: [Weekday] = []

  init() {}

  init(around home: Int, _ plan: inout LifePlan) {
    let centre = plan.agenda.places[home].coordinate
    let near = plan.region.nearest(.errand, to: centre, 14)
    groceries = plan.dice.pick(3, of: near).map { plan.place(mapped: $0) }
    shops = plan.dice.pick(14, of: plan.region.indices(.errand)).map { plan.place(mapped: $0) }
    food = plan.dice.pick(7, of: plan.region.indices(.food)).map { plan.place(mapped: $0) }
    leisure = plan.dice.pick(4, of: plan.region.indices(.leisure)).map { plan.place(mapped: $0) }
    friends = (0..<3).map { plan.dwelling("friend \($0)", at: plan.point(600, 6_000)) }
    club = plan.dice.chance(0.6) ? leisure.first : nil
    clubDays = plan.dice.pick(2, of: [.monday, .tuesday, .wednesday, .thursday])
  }
}

extension LifePlan {
  /// An evening out or an errand on the way home, or neither.
  mutating func evening(_ date: LocalDate, after minute: Int) {
    if let club = habits.club, habits.clubDays.contains(date.weekday), dice.chance(0.85) {
      agenda.go(club, date, dice.minute(max(1_110, minute + 50), 8), for: dice.within(60...95))
    } else if dice.chance(0.22) {
      let goal = dice.pick(habits.food + habits.leisure + habits.friends)
      agenda.go(
        goal, date, dice.minute(max(1_160, minute + 60), 20), for: dice.within(60...170))
    }
    if dice.chance(0.33) {
      agenda.go(dice.pick(habits.groceries), date, minute + 25, for: dice.within(12...38))
    }
  }

  /// One to three outings between ten in the morning and eleven at night.
  mutating func freeDay(_ date: LocalDate, rate: Double = 0.6) {
    let slots = [(600, 740), (840, 960), (1_110, 1_230)]
    for slot in slots where dice.chance(rate) {
      let goal = dice.pick(habits.shops + habits.leisure + habits.friends + habits.food)
      agenda.go(goal, date, dice.within(slot.0...slot.1), for: dice.within(25...150))
    }
    if dice.chance(0.4) {
      agenda.go(
        dice.pick(habits.groceries), date, dice.within(560...1_080), for: dice.within(15...45))
    }
  }

  /// A day's work with the lunch break somewhere near, on some days.
  mutating func shift(
    _ work: Int, _ date: LocalDate, _ begin: Int, _ end: Int, lunch: [Int] = []
  ) {
    if !lunch.isEmpty, dice.chance(0.4) {
      agenda.go(dice.pick(lunch), date, dice.minute(735, 10), for: dice.within(28...50))
    }
    agenda.go(work, date, begin, for: end - begin)
  }

  /// Where one eats near a place, but not in the same house.
  mutating func lunchPlaces(near work: Int) -> [Int] {
    let centre = agenda.places[work].coordinate
    return region.nearest(.food, to: centre, 40)
      .filter { region.places[$0].centre.metres(to: centre) > Self.apart }
      .prefix(3).map { place(mapped: $0) }
  }

  /// Places nearer to each other than this, in metres, no position tells apart.
  private static let apart = 220.0

  /// One or two spells of illness, a week off at home perhaps.
  mutating func callInSick() {
    for _ in 0..<max(1, (last - first) / 60) {
      let begin = first + dice.within(5...max(6, last - first - 5))
      for day in 0..<dice.within(1...4) { sick.insert(begin + day) }
    }
  }
}
