import CivilTime
import Dossier
import Places

/// The distance of one phase: what is certain, what is likely, what is possible.
public struct DistanceRange: Sendable, Hashable {
  public var low: Metres
  public var central: Metres
  public var high: Metres

  public init(low: Metres, central: Metres, high: Metres) {
    self.low = low
    self.central = central
    self.high = high
  }

  static func + (one: DistanceRange, other: DistanceRange) -> DistanceRange {
    DistanceRange(
      low: one.low + other.low, central: one.central + other.central,
      high: one.high + other.high)
  }
}

/// Distance by phase; nil where the rows hold no distance and no places.
///
/// P3 is what the trips state. P1 and P2 are great circles from begin to end of each status row,
/// stretched by a road factor; positions that a device reported raise the upper value. Totals are the
/// sums of the days.
public struct Kilometres: Sendable, Hashable {
  /// The days of which anything is known, in order.
  public var days: [DayKilometres]
  public var p1: DistanceRange?
  public var p2: DistanceRange?
  public var p3: DistanceRange?
  /// How much longer the road is than the great circle.
  public var roadFactor: Double
  /// Whether the factor is the driver's own, from thirty matched trips or more.
  public var roadFactorIsOwn: Bool

  /// Road over great circle on 282 686 status rows of five drivers, in a public notebook.
  public static let usualRoadFactor = 1.29
  static let tripsForOwnFactor = 30
}

extension Kilometres {
  /// `chosen` is the user's own factor, of 1 to 10.
  init(
    of rows: WorkRows, timeline: Timeline, fixes: Fixes, zone: ZoneRules, chosen: Double? = nil
  ) {
    let own = chosen == nil ? Self.ownRoadFactor(rows) : nil
    let factor = chosen.map { min(max($0.isNaN ? 1 : $0, 1), 10) } ?? own ?? Self.usualRoadFactor
    let trace = GPSTrace(fixes, on: timeline, zone: zone)
    self.init(
      days: DayKilometres.days(of: rows, factor: factor, trace: trace, zone: zone),
      roadFactor: factor, roadFactorIsOwn: own != nil)
  }

  init(days: [DayKilometres], roadFactor: Double, roadFactorIsOwn: Bool) {
    self.days = days
    p1 = Self.sum(days, \.p1)
    p2 = Self.sum(days, \.p2)
    p3 = Self.sum(days, \.p3)
    self.roadFactor = roadFactor
    self.roadFactorIsOwn = roadFactorIsOwn
  }

  private static func sum(
    _ days: [DayKilometres], _ phase: KeyPath<DayKilometres, DistanceRange?>
  ) -> DistanceRange? {
    days.lazy.compactMap { $0[keyPath: phase] }.reduce(nil) { sum, range in
      sum.map { $0 + range } ?? range
    }
  }

  /// Stated trip distances over the great circles of the matching P3 rows. Both ends of a row and
  /// its trip agree to the second in the exports that have both.
  private static func ownRoadFactor(_ rows: WorkRows) -> Double? {
    var circles: [Int64: WorkSegment] = [:]
    for row in rows.segments where row.phase == .p3 { circles[row.begin.seconds] = row }
    var stated = Metres.zero
    var direct = Metres.zero
    var matches = 0
    for trip in rows.trips {
      guard let begin = trip.begin.at, let dropoff = trip.dropoff.at,
        let distance = trip.plausibleDistance,
        PlausibleTime.holds(begin),
        let row = [0, -1, 1].lazy.compactMap({ circles[begin.seconds + $0] }).first,
        let end = row.end, abs(end - dropoff) <= 1, let circle = row.greatCircle
      else { continue }
      stated = stated + distance
      direct = direct + circle
      matches += 1
    }
    guard matches >= tripsForOwnFactor, direct.value > 0, stated >= direct else { return nil }
    return stated.value / direct.value
  }
}

extension Trip {
  /// The stated distance, unless it is longer than the way around the earth or no number.
  var plausibleDistance: Metres? {
    distance.flatMap { (0...40_075_000).contains($0.value) ? $0 : nil }
  }
}

extension WorkSegment {
  var greatCircle: Metres? {
    guard let beginPlace, let endPlace else { return nil }
    return beginPlace.distance(to: endPlace)
  }
}
