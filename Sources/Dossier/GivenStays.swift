import CivilTime
import Places

/// A stay that the export itself claims: what the company concluded, not what a device reported.
public struct GivenStay: DossierEvent {
  public var begin: Instant
  public var end: Instant
  public var coordinate: Coordinate?
  /// The place's name or address. Hostile.
  public var label: String?
  /// What the company takes the place for (`HOME`, `WORK`). Hostile.
  public var meaning: String?
  /// 0…1, as the company states it.
  public var probability: Double?
  public var provenance: Provenance

  public init(
    begin: Instant, end: Instant, coordinate: Coordinate? = nil, label: String? = nil,
    meaning: String? = nil, probability: Double? = nil, provenance: Provenance
  ) {
    self.begin = begin
    self.end = end
    self.coordinate = coordinate
    self.label = label
    self.meaning = meaning
    self.probability = probability
    self.provenance = provenance
  }

  public var order: Instant? { begin }
}

/// A journey that the export itself claims, with the means of transport it names.
public struct Movement: DossierEvent {
  public var begin: Instant
  public var end: Instant
  public var from: Coordinate?
  public var to: Coordinate?
  public var distance: Metres?
  /// `WALKING`, `in passenger vehicle`… Hostile.
  public var means: String?
  public var provenance: Provenance

  public init(
    begin: Instant, end: Instant, from: Coordinate? = nil, to: Coordinate? = nil,
    distance: Metres? = nil, means: String? = nil, provenance: Provenance
  ) {
    self.begin = begin
    self.end = end
    self.from = from
    self.to = to
    self.distance = distance
    self.means = means
    self.provenance = provenance
  }

  public var order: Instant? { begin }
}
