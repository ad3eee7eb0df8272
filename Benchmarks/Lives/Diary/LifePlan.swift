import CivilTime
import Places

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A life while it is being thought up: the agenda, the map around it, and what is true of both.
struct LifePlan {
  let town: Int
  /// The town's places first, then sights of towns that are travelled to.
  var map: [RegionPlace]
  let region: Region
  let first: LocalDate
  let last: LocalDate
  var dice: Dice
  var agenda = Agenda()
  var homes: [Residence] = []
  var works: [Int] = []
  /// Days on which nothing of the ordinary is done.
  var away = Set<LocalDate>()
  var sick = Set<LocalDate>()
  var habits = Habits()
  /// Ways that lead past a place: from, over, to.
  var detours: [Detour] = []

  init(town: Int, places: Int, first: LocalDate, days: Int, seed: UInt64) {
    self.town = town
    self.first = first
    last = first + (max(7, days) - 1)
    region = Region(Town.all[town], count: places, seed: seed)
    map = region.places
    dice = Dice(seed: seed, "life")
  }

  var days: [LocalDate] { (0...(last - first)).map { first + $0 } }

  /// A place of the map as one of this life; a little inside or beside the point that the map has.
  mutating func place(mapped index: Int) -> Int {
    let found = map[index]
    let spread = found.half.map { min($0.north, $0.east) / 2.5 } ?? 7
    return agenda.add(
      LifePlace(
        name: found.name, town: town, coordinate: found.centre.scattered(spread, &dice),
        mapped: index, spread: 20))
  }

  mutating func dwelling(_ name: String, at point: Coordinate, in town: Int? = nil) -> Int {
    agenda.add(
      LifePlace(name: name, town: town ?? self.town, coordinate: point, mapped: nil, spread: 13))
  }

  /// Somewhere in the town, so far from a point; nobody lives in a park or a hospital.
  mutating func point(_ low: Double, _ high: Double, from centre: Coordinate? = nil) -> Coordinate {
    let centre = centre ?? Town.all[town].centre
    var point = centre
    for _ in 0..<Self.attempts {
      let bearing = dice.between(0, 2 * .pi)
      let metres = dice.between(low, high)
      point = centre.moved(north: metres * cos(bearing), east: metres * sin(bearing))
      if !region.isBuiltOver(point) { break }
    }
    return point
  }

  private static let attempts = 30

  /// A home for the whole time, and the errands around it.
  mutating func settleHome() -> Int {
    let home = dwelling("home", at: point(400, 3_800))
    agenda.settle(home, first + -1, 0)
    homes = [Residence(place: home, from: first, to: last)]
    habits = Habits(around: home, &self)
    return home
  }

  mutating func workplace(_ name: String, _ low: Double = 1_500, _ high: Double = 9_000) -> Int {
    let work = agenda.add(
      LifePlace(
        name: name, town: town,
        coordinate: point(low, high, from: agenda.places[homes[0].place].coordinate), mapped: nil,
        spread: 24))
    works = [work]
    return work
  }

  func isOrdinary(_ date: LocalDate) -> Bool { !away.contains(date) && !sick.contains(date) }
}

/// A home for a time.
package struct Residence: Sendable {
  package var place: Int
  package var from: LocalDate
  package var to: LocalDate
  /// A second home is one beside another.
  package var isSecond = false
}

/// A way on foot that leads past a place.
struct Detour: Sendable {
  var from: Int
  var over: Coordinate
  var to: Int
}
