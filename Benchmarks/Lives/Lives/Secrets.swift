import CivilTime
import Places

extension LifePlan {
  /// Visits that say something about faith or health, hidden among the others; and what looks like
  /// one and is none. Which of them a person has goes by turns.
  mutating func hideSecrets(turn: Int, hasWorkplace: Bool) {
    if turn.isMultiple(of: 2) { seeDoctor() }
    if turn.isMultiple(of: 3) { worship(turn / 3) }
    if turn % 4 == 1 { seeTherapist() }
    if turn % 5 == 2 { goToHospital() }
    if turn % 6 == 4 { liveBesideAdvice() }
    if turn % 4 == 3, hasWorkplace { passClinic() }
  }

  /// A place of a kind that is neither where the person works nor told apart from it with difficulty.
  private mutating func pick(_ kind: RegionPlace.Protected) -> Int? {
    let own = (works + homes.map(\.place)).map { agenda.places[$0].coordinate }
    let free = region.indices(.protected(kind)).filter { index in
      own.allSatisfy { $0.metres(to: region.places[index].centre) > 400 }
    }
    return free.isEmpty ? nil : place(mapped: dice.pick(free))
  }

  /// Every two to three weeks, on a morning.
  private mutating func seeDoctor() {
    guard let doctor = pick(dice.chance(0.7) ? .doctor : .clinic) else { return }
    var date = first + dice.within(3...10)
    while date < last {
      if !date.weekday.isWeekend, !away.contains(date) {
        agenda.insist(doctor, date, dice.within(540...700), for: dice.within(24...55))
        date = date + dice.within(13...20)
      } else {
        date = date + 1
      }
    }
  }

  /// Weekly, at the time of the service.
  private mutating func worship(_ turn: Int) {
    let faiths: [(RegionPlace.Protected, Weekday, Int, ClosedRange<Int>)] = [
      (.church, .sunday, 598, 60...85), (.mosque, .friday, 780, 35...60),
      (.synagogue, .saturday, 570, 100...150),
    ]
    let (kind, weekday, begin, minutes) = faiths[turn % faiths.count]
    guard let house = pick(kind) else { return }
    for date in days where date.weekday == weekday && !away.contains(date) && dice.chance(0.85) {
      agenda.insist(house, date, dice.minute(begin, 4), for: dice.within(minutes))
    }
  }

  /// Fifty minutes a week, always at the same hour.
  private mutating func seeTherapist() {
    guard let practice = pick(.therapist) else { return }
    let weekday = dice.pick([Weekday.monday, .tuesday, .wednesday, .thursday])
    let begin = dice.pick([605, 785, 1_025, 1_085])
    for date in days where date.weekday == weekday && isOrdinary(date) && dice.chance(0.9) {
      agenda.insist(practice, date, begin, for: dice.within(50...56))
    }
  }

  /// Once, for some hours.
  private mutating func goToHospital() {
    guard let hospital = pick(.hospital) else { return }
    var date = first + dice.within(12...max(13, last - first - 5))
    while away.contains(date), date < last { date = date + 1 }
    agenda.insist(hospital, date, dice.within(560...900), for: dice.within(130...290))
  }

  /// Keeps going to a café next door to an advice centre for addicts.
  private mutating func liveBesideAdvice() {
    guard let centre = region.indices(.protected(.addiction)).first else { return }
    let cafe = RegionPlace(
      name: "Café next door", use: .food,
      centre: map[centre].centre.moved(north: 16, east: 22), tags: [("amenity", "cafe")])
    map.append(cafe)
    let table = agenda.add(
      LifePlace(
        name: cafe.name, town: town, coordinate: cafe.centre.moved(north: 3, east: 4),
        mapped: map.count - 1, spread: 15))
    for date in days where isOrdinary(date) && dice.chance(0.22) {
      agenda.go(table, date, dice.within(1_040...1_150), for: dice.within(25...60))
    }
  }

  /// Walks to work past a clinic and waits for the lights in front of it.
  private mutating func passClinic() {
    guard let work = works.first, let home = homes.first?.place else { return }
    let start = agenda.places[home].coordinate
    let over = start.towards(agenda.places[work].coordinate, share: 0.45)
      .moved(north: 30, east: -20)
    map.append(
      RegionPlace(
        name: "Clinic on the way", use: .protected(.clinic), centre: over.moved(north: 8, east: 9),
        tags: [("amenity", "clinic"), ("healthcare", "clinic")]))
    for (from, to) in [(home, work), (work, home)] {
      detours.append(Detour(from: from, over: over, to: to))
    }
  }
}
