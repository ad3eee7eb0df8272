import Places

/// Leaves out points of lines that lie within a tolerance of what remains (D. Douglas and T. Peucker,
/// "Algorithms for the reduction of the number of points", 1973), in stretches of bounded length, so
/// that no line takes more than linear time.
enum Simplification {
  /// The method is quadratic at the worst within one.
  private static let longestStretch = 256
  private static let metresPerDegree = 111_195.0

  static func line(_ points: [Coordinate], within tolerance: Metres) -> [Coordinate] {
    guard points.count > 2 else { return points }
    var isKept = [Bool](repeating: false, count: points.count)
    var start = 0
    while start < points.count - 1 {
      let end = min(start + longestStretch, points.count - 1)
      keep(points, start, end, tolerance.value, &isKept)
      start = end
    }
    return points.indices.filter { isKept[$0] }.map { points[$0] }
  }

  /// A closed line, whose first point is not repeated. It keeps three points at the least.
  static func ring(_ points: [Coordinate], within tolerance: Metres) -> [Coordinate] {
    guard points.count > 3, let first = points.first else { return points }
    // From the first point to the one farthest from it and back: both stay.
    let far = points.indices.max {
      first.approximateDistance(to: points[$0]) < first.approximateDistance(to: points[$1])
    }
    guard let far, far > 0 else { return points }
    let out = line(Array(points[...far]), within: tolerance)
    let back = line(Array(points[far...]) + [first], within: tolerance)
    let ring = out + back.dropFirst().dropLast()
    return ring.count > 2 ? ring : points
  }

  private static func keep(
    _ points: [Coordinate], _ start: Int, _ end: Int, _ tolerance: Double, _ isKept: inout [Bool]
  ) {
    isKept[start] = true
    isKept[end] = true
    var stretches = [(start, end)]
    while let (start, end) = stretches.popLast() {
      guard end - start > 1 else { continue }
      var worst = (index: start, distance: 0.0)
      for index in start + 1..<end {
        let distance = distance(of: points[index], from: points[start], points[end])
        if distance > worst.distance { worst = (index, distance) }
      }
      guard worst.distance > tolerance else { continue }
      isKept[worst.index] = true
      stretches += [(start, worst.index), (worst.index, end)]
    }
  }

  /// Metres from a segment, on a flat map around its beginning.
  private static func distance(
    of point: Coordinate, from start: Coordinate, _ end: Coordinate
  ) -> Double {
    let narrowing = start.narrowing
    let (x, y) = (
      (point.longitude - start.longitude) * narrowing, point.latitude - start.latitude
    )
    let (spanX, spanY) = (
      (end.longitude - start.longitude) * narrowing, end.latitude - start.latitude
    )
    let length = spanX * spanX + spanY * spanY
    let share = length > 0 ? min(max((x * spanX + y * spanY) / length, 0), 1) : 0
    let (offX, offY) = (x - share * spanX, y - share * spanY)
    let squared: Double = offX * offX + offY * offY
    return squared.squareRoot() * metresPerDegree
  }
}
