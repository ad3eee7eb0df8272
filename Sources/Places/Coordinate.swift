/// A length in metres.
public struct Metres: Hashable, Sendable, Comparable {
  public var value: Double

  public init(_ value: Double) { self.value = value }

  /// An international mile is 1 609.344 m.
  public init(miles: Double) { value = miles * 1_609.344 }

  public var kilometres: Double { value / 1_000 }

  public static func < (one: Metres, other: Metres) -> Bool { one.value < other.value }
  public static func + (one: Metres, other: Metres) -> Metres { Metres(one.value + other.value) }
  public static let zero = Metres(0)
}

/// A position on WGS 84, in degrees. Latitude −90…90, longitude −180…180.
public struct Coordinate: Hashable, Sendable {
  public var latitude: Double
  public var longitude: Double

  /// Nil outside the ranges above and for what is no number.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  private init(unchecked latitude: Double, _ longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Where the equator meets the prime meridian; exports write it for "unknown".
  public static let origin = Coordinate(unchecked: 0, 0)

  /// Great-circle distance by the haversine formula on a sphere of 6 371 008.8 m.
  public func distance(to other: Coordinate) -> Metres {
    let radians = Double.pi / 180
    let halfLatitude = sine((other.latitude - latitude) * radians / 2)
    let halfLongitude = sine((other.longitude - longitude) * radians / 2)
    let chord =
      halfLatitude * halfLatitude
      + cosine(latitude * radians) * cosine(other.latitude * radians) * halfLongitude
      * halfLongitude
    return Metres(2 * 6_371_008.8 * arcsine(min(1, chord.squareRoot())))
  }
}
