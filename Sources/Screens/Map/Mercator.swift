import Glibc
import Places
import TUI

/// Web Mercator: the world between 85° south and north as the unit square, x to the east, y to the south.
enum Mercator {
  static let highestLatitude = 85.051_128_779_806_6

  static func plane(_ point: Coordinate) -> PlanePoint {
    let latitude = min(max(point.latitude, -highestLatitude), highestLatitude) * .pi / 180
    return PlanePoint(
      x: (point.longitude + 180) / 360, y: (1 - asinh(tan(latitude)) / .pi) / 2)
  }

  /// The position of a point of the plane; clamped to the world.
  static func coordinate(_ point: PlanePoint) -> Coordinate {
    let longitude = min(max(point.x * 360 - 180, -180), 180)
    let latitude = atan(sinh(.pi * (1 - 2 * min(max(point.y, 0), 1)))) * 180 / .pi
    return Coordinate(latitude: latitude, longitude: longitude) ?? .origin
  }

  /// Metres to a unit of the plane at a latitude.
  static func metresPerUnit(at latitude: Double) -> Double {
    40_075_016.686 * cos(latitude * .pi / 180)
  }
}
