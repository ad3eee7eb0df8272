import Places

/// Points gathered into places: dense spots first, then what lies within a radius of them.
///
/// Votes are counted by cluster, since a mean or median over all coordinates names a spot where no
/// one ever was. The points are first summed in small cells, so that the cost is linear in the
/// points and a hostile heap of them at one spot stays cheap. The order of the points plays no part.
struct PlaceClusters {
  struct Point {
    var coordinate: Coordinate
    var weight: Double
  }

  /// For each point, the number of its cluster.
  private(set) var assignments: [Int]
  private(set) var count = 0

  private static let cellMetres = 40.0

  init(_ points: [Point], within radius: Metres) {
    let cells = Self.cells(of: points)
    var grid = CoordinateGrid(cellSize: radius)
    for (number, cell) in cells.enumerated() { grid.insert(number, at: cell.mean) }
    let neighbours = cells.map { grid.indices(within: radius, of: $0.mean) }
    let densities = neighbours.map { $0.reduce(0) { $0 + cells[$1].weight } }
    let densestFirst = cells.indices.sorted {
      (densities[$0], cells[$0].weight, -$0) > (densities[$1], cells[$1].weight, -$1)
    }
    var clusters = [Int](repeating: -1, count: cells.count)
    for seed in densestFirst where clusters[seed] < 0 {
      let centre = Self.mean(neighbours[seed].filter { clusters[$0] < 0 }.map { cells[$0].sum })
      clusters[seed] = count
      for cell in grid.indices(within: radius, of: centre) where clusters[cell] < 0 {
        clusters[cell] = count
      }
      count += 1
    }
    assignments = [Int](repeating: 0, count: points.count)
    for (cell, cluster) in zip(cells, clusters) {
      for member in cell.members { assignments[member] = cluster }
    }
  }

  private struct Cell {
    var mean: Coordinate
    var weight: Double
    var members: [Int]

    var sum: Point { Point(coordinate: mean, weight: weight) }
  }

  /// The cells that hold points, in an order that depends on where the points are alone.
  private static func cells(of points: [Point]) -> [Cell] {
    let order = points.indices.sorted {
      let (one, other) = (points[$0], points[$1])
      return (one.coordinate.latitude, one.coordinate.longitude, one.weight)
        < (other.coordinate.latitude, other.coordinate.longitude, other.weight)
    }
    let grid = CellGrid(metres: cellMetres)
    var numbers: [CellGrid.Cell: Int] = [:]
    var members: [[Int]] = []
    for index in order {
      let cell = grid.cell(of: points[index].coordinate)
      if let number = numbers[cell] {
        members[number].append(index)
      } else {
        numbers[cell] = members.count
        members.append([index])
      }
    }
    return members.map { indexes in
      let parts = indexes.map { points[$0] }
      return Cell(
        mean: mean(parts), weight: parts.reduce(0) { $0 + $1.weight }, members: indexes)
    }
  }

  private static func mean(_ parts: [Point]) -> Coordinate {
    guard let first = parts.first?.coordinate else { return .origin }
    let plane = LocalPlane(first)
    var sum = PlanePoint(x: 0, y: 0)
    var weight = 0.0
    for part in parts {
      let point = plane.point(part.coordinate)
      sum.x += part.weight * point.x
      sum.y += part.weight * point.y
      weight += part.weight
    }
    guard weight > 0 else { return first }
    let (latitude, longitude) = plane.degrees(PlanePoint(x: sum.x / weight, y: sum.y / weight))
    return Coordinate(latitude: latitude, longitude: longitude) ?? first
  }
}
