import Places

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// A point on a `LocalPlane`, in metres east and north of where it touches the earth.
struct PlanePoint {
  var x: Double
  var y: Double

  var squared: Double { x * x + y * y }

  func distance(to other: PlanePoint) -> Double {
    let (east, north) = (x - other.x, y - other.y)
    return (east * east + north * north).squareRoot()
  }
}

/// The equirectangular plane around one position: within 0.1 % of the great circle up to some
/// kilometres, at a tenth of the cost; beyond that only "far" can be relied on.
struct LocalPlane {
  let latitude: Double
  let longitude: Double
  let metresPerDegreeEast: Double

  /// On a sphere of 6 371 008.8 m.
  static let metresPerDegreeNorth = 6_371_008.8 * Double.pi / 180

  init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
    // Never zero, so that the way back stays defined at the poles.
    metresPerDegreeEast = max(1, Self.metresPerDegreeNorth * cos(latitude * Double.pi / 180))
  }

  init(_ coordinate: Coordinate) {
    self.init(latitude: coordinate.latitude, longitude: coordinate.longitude)
  }

  func point(latitude: Double, longitude: Double) -> PlanePoint {
    var east = longitude - self.longitude
    if east > 180 { east -= 360 } else if east < -180 { east += 360 }
    return PlanePoint(
      x: east * metresPerDegreeEast, y: (latitude - self.latitude) * Self.metresPerDegreeNorth)
  }

  func point(_ coordinate: Coordinate) -> PlanePoint {
    point(latitude: coordinate.latitude, longitude: coordinate.longitude)
  }

  /// Metres from the origin.
  func distance(to coordinate: Coordinate) -> Double {
    point(coordinate).squared.squareRoot()
  }

  func degrees(_ point: PlanePoint) -> (latitude: Double, longitude: Double) {
    var east = longitude + point.x / metresPerDegreeEast
    if east > 180 { east -= 360 } else if east < -180 { east += 360 }
    let north = latitude + point.y / Self.metresPerDegreeNorth
    return (max(-90, min(90, north)), east)
  }
}
