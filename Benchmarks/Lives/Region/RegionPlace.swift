import Places

/// A place of a town, as a map has it.
package struct RegionPlace: Sendable {
  /// What a life may do with it.
  package enum Use: Sendable, Hashable {
    /// Shops and offices where errands are run.
    case errand
    case food, leisure
    /// Nobody of ours goes there.
    case other
    /// Of a protected kind.
    case protected(Protected)
  }

  package enum Protected: String, Sendable, Hashable, CaseIterable {
    case doctor, therapist, hospital, clinic, dentist, church, mosque, synagogue, party, union
    case casino, courthouse, addiction, cathedral

    var isWorship: Bool { [.church, .mosque, .synagogue].contains(self) }
  }

  package var name: String
  package var use: Use
  package var centre: Coordinate
  /// Half the width and half the height of its ground in metres; nil for a point.
  package var half: (north: Double, east: Double)?
  var tags: [(key: String, value: String)]

  package var protected: Protected? {
    if case .protected(let kind) = use { kind } else { nil }
  }

  /// Whether a point is on its ground.
  func isBuiltOver(_ point: Coordinate) -> Bool {
    guard let half else { return false }
    let (north, east) = centre.offset(to: point)
    return abs(north) <= half.north && abs(east) <= half.east
  }

  var feature: String {
    let properties = ([("name", name)] + tags.map { ($0.key, $0.value) })
      .map { "\(quoted($0)): \(quoted($1))" }.joined(separator: ", ")
    return "{\"type\": \"Feature\", \"geometry\": \(geometry), \"properties\": {\(properties)}}"
  }

  private var geometry: String {
    guard let half else {
      return "{\"type\": \"Point\", \"coordinates\": \(Self.pair(centre))}"
    }
    let corners = [(-1.0, -1.0), (-1, 1), (1, 1), (1, -1), (-1, -1)].map {
      Self.pair(centre.moved(north: $0 * half.north, east: $1 * half.east))
    }
    return "{\"type\": \"Polygon\", \"coordinates\": [[\(corners.joined(separator: ", "))]]}"
  }

  private static func pair(_ point: Coordinate) -> String {
    "[\(point.longitudeText), \(point.latitudeText)]"
  }
}
