import Places

/// The distance of one phase: what is certain, what is likely, what is possible.
public struct DistanceRange: Sendable, Hashable {
  public var low: Metres
  public var central: Metres
  public var high: Metres
}

/// Distance by phase; nil where the rows hold no distance and no places.
public struct Kilometres: Sendable, Hashable {
  public var p1: DistanceRange?
  public var p2: DistanceRange?
  public var p3: DistanceRange?
  /// How much longer the road is than the great circle.
  public var roadFactor: Double
  /// Whether the factor is the driver's own, from thirty matched trips or more.
  public var roadFactorIsOwn: Bool
}
