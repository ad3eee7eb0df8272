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
}

/// Distance by phase; nil where the rows hold no distance and no places.
///
/// P3 is what the trips state. P1 and P2 are great circles from begin to end of each status row,
/// stretched by a road factor; positions that a device reported raise the upper value.
public struct Kilometres: Sendable, Hashable {
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
  init(of rows: WorkRows, timeline: Timeline, fixes: Fixes) {
    let own = Self.ownRoadFactor(rows)
    roadFactor = own ?? Self.usualRoadFactor
    roadFactorIsOwn = own != nil
    let trace = GPSTrace(fixes, on: timeline)
    p1 = Self.range(of: .p1, rows.segments, roadFactor, trace.waiting)
    p2 = Self.range(of: .p2, rows.segments, roadFactor, trace.approaching)
    let driven = rows.trips.filter { !$0.wasCancelled }.compactMap(\.plausibleDistance)
    if !driven.isEmpty {
      let sum = driven.reduce(.zero, +)
      p3 = DistanceRange(low: sum, central: sum, high: sum)
    }
  }

  private static func range(
    of phase: Phase, _ segments: [WorkSegment], _ factor: Double, _ trace: Metres
  ) -> DistanceRange? {
    let lengths = segments.lazy.filter { $0.phase == phase }.compactMap(\.greatCircle)
    guard !lengths.isEmpty else { return nil }
    let low = lengths.reduce(.zero, +)
    let central = Metres(low.value * factor)
    return DistanceRange(low: low, central: central, high: max(central, trace))
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
  fileprivate var plausibleDistance: Metres? {
    distance.flatMap { (0...40_075_000).contains($0.value) ? $0 : nil }
  }
}

extension WorkSegment {
  var greatCircle: Metres? {
    guard let beginPlace, let endPlace else { return nil }
    return beginPlace.distance(to: endPlace)
  }
}
