import Canvas
import Places
import TUI

/// The streets of a file of places, as much of them as a picture can hold.
struct MapStreets {
  private let streets: [Street]

  /// Degrees of longitude from which on a city is a blot: only its waters and main roads are drawn.
  private static let widestWithMinor = 0.12
  /// From here on nothing is.
  private static let widest = 0.6

  /// None where nobody brought any, or where too much of the world is seen.
  init(_ places: PlaceIndex?, in box: BoundingBox) {
    let width = box.east - box.west
    guard let places, places.hasStreets, width <= Self.widest else {
      streets = []
      return
    }
    streets = places.streets(in: box).filter {
      $0.kind != .minor || width <= Self.widestWithMinor
    }
  }

  var isEmpty: Bool { streets.isEmpty }

  /// Waters below, then small streets and railways, then main roads.
  var layers: [MapLayer<PlanePoint>] {
    [([Street.Kind.water], Role.water), ([.minor, .rail], .border), ([.major], .land)]
      .map { kinds, role in
        MapLayer(
          .lines(
            streets.filter { kinds.contains($0.kind) }.map { $0.points.map(Mercator.plane) }), role)
      }
  }
}
