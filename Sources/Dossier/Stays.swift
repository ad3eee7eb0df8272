import CivilTime
import Places

/// A stay that the export itself claims, rather than one that was worked out here.
public struct GivenStay: DossierEvent {
  public var begin: Instant
  /// Nil where the export leaves the end open.
  public var end: Instant?
  public var coordinate: Coordinate?
  /// Name or address as written. Hostile.
  public var label: String?
  /// What the company takes the place for: `TYPE_HOME`, `Inferred Work`… Hostile.
  public var semanticType: String?
  /// How sure the company is, 0…1.
  public var probability: Double?
  public var provenance: Provenance

  public init(
    begin: Instant, end: Instant?, coordinate: Coordinate? = nil, label: String? = nil,
    semanticType: String? = nil, probability: Double? = nil, provenance: Provenance
  ) {
    self.begin = begin
    self.end = end
    self.coordinate = coordinate
    self.label = label
    self.semanticType = semanticType
    self.probability = probability
    self.provenance = provenance
  }

  public var order: Instant? { begin }
}

/// A way that the export tells: a walk, a run, a ride that no platform brokered.
public struct Movement: DossierEvent {
  /// As written: `WALKING`, `Ride`, `running`… Hostile.
  public var activity: String
  public var begin: Instant
  /// Nil where the export leaves the end open.
  public var end: Instant?
  public var from: Coordinate?
  public var to: Coordinate?
  public var distance: Metres?
  public var provenance: Provenance

  public init(
    activity: String, begin: Instant, end: Instant?, from: Coordinate? = nil,
    to: Coordinate? = nil, distance: Metres? = nil, provenance: Provenance
  ) {
    self.activity = activity
    self.begin = begin
    self.end = end
    self.from = from
    self.to = to
    self.distance = distance
    self.provenance = provenance
  }

  public var order: Instant? { begin }
}
