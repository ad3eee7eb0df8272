import CivilTime
import Dossier
import Places

/// Finds stays in device positions: one pass, O(n), tolerant of stray fixes and of gaps.
///
/// A sequential detector after Li et al. 2008 ("Mining user similarity based on location history"),
/// with what its users complain of repaired: one stray fix does not end a stay, a gap between two
/// fixes at the same place is bridged, and the radius follows how densely the device reported.
public struct StayDetector: Sendable {
  /// A fix within this of the running centre, plus half its own accuracy, is inside.
  public var radius: Metres
  /// Shorter stops are no stays.
  public var minimumSeconds: Int64
  /// Whether coarse fixes are kept because there is little else.
  var keepsCoarse: Bool

  /// Fixes that are less accurate than this are dropped unless most are.
  static let coarse: UInt16 = 250
  /// So many fixes outside in a row end a stay; fewer are held back.
  static let strayLimit = 3
  /// So long away, as the fixes outside bear witness, ends a stay.
  static let awaySeconds: Int64 = 600
  /// A gap is bridged over strays for so long only: beyond it, a fix elsewhere was a visit elsewhere.
  static let strayBridge: Int64 = 3_600
  /// A stray farther than this, at a speed that a vehicle can reach, is a journey.
  static let strayReach = 1_000.0
  /// 250 km/h.
  static let highestSpeed = 70.0
  /// A gap at one place is bridged for so long: a night and the hours around it.
  static let bridge: Int64 = 14 * 3_600
  /// A longer gap than this counts as not seen.
  static let unseenGap: Int64 = 1_800
  /// Door-to-door speed in a town, in metres a second, to place the departure within a gap.
  static let departureSpeed = 5.0
  /// How much later than the last fix inside a departure may be placed.
  static let departureLimit: Int64 = 1_800
  /// Neighbours so near each other in time and within 1.2 radii are one stay.
  static let mergeGap: Int64 = 1_800

  /// Settings that fit the sampling: 60 m and 3 min where the median step is at most 30 s (a radius
  /// of 100 m loses short stops there), 175 m where the fixes come from masts and hotspots, else
  /// 100 m and 5 min.
  public init(fitting fixes: Fixes) {
    self.init(fitting: FixSamples(fixes))
  }

  init(fitting samples: FixSamples) {
    keepsCoarse = samples.shareCoarser(than: Self.coarse) > 0.5
    if samples.medianStep <= 30 {
      radius = Metres(60)
      minimumSeconds = 180
    } else {
      radius = Metres(samples.shareCoarser(than: 100) > 0.5 ? 175 : 100)
      minimumSeconds = 300
    }
  }

  /// The stays in fixes that are sorted by time.
  public static func stays(in fixes: Fixes) -> [Stay] {
    let samples = FixSamples(fixes)
    guard !samples.isEmpty else { return [] }
    return StayDetector(fitting: samples).stays(in: samples)
  }

  func stays(in samples: FixSamples) -> [Stay] {
    var sweep = StaySweep(self)
    for index in samples.indices {
      let sample = samples[index]
      guard keepsCoarse || sample.statedAccuracy <= Self.coarse else { continue }
      sweep.feed(sample)
    }
    return sweep.finish().map { $0.stay(in: samples.fixes) }
  }
}
