import CivilTime
import Lives

/// The parts of a price, in cents.
package struct Pay: Sendable, Hashable {
  static let perMile: Int64 = 290
  static let perMinute: Int64 = 32
  static let cancellationFee: Int64 = 600

  package var base: Int64 = 0
  package var distance: Int64 = 0
  package var time: Int64 = 0
  package var surge: Int64 = 0
  package var waiting: Int64 = 0
  package var cancellation: Int64 = 0
  package var toll: Int64 = 0
  package var tip: Int64 = 0
  /// What the upfront price lies below the parts.
  package var gap: Int64 = 0
  package var isUpfront = false
  /// No line of the ledger speaks of the ride.
  package var isMissing = false
  var waitingSeconds: Int64 = 0

  init() {}

  init(of ride: Ride, _ dice: inout Dice) {
    guard ride.isCompleted else {
      cancellation = dice.chance(0.2) ? Self.cancellationFee : 0
      return
    }
    base = 300
    distance = Self.distance(of: ride.metres)
    time = rounded((ride.dropoff - ride.begin) * Self.perMinute, over: 60)
    if dice.chance(0.22) {
      surge = rounded((base + distance + time) * Int64(dice.within(10...70)), over: 100)
    }
    if dice.chance(0.18) {
      waitingSeconds = Int64(dice.within(126...444))
      waiting = rounded(waitingSeconds * Self.perMinute, over: 60)
    }
    isUpfront = dice.chance(0.9)
    toll = ride.isAirport ? 300 : 0
    tip = dice.chance(0.12) ? Int64(dice.within(1...10) * 50) : 0
  }

  static func distance(of metres: Int64) -> Int64 {
    rounded(milesE5(metres) * perMile, over: 100_000)
  }

  /// What the rider was quoted, the wait among it.
  package var original: Int64 { base + distance + time + surge + waiting }

  /// What the ledger holds before the commission, without tips and tolls.
  package var fares: Int64 { isMissing ? 0 : original - gap + cancellation }

  /// A quarter of the fares.
  package var commission: Int64 { rounded(fares, over: 4) }
}

/// `value ÷ divisor`, half up.
func rounded(_ value: Int64, over divisor: Int64) -> Int64 { (value + divisor / 2) / divisor }

/// Miles with five decimals.
func milesE5(_ metres: Int64) -> Int64 { rounded(metres * 100_000_000, over: 1_609_344) }
