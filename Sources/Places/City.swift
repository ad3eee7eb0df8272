/// A populated place of the gazetteer, as found from some point.
public struct City: Hashable, Sendable {
  /// As GeoNames writes it: mostly the local name, English for some large cities.
  public var name: String
  /// The canton, region, state; empty where unknown.
  public var admin1: String
  /// ISO 3166-1 alpha-2, upper case.
  public var countryCode: String
  /// The IANA zone.
  public var zoneIdentifier: String
  /// Kept on a logarithmic scale: within 4 % of the source, and 1 where that says none.
  public var population: Int
  public var coordinate: Coordinate
  /// From the point asked about; zero in answers about a box.
  public var distance: Metres

  public init(
    name: String, admin1: String, countryCode: String, zoneIdentifier: String, population: Int,
    coordinate: Coordinate, distance: Metres
  ) {
    self.name = name
    self.admin1 = admin1
    self.countryCode = countryCode
    self.zoneIdentifier = zoneIdentifier
    self.population = population
    self.coordinate = coordinate
    self.distance = distance
  }
}
