import Places

/// Outlines of areas from the ways around them.
enum Rings {
  /// Joins lines that share ends into closed rings, whichever way round they run; what does not
  /// close is left out. Linear in the nodes.
  static func join(_ lines: [[Int64]]) -> [[Int64]] {
    var rings = lines.filter { $0.count > 3 && $0.first == $0.last }
    let open = lines.filter { $0.count > 1 && $0.first != $0.last }
    var ends: [Int64: [Int]] = [:]
    for (index, line) in open.enumerated() {
      for end in [line.first, line.last] { if let end { ends[end, default: []].append(index) } }
    }
    var isUsed = [Bool](repeating: false, count: open.count)
    for start in open.indices where !isUsed[start] {
      isUsed[start] = true
      var ring = open[start]
      while let tail = ring.last, tail != ring.first,
        let next = takeUnused(at: tail, &ends, isUsed)
      {
        isUsed[next] = true
        ring +=
          open[next].first == tail ? open[next].dropFirst() : open[next].reversed().dropFirst()
      }
      if ring.count > 3, ring.first == ring.last { rings.append(ring) }
    }
    return rings
  }

  private static func takeUnused(
    at end: Int64, _ ends: inout [Int64: [Int]], _ isUsed: [Bool]
  ) -> Int? {
    while let index = ends[end]?.popLast() {
      if !isUsed[index] { return index }
    }
    return nil
  }

  /// More corners than any area has that one can be said to have visited.
  private static let mostCorners = 50_000
  /// Positions are not known better, and outlines become a third as long.
  private static let tolerance = Metres(3)

  /// An area of rings whose corners are all known; nil without one. Simplified.
  static func area(_ rings: [[Int64]], _ positions: NodePositions) -> Polygon? {
    guard rings.reduce(0, { $0 + $1.count }) <= mostCorners else { return nil }
    let outlines = rings.compactMap { ring -> [Coordinate]? in
      let points = ring.dropLast().compactMap { positions.position(of: $0) }
      guard points.count == ring.count - 1 else { return nil }
      return Simplification.ring(points, within: tolerance)
    }
    return Polygon(rings: outlines)
  }
}
