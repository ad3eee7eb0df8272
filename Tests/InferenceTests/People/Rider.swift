import Dossier
import Places

/// An invented passenger, whose home and place of work are known.
struct Rider {
  enum Life: CaseIterable { case dayShift, nightShift, noWork, wanderer }

  var home: Coordinate
  var work: Coordinate?
  var dossier: Dossier

  init(_ life: Life, seed: UInt64, days: Int = 120) {
    var dice = Dice(seed: seed)
    func spot(_ dice: inout Dice) -> Coordinate {
      Coordinate.town.moved(east: dice.between(-5_000, 5_000), north: dice.between(-5_000, 5_000))
    }
    home = spot(&dice)
    work = life == .dayShift || life == .nightShift ? spot(&dice) : nil
    let haunts = (0..<8).map { _ in spot(&dice) }
    var diary = Diary()
    var way = Way(diary: diary, dice: dice)
    for day in 0..<days {
      switch life {
      case .dayShift: way.dayShift(day, home, work ?? home)
      case .nightShift: way.nightShift(day, home, work ?? home)
      case .noWork: way.errands(day, home, haunts)
      case .wanderer: way.wander(day)
      }
      if life != .wanderer { way.eveningOut(day, home, haunts) }
    }
    diary = way.diary
    dossier = diary.arranged()
  }
}

/// The rides of one day. Half of the ways are walked, or ridden by bus, and leave no trace.
private struct Way {
  var diary: Diary
  var dice: Dice

  mutating func ride(_ day: Int, _ hour: Double, _ from: Coordinate, _ to: Coordinate) {
    diary.ride(
      day: day, hour, from: dice.near(from, sigma: 45), to: dice.near(to, sigma: 30),
      minutes: dice.between(8, 25))
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
    let haunt = haunts[Int.random(in: 0..<haunts.count, using: &dice)]
    let hour = dice.between(9.5, 16)
    ride(day, hour, home, haunt)
    if dice.chance(0.6) { ride(day, hour + dice.between(0.7, 3), haunt, home) }
  }

  mutating func eveningOut(_ day: Int, _ home: Coordinate, _ haunts: [Coordinate]) {
    guard dice.chance(0.12) else { return }
    let haunt = haunts[Int.random(in: 0..<haunts.count, using: &dice)]
    if dice.chance(0.6) { ride(day, dice.between(18.8, 20.2), home, haunt) }
    if dice.chance(0.8) { ride(day, dice.between(22, 24.8), haunt, home) }
  }

  mutating func wander(_ day: Int) {
    guard dice.chance(0.3) else { return }
    let ends = (0..<2).map { _ in
      Coordinate.town.moved(
        east: dice.between(-30_000, 30_000), north: dice.between(-30_000, 30_000))
    }
    ride(day, dice.between(6, 23), ends[0], ends[1])
  }
}
