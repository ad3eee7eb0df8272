import CivilTime
import Places

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A real town in which invented people live: far from the others, most in a zone of its own.
package struct Town: Sendable {
  package let name: String
  package let zone: ZoneRules
  package let centre: Coordinate
  package let currency: String
  package let country: String

  init?(
    _ name: String, _ zone: String, _ latitude: Double, _ longitude: Double, _ currency: String,
    _ country: String
  ) {
    guard let rules = ZoneRules(identifier: zone),
      let centre = Coordinate(latitude: latitude, longitude: longitude)
    else { return nil }
    (self.name, self.zone, self.centre) = (name, rules, centre)
    (self.currency, self.country) = (currency, country)
  }

  /// Empty only where the system has no time zones.
  package static let all: [Town] = [
    Town("Liège", "Europe/Brussels", 50.6337, 5.5675, "EUR", "BE"),
    Town("Madrid", "Europe/Madrid", 40.4168, -3.7038, "EUR", "ES"),
    Town("Warszawa", "Europe/Warsaw", 52.2297, 21.0122, "PLN", "PL"),
    Town("Nairobi", "Africa/Nairobi", -1.2921, 36.8219, "KES", "KE"),
    Town("Denver", "America/Denver", 39.7392, -104.9903, "USD", "US"),
    Town("Sheffield", "Europe/London", 53.3811, -1.4701, "GBP", "GB"),
    Town("Bengaluru", "Asia/Kolkata", 12.9716, 77.5946, "INR", "IN"),
    Town("Ottawa", "America/Toronto", 45.4215, -75.6972, "CAD", "CA"),
    Town("Tampere", "Europe/Helsinki", 61.4978, 23.7610, "EUR", "FI"),
    Town("Canberra", "Australia/Sydney", -35.2809, 149.1300, "AUD", "AU"),
  ].compactMap { $0 }

  package static func nearest(to point: Coordinate) -> Town? {
    all.min { $0.centre.distance(to: point) < $1.centre.distance(to: point) }
  }
}

extension Coordinate {
  private static let metresPerDegree = 111_195.0

  /// So many metres away, on a flat earth: right to a few metres within a region. Stops at the edges
  /// of the map.
  package func moved(north: Double, east: Double) -> Coordinate {
    let shrink = max(0.01, cos(latitude * .pi / 180))
    return Coordinate(
      latitude: latitude + north / Self.metresPerDegree,
      longitude: longitude + east / Self.metresPerDegree / shrink) ?? self
  }

  /// Metres to the north and to the east.
  func offset(to other: Coordinate) -> (north: Double, east: Double) {
    (
      (other.latitude - latitude) * Self.metresPerDegree,
      (other.longitude - longitude) * Self.metresPerDegree * cos(latitude * .pi / 180)
    )
  }

  /// The point at `share` of the way to another.
  func towards(_ other: Coordinate, share: Double) -> Coordinate {
    Coordinate(
      latitude: latitude + (other.latitude - latitude) * share,
      longitude: longitude + (other.longitude - longitude) * share) ?? self
  }

  func scattered(_ sigma: Double, _ dice: inout Dice) -> Coordinate {
    moved(north: dice.bell(sigma), east: dice.bell(sigma))
  }

  func metres(to other: Coordinate) -> Double { distance(to: other).value }
}
