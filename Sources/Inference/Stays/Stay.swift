import CivilTime
import Dossier
import Places

/// A stretch of time in which the device stayed within one place.
public struct Stay: Sendable, Hashable {
  /// The first fix inside.
  public var from: Instant
  /// The last fix inside, or a little later where the next fix elsewhere leaves room for it.
  public var to: Instant
  /// The mean of the fixes, weighted by their accuracy.
  public var centre: Coordinate
  /// The root mean square distance of the fixes from the centre.
  public var radius: Metres
  /// Distinct moments with a fix inside.
  public var fixes: Int
  /// Seconds inside gaps that no fix covers.
  public var bridged: Int64
  /// The rows of the first and the last fix inside.
  public var first: Provenance
  public var last: Provenance

  public init(
    from: Instant, to: Instant, centre: Coordinate, radius: Metres, fixes: Int, bridged: Int64,
    first: Provenance, last: Provenance
  ) {
    self.from = from
    self.to = to
    self.centre = centre
    self.radius = radius
    self.fixes = fixes
    self.bridged = bridged
    self.first = first
    self.last = last
  }

  public var seconds: Int64 { to - from }
}
