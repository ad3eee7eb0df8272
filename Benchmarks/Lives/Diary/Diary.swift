import CivilTime
import Places

/// A place in somebody's life.
package struct LifePlace: Sendable {
  package var name: String
  /// Index into `Town.all`.
  package var town: Int
  package var coordinate: Coordinate
  /// Index into the places of the person's map; nil for what no map names.
  package var mapped: Int?
  /// Standard deviation of positions reported here, in metres: less in a flat than in a factory.
  var spread = 15.0
  /// Where somebody drives for others.
  var isOnDuty = false
}

/// A true stay.
package struct TrueStay: Sendable, Hashable {
  /// Index into `Person.places`.
  package var place: Int
  package var from: Instant
  package var to: Instant

  package init(place: Int, from: Instant, to: Instant) {
    (self.place, self.from, self.to) = (place, from, to)
  }

  package var seconds: Int64 { to - from }
}

/// How long people are on the way from door to door.
enum Travel {
  /// On foot up to here, in metres.
  static let walkable = 900.0
  /// By train or aeroplane from here on.
  static let far = 150_000.0

  /// Seconds for so many metres as the crow flies.
  static func seconds(_ metres: Double) -> Int64 {
    switch metres {
    case ..<walkable: Int64(metres * 1.25 / 1.3)
    case ..<far: 420 + Int64(metres * 1.3 / (metres < 20_000 ? 8 : 22))
    default: 9_000 + Int64(metres / 200)
    }
  }

  static func seconds(_ one: LifePlace, _ other: LifePlace) -> Int64 {
    seconds(one.coordinate.metres(to: other.coordinate))
  }
}
