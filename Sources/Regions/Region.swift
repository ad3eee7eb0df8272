import Places

/// The places of an extract of the map, and its streets where they were asked for.
public struct Region: Sendable {
  public let source: PlaceSource
  public let coverage: [BoundingBox]
  public let places: [Place]
  let streets: [Street]

  init(
    source: PlaceSource, coverage: [BoundingBox], places: [Place], streets: [Street] = []
  ) {
    self.source = source
    self.coverage = coverage
    self.places = places
    self.streets = streets
  }

  public var streetCount: Int { streets.count }

  /// The file of places: the same extract gives the same bytes.
  public func encoded() -> [UInt8] {
    PlaceFileWriter(places: places, streets: streets, source: source, coverage: coverage).encoded()
  }
}
