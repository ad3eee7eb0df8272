import CivilTime
import Dossier
import Lives
import Places

/// The driver at work: turns shifts into stretches, rides and sanctions, second by second.
struct Wheel {
  private(set) var stretches: [Stretch] = []
  var rides: [Ride] = []
  private(set) var sanctions: [Sanction] = []
  var dice: Dice
  private(set) var now = Instant(seconds: 0)
  private(set) var here: Coordinate
  let trade: DriverPlan.Trade
  private let town: Town
  private let home: Coordinate
  private let roster: Roster

  init(_ plan: DriverPlan, _ town: Town) {
    dice = Dice(seed: plan.seed, "wheel-\(plan.number)")
    roster = Roster(number: plan.number)
    (trade, self.town) = (plan.trade, town)
    home = town.centre.moved(
      north: Double(dice.within(-4_000...4_000)), east: Double(dice.within(-4_000...4_000)))
    here = home
  }

  /// The last row of a spell has no end.
  mutating func work(_ spell: DriverPlan.Spell) {
    var isLoggedOff = false
    for day in 0..<spell.days {
      guard let shift = roster.shift(on: spell.first + day, in: town.zone, &dice) else { continue }
      if isLoggedOff {
        add(.p0, seconds: shift.lowerBound - now, to: home)
      } else {
        (now, here) = (shift.lowerBound, home)
      }
      work(until: shift.upperBound)
      isLoggedOff = true
    }
    if isLoggedOff {
      stretches.append(Stretch(phase: .p0, from: now, to: nil, begin: here, end: here))
    }
  }

  private mutating func work(until close: Instant) {
    wait(150...600)
    while now < close {
      takeOrder()
      switch dice.within(1...100) {
      case ...11: sufferRejections()
      case ...20: pause()
      default: break
      }
      wait(200...1_400)
    }
    takeOrder()
    if dice.chance(0.03) {
      sanctions.append(Sanction(rule: .drivingHourLimits, at: now, place: here))
    }
  }

  mutating func add(_ phase: Phase, seconds: Int64, to goal: Coordinate) {
    stretches.append(
      Stretch(phase: phase, from: now, to: now + seconds, begin: here, end: goal))
    now = now + seconds
    here = goal
  }

  /// Often the platform splits the wait into two rows.
  private mutating func wait(_ range: ClosedRange<Int>) {
    let seconds = dice.within(range)
    let goal = near(here, metres: 400)
    if seconds > 400, dice.chance(0.5) {
      let first = dice.within(100...(seconds - 100))
      add(.p1, seconds: Int64(first), to: near(here, metres: 200))
      add(.p1, seconds: Int64(seconds - first), to: goal)
    } else {
      add(.p1, seconds: Int64(seconds), to: goal)
    }
  }

  /// Three offers refused in a row: the platform logs the driver off at that very second.
  private mutating func sufferRejections() {
    wait(150...600)
    sanctions.append(
      Sanction(rule: .consecutiveReject, at: now, place: dice.chance(0.8) ? here : nil))
    let seconds = dice.chance(0.75) ? dice.within(14...95) : dice.within(200...840)
    add(.p0, seconds: Int64(seconds), to: here)
  }

  private mutating func pause() {
    wait(150...500)
    let seconds = dice.chance(0.6) ? dice.within(180...840) : dice.within(1_080...2_700)
    add(.p0, seconds: Int64(seconds), to: near(here, metres: 60))
  }

  private mutating func near(_ place: Coordinate, metres: Int) -> Coordinate {
    place.moved(
      north: Double(dice.within(-metres...metres)), east: Double(dice.within(-metres...metres)))
  }

  /// Somewhere in town.
  mutating func anywhere() -> Coordinate { near(town.centre, metres: 6_000) }

  /// A door not far from here.
  mutating func door() -> Coordinate { near(here, metres: 1_500) }
}
