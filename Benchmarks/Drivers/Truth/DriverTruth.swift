import CivilTime
import Dossier

/// Seconds of waiting, of the way to the passenger, and of the ride.
package struct TruePhases: Sendable, Hashable {
  package var p1: Int64 = 0
  package var p2: Int64 = 0
  package var p3: Int64 = 0

  package init(p1: Int64 = 0, p2: Int64 = 0, p3: Int64 = 0) {
    (self.p1, self.p2, self.p3) = (p1, p2, p3)
  }

  package var online: Int64 { p1 + p2 + p3 }

  mutating func add(_ seconds: Int64, of phase: Phase) {
    switch phase {
    case .p0: break
    case .p1: p1 += seconds
    case .p2: p2 += seconds
    case .p3: p3 += seconds
    }
  }
}

/// Cents.
package struct TruePay: Sendable, Hashable {
  /// The charges for waiting among them.
  package var fares: Int64 = 0
  package var waiting: Int64 = 0
  /// Taken off: positive.
  package var commission: Int64 = 0
  package var tips: Int64 = 0
  package var tolls: Int64 = 0

  package var received: Int64 { fares - commission }

  mutating func add(_ pay: Pay) {
    guard !pay.isMissing else { return }
    fares += pay.fares
    waiting += pay.waiting
    commission += pay.commission
    tips += pay.tip
    tolls += pay.toll
  }
}

/// All that is true about a driver.
package struct DriverTruth: Sendable {
  package private(set) var total = TruePhases()
  /// Cut at local midnights; days without work are not in it.
  package private(set) var days: [LocalDate: TruePhases] = [:]
  package private(set) var weeks: [ISOWeek: TruePhases] = [:]
  package private(set) var pay = TruePay()
  /// By the week of the request.
  package private(set) var weeklyPay: [ISOWeek: TruePay] = [:]
  /// Offline time that a restriction began, inside a shift.
  package private(set) var imposedOffline: Int64 = 0
  /// Other offline time of at most a quarter of an hour.
  package private(set) var shortOffline: Int64 = 0
  /// Metres with a passenger, as paid.
  package private(set) var paidMetres: Int64 = 0
  package let planted: [Planted]

  init(of driver: Driver) {
    planted = driver.planted
    let zone = driver.town.zone
    let sanctions = Set(driver.sanctions.map(\.at))
    for stretch in driver.stretches {
      add(stretch, in: zone)
      guard stretch.phase == .p0, let to = stretch.to else { continue }
      let seconds = to - stretch.from
      if sanctions.contains(stretch.from), seconds <= 1_800 {
        imposedOffline += seconds
      } else if seconds <= 900 {
        shortOffline += seconds
      }
    }
    for ride in driver.rides {
      pay.add(ride.pay)
      weeklyPay[ISOWeek(of: zone.local(ride.request).date), default: TruePay()].add(ride.pay)
      paidMetres += ride.paidMetres
    }
  }

  private mutating func add(_ stretch: Stretch, in zone: ZoneRules) {
    guard stretch.phase > .p0, let end = stretch.to else { return }
    total.add(stretch.seconds, of: stretch.phase)
    var from = stretch.from
    while from < end {
      let date = zone.local(from).date
      let to = min(end, zone.startOfDay(date + 1))
      days[date, default: TruePhases()].add(to - from, of: stretch.phase)
      weeks[ISOWeek(of: date), default: TruePhases()].add(to - from, of: stretch.phase)
      from = to
    }
  }
}

extension Driver {
  package var truth: DriverTruth { DriverTruth(of: self) }
}
