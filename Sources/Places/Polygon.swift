/// An area bounded by rings: outer ones and the holes in them, in any order.
package struct Polygon: Hashable, Sendable {
  private let rings: [Ring]
  package let box: BoundingBox

  fileprivate struct Ring: Hashable, Sendable {
    var points: [Coordinate]
    var box: BoundingBox
  }

  /// Rings need not repeat their first point. Nil without a ring of three points.
  package init?(rings: [[Coordinate]]) {
    let boxed = rings.compactMap { points in
      points.count >= 3 ? BoundingBox(around: points).map { Ring(points: points, box: $0) } : nil
    }
    guard let first = boxed.first else { return nil }
    self.rings = boxed
    box = boxed.dropFirst().reduce(first.box) { $0.union($1.box) }
  }

  /// The points of each ring.
  var outlines: [[Coordinate]] { rings.map(\.points) }

  /// Whether a ray to the east crosses the rings an odd number of times.
  func contains(_ point: Coordinate) -> Bool {
    guard box.contains(point) else { return false }
    var inside = false
    for ring in rings where ring.mayBeCrossed(eastOf: point) {
      var previous = ring.points[ring.points.count - 1]
      for corner in ring.points {
        if (corner.latitude > point.latitude) != (previous.latitude > point.latitude) {
          let share = (point.latitude - corner.latitude) / (previous.latitude - corner.latitude)
          let crossing = corner.longitude + share * (previous.longitude - corner.longitude)
          if point.longitude < crossing { inside.toggle() }
        }
        previous = corner
      }
    }
    return inside
  }

  /// Metres to the nearest edge; zero inside.
  func distance(to point: Coordinate) -> Metres {
    if contains(point) { return .zero }
    var nearest = Double.infinity
    for ring in rings {
      var previous = ring.points[ring.points.count - 1]
      for corner in ring.points {
        nearest = min(nearest, point.squaredDegrees(toSegment: previous, corner))
        previous = corner
      }
    }
    return Metres(nearest.squareRoot() * metresPerDegree)
  }
}

extension Polygon.Ring {
  fileprivate func mayBeCrossed(eastOf point: Coordinate) -> Bool {
    box.south <= point.latitude && point.latitude <= box.north && point.longitude <= box.east
  }
}

extension Coordinate {
  /// The squared distance to a segment on a flat map around this point, in degrees of latitude.
  fileprivate func squaredDegrees(toSegment start: Coordinate, _ end: Coordinate) -> Double {
    let narrowing = cosine(latitude * radiansPerDegree)
    let startX = (start.longitude - longitude) * narrowing
    let startY = start.latitude - latitude
    let spanX = (end.longitude - start.longitude) * narrowing
    let spanY = end.latitude - start.latitude
    let length = spanX * spanX + spanY * spanY
    let share = length > 0 ? min(max(-(startX * spanX + startY * spanY) / length, 0), 1) : 0
    let x = startX + share * spanX
    let y = startY + share * spanY
    return x * x + y * y
  }
}
