import CivilTime
import Dossier
import Places

/// An invented passenger of whom nothing but rides is known, and not all of them: half of the ways
/// are walked, or ridden by bus, and leave no trace. Harder to see through than a whole life.
package struct Rider: Sendable {
  package enum Life: String, Sendable, CaseIterable { case dayShift, nightShift, noWork, wanderer }

  /// Nil where there is none to find.
  package let home: Coordinate?
  package let work: Coordinate?
  /// By time; the clock on the wall shows UTC.
  package let dossier: Dossier

  package init(_ life: Life, seed: UInt64, days: Int = 120) {
    var dice = Dice(seed: seed)
    func spot(_ dice: inout Dice) -> Coordinate {
      town.moved(north: dice.between(-5_000, 5_000), east: dice.between(-5_000, 5_000))
    }
    let home = spot(&dice)
    let work = life == .dayShift || life == .nightShift ? spot(&dice) : nil
    let haunts = (0..<8).map { _ in spot(&dice) }
    var way = Way(dice: dice)
    for day in 0..<days {
      switch life {
      case .dayShift: way.dayShift(day, home, work ?? home)
      case .nightShift: way.nightShift(day, home, work ?? home)
      case .noWork: way.errands(day, home, haunts)
      case .wanderer: way.wander(day)
      }
      if life != .wanderer { way.eveningOut(day, home, haunts) }
    }
    self.home = life == .wanderer ? nil : home
    self.work = work
    dossier = way.dossier
  }
}

/// An invented town's middle.
private let town = Coordinate(latitude: 50.2, longitude: 4.9) ?? .origin

/// The rides of one day.
private struct Way {
  var dice: Dice
  private var trips: [Trip] = []

  init(dice: Dice) { self.dice = dice }

  var dossier: Dossier {
    var dossier = Dossier()
    dossier.zone = "UTC"
    dossier.files = [SourceFile(export: 0, path: "trips.csv", bytes: 1, entry: 0)]
    dossier.trips = trips
    dossier.arrange()
    return dossier
  }

  mutating func ride(_ day: Int, _ hour: Double, _ from: Coordinate, _ to: Coordinate) {
    let midnight = (Int64(monday.daysSince1970) + Int64(day)) * 86_400
    let begin = Instant(seconds: midnight + Int64((hour * 3_600).rounded()))
    let start = from.moved(north: dice.bell(45), east: dice.bell(45))
    let end = to.moved(north: dice.bell(30), east: dice.bell(30))
    trips.append(
      Trip(
        role: .rider, status: .completed, request: Waypoint(at: begin - 240, coordinate: start),
        begin: Waypoint(at: begin, coordinate: start),
        dropoff: Waypoint(at: begin + Int64(dice.between(8, 25) * 60), coordinate: end),
        provenance: Provenance(file: 0, row: trips.count + 1)))
  }

  mutating func dayShift(_ day: Int, _ home: Coordinate, _ work: Coordinate) {
    guard day % 7 < 5 else { return }
    if dice.chance(0.15) { ride(day, dice.between(7.2, 9.2), home, work) }
    if dice.chance(0.15) { ride(day, dice.between(16.8, 18.8), work, home) }
  }

  mutating func nightShift(_ day: Int, _ home: Coordinate, _ work: Coordinate) {
    guard day % 7 < 4 else { return }
    if dice.chance(0.3) { ride(day, dice.between(20.8, 21.6), home, work) }
    if dice.chance(0.3) { ride(day, dice.between(30.2, 31), work, home) }
  }

  mutating func errands(_ day: Int, _ home: Coordinate, _ haunts: [Coordinate]) {
    guard dice.chance(0.2) else { return }
    let haunt = dice.pick(haunts)
    let hour = dice.between(9.5, 16)
    ride(day, hour, home, haunt)
    if dice.chance(0.6) { ride(day, hour + dice.between(0.7, 3), haunt, home) }
  }

  mutating func eveningOut(_ day: Int, _ home: Coordinate, _ haunts: [Coordinate]) {
    guard dice.chance(0.12) else { return }
    let haunt = dice.pick(haunts)
    if dice.chance(0.6) { ride(day, dice.between(18.8, 20.2), home, haunt) }
    if dice.chance(0.8) { ride(day, dice.between(22, 24.8), haunt, home) }
  }

  mutating func wander(_ day: Int) {
    guard dice.chance(0.3) else { return }
    let ends = (0..<2).map { _ in
      town.moved(
        north: dice.between(-30_000, 30_000), east: dice.between(-30_000, 30_000))
    }
    ride(day, dice.between(6, 23), ends[0], ends[1])
  }
}

private let monday = LocalDate(year: 2024, month: 1, day: 1) ?? LocalDate(daysSince1970: 0)
