/// The time zone in force at a position.
public struct ZoneFinder: Sendable {
  private let gazetteer: Gazetteer?

  public init(gazetteer: Gazetteer? = .standard) { self.gazetteer = gazetteer }

  /// The IANA zone of a point: by the zones' areas in Europe, else that of the nearest place
  /// within 500 km, else nil (the open sea, the poles).
  ///
  /// Contains time-zone boundaries © OpenStreetMap contributors, ODbL 1.0.
  public func zone(at point: Coordinate) -> String? {
    ZonePolygons.standard?.zone(at: point)
      ?? gazetteer?.nearestCityAcrossBorders(to: point, within: Metres(500_000))?.zoneIdentifier
  }
}
