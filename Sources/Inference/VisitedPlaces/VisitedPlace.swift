import Dossier
import Places

/// A place to which the data subject came at least once: stays and ends of trips close together.
public struct VisitedPlace: Sendable, Hashable {
  public var coordinate: Coordinate
  /// Nine in ten of the members lie within it; at least 50 m.
  public var radius: Metres
  /// The nearest named places, or an address that the export gives: hostile.
  public var label: String
  /// Stays, drop-offs and pick-ups here; a drop-off and the pick-up after it count once each.
  public var visits: Int
  /// Time known to have been spent here in stays.
  public var seconds: Int64
  /// What the place was found to be: `home`, `work`; nil where nothing is claimed.
  public var kind: FindingKind?

  public init(
    coordinate: Coordinate, radius: Metres, label: String, visits: Int, seconds: Int64,
    kind: FindingKind? = nil
  ) {
    self.coordinate = coordinate
    self.radius = radius
    self.label = label
    self.visits = visits
    self.seconds = seconds
    self.kind = kind
  }
}
