import CivilTime
import Lives

/// What is asked for in a driver.
package struct DriverPlan: Sendable, Hashable {
  package enum Trade: Sendable, Hashable { case rides, deliveries }

  /// So many days from `first`; nothing is known of the days between two spells.
  package struct Spell: Sendable, Hashable {
    package var first: LocalDate
    package var days: Int

    package init(first: LocalDate, days: Int) {
      self.first = first
      self.days = days
    }
  }

  package var seed: UInt64
  package var number: Int
  package var trade: Trade
  /// Of `Town.all`; nil for one after the other, by number.
  package var town: Int?
  package var spells: [Spell]
  /// What is wrong in the files; a driver without is one whose files say the truth.
  package var plants: Set<Discrepancy>

  package init(
    seed: UInt64, number: Int, trade: Trade = .rides, town: Int? = nil, spells: [Spell],
    plants: Set<Discrepancy> = []
  ) {
    self.seed = seed
    self.number = number
    self.trade = trade
    self.town = town
    self.spells = spells
    self.plants = plants
  }

  /// Four weeks that begin on a day of 2024 of the driver's own: as long as an answer of a platform.
  package static func month(
    seed: UInt64, number: Int, plants: Set<Discrepancy> = []
  ) -> DriverPlan {
    let first = LocalDate(daysSince1970: 19_723) + number * 37 % 330
    return DriverPlan(
      seed: seed, number: number, spells: [Spell(first: first, days: 28)], plants: plants)
  }
}

/// An invented driver or courier: what they really did, second by second, and what they were paid.
/// Every file is written from this, and so is the truth.
package struct Driver: Sendable {
  package let plan: DriverPlan
  package let town: Town
  /// In order, each from the end of the one before, but for the days between two spells.
  package let stretches: [Stretch]
  /// In the order of their requests.
  package let rides: [Ride]
  package let sanctions: [Sanction]
  package let planted: [Planted]

  /// Nil only where the system has no time zones.
  package init?(_ plan: DriverPlan) {
    guard !Town.all.isEmpty else { return nil }
    let town = Town.all[(plan.town ?? plan.number).magnitude.asIndex(below: Town.all.count)]
    var wheel = Wheel(plan, town)
    for spell in plan.spells { wheel.work(spell) }
    var dice = Dice(seed: plan.seed, "pay-\(plan.number)")
    var rides = wheel.rides.sorted { ($0.request, $0.begin) < ($1.request, $1.begin) }
    for index in rides.indices {
      rides[index].pay = Pay(of: rides[index], &dice)
    }
    let planting = Planting(plan.plants, rides: rides, stretches: wheel.stretches)
    (self.plan, self.town) = (plan, town)
    (stretches, sanctions) = (wheel.stretches, wheel.sanctions)
    (self.rides, planted) = (planting.rides, planting.planted)
  }
}

extension UInt {
  fileprivate func asIndex(below count: Int) -> Int { Int(self % UInt(count)) }
}
