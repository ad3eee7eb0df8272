import Places

/// What a platform says about how the fare of a trip came about.
public struct FareTerms: Sendable, Hashable {
  /// An amount that the row states. The driver's upfront fare is the one promised before the trip.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    case base, surge, minimumRoundUp, roundingDown, waiting, longDistance, booking, toll, boost
    case cancellation, driverUpfront
  }

  /// Whether the fare that was promised before the trip is the one that holds.
  public enum Upfront: String, Sendable, Hashable, CaseIterable {
    case honoured = "ufp_honored"
    case notHonoured = "ufp_not_honored"
    case none = "no_ufp"
  }

  /// Those that the row states, zero included.
  public var parts: [Part: Money]
  public var perMile: Money?
  public var perMinute: Money?
  /// The distance and time that the fare counts, which may differ from those of the trip.
  public var distance: Metres?
  /// In seconds.
  public var duration: Double?
  /// Whether the row says that waiting is to be paid.
  public var isWaitingEligible: Bool?
  /// Waiting at the pick-up, in seconds.
  public var waited: Double?
  public var upfront: Upfront?

  public init(
    parts: [Part: Money] = [:], perMile: Money? = nil, perMinute: Money? = nil,
    distance: Metres? = nil, duration: Double? = nil, isWaitingEligible: Bool? = nil,
    waited: Double? = nil, upfront: Upfront? = nil
  ) {
    self.parts = parts
    self.perMile = perMile
    self.perMinute = perMinute
    self.distance = distance
    self.duration = duration
    self.isWaitingEligible = isWaitingEligible
    self.waited = waited
    self.upfront = upfront
  }

  public var isEmpty: Bool { self == FareTerms() }
}
