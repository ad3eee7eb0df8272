import Places
import Testing

@Suite struct CoordinateTests {
  @Test(arguments: [
    // One degree along a meridian of the mean sphere is 111 195.1 m.
    (0.0, 0.0, 1.0, 0.0, 111_195.1), (50.0, 4.0, 50.0, 4.0, 0), (0, 0, 0, 180, 20_015_115),
    // A degree along the parallel of 60° is half as long.
    (60, 10, 60, 11, 55_595),
  ])
  func `Distances are those of the mean sphere`(
    latitude: Double, longitude: Double, otherLatitude: Double, otherLongitude: Double,
    metres: Double
  ) throws {
    let one = try point(latitude, longitude)
    let other = try point(otherLatitude, otherLongitude)
    #expect(abs(one.distance(to: other).value - metres) < max(2, metres / 10_000))
    #expect(one.distance(to: other) == other.distance(to: one))
  }

  @Test func `Brussels to Geneva is some 533 km`() throws {
    let brussels = try point(50.8467, 4.3525)
    let geneva = try point(46.2044, 6.1432)
    #expect(abs(brussels.distance(to: geneva).kilometres - 533) < 3)
  }

  @Test func `The flat distance is within a thousandth up to 100 km`() throws {
    for latitude in stride(from: -70.0, through: 70, by: 10) {
      let start = try point(latitude, 179.7)
      for (north, east) in [(0.3, 0.1), (-0.5, 0.6), (0.0, -0.9), (0.8, 0.0)] {
        let longitude = 179.7 + east
        let end = try point(latitude + north, longitude > 180 ? longitude - 360 : longitude)
        let exact = start.distance(to: end).value
        #expect(abs(start.approximateDistance(to: end).value - exact) <= exact / 1_000 + 0.001)
      }
    }
  }

  @Test func `Bearings turn clockwise from north`() throws {
    let start = try point(46.2, 6.1)
    #expect(start.bearing(to: try point(47.2, 6.1)) == 0)
    #expect(abs(start.bearing(to: try point(45.2, 6.1)) - 180) < 1e-9)
    #expect(CompassPoint(bearing: start.bearing(to: try point(46.2, 7.1))) == .east)
    #expect(CompassPoint(bearing: start.bearing(to: try point(46.2, 5.1))) == .west)
  }

  @Test(arguments: [
    (0.0, CompassPoint.north), (22.4, .north), (22.6, .northeast), (180, .south), (337.6, .north),
    (315, .northwest), (-90, .west), (720, .north), (.nan, .north), (.infinity, .north),
  ])
  func `Winds cover 45 degrees each`(bearing: Double, wind: CompassPoint) {
    #expect(CompassPoint(bearing: bearing) == wind)
  }

  @Test(arguments: [(91.0, 0.0), (0, 181), (.nan, 0), (0, .infinity)])
  func `What is nowhere is refused`(latitude: Double, longitude: Double) {
    #expect(Coordinate(latitude: latitude, longitude: longitude) == nil)
  }
}

@Suite struct BoundingBoxTests {
  @Test func `A box is the smallest around its points`() throws {
    let points = try [point(46, 6), point(47, 5), point(46.5, 7)]
    let box = try #require(BoundingBox(around: points))
    #expect(box == BoundingBox(south: 46, west: 5, north: 47, east: 7))
    #expect(points.allSatisfy(box.contains))
    #expect(BoundingBox(around: []) == nil)
    #expect(BoundingBox(south: 47, west: 5, north: 46, east: 7) == nil)
  }

  @Test func `A margin is metres on every side`() throws {
    let box = try #require(BoundingBox(around: [point(60, 10)]))
    let grown = box.expanded(by: Metres(1_000))
    let west = try point(60, grown.west)
    #expect(abs(west.distance(to: box.center).value - 1_000) < 2)
    #expect(abs(try point(grown.north, 10).distance(to: box.center).value - 1_000) < 1)
    #expect(grown.contains(box) && !box.contains(grown) && grown.intersects(box))
  }

  @Test func `Boxes end at the poles and the 180th meridian`() throws {
    let box = try #require(BoundingBox(around: [point(89.9999, 179)])).expanded(by: Metres(500_000))
    #expect(box.north == 90 && box.east == 180 && box.west == -180)
  }
}

@Suite struct CoordinateGridTests {
  @Test func `A grid finds what a look at every point finds`() throws {
    var numbers = Numbers(seed: 7)
    for (south, west, size) in [(46.0, 6.0, 0.05), (-1, -0.5, 1), (66, 179, 1), (89, 10, 1)] {
      let points = try (0..<400).map { _ in
        let longitude = west + numbers.next() * size * 2
        return try point(
          south + numbers.next() * size, longitude > 180 ? longitude - 360 : longitude)
      }
      let reach = Metres(size * 9_000)
      var grid = CoordinateGrid(cellSize: Metres(size * 5_000))
      for (index, point) in points.enumerated() { grid.insert(index, at: point) }
      for centre in points.prefix(60) {
        let expected = points.indices.filter { centre.approximateDistance(to: points[$0]) <= reach }
        #expect(grid.indices(within: reach, of: centre) == expected)
      }
    }
  }

  @Test func `The size of the cells does not change the answer`() throws {
    var numbers = Numbers(seed: 3)
    let points = try (0..<200).map { _ in
      try point(50 + numbers.next(), 4 + numbers.next())
    }
    let answers = [10.0, 500, 5_000, 100_000, .nan].map { size in
      var grid = CoordinateGrid(cellSize: Metres(size))
      for (index, point) in points.enumerated() { grid.insert(index, at: point) }
      return grid.indices(within: Metres(3_000), of: points[0])
    }
    #expect(answers.allSatisfy { $0 == answers[0] } && answers[0].contains(0))
  }

  @Test func `An empty grid and a senseless reach find nothing`() throws {
    var grid = CoordinateGrid(cellSize: Metres(100))
    #expect(grid.indices(within: Metres(1_000), of: try point(0, 0)).isEmpty)
    grid.insert(9, at: try point(0, 0))
    #expect(grid.indices(within: Metres(.nan), of: try point(0, 0)).isEmpty)
    #expect(grid.indices(within: Metres(-1), of: try point(0, 0)).isEmpty)
    #expect(grid.indices(within: .zero, of: try point(0, 0)) == [9])
  }
}

func point(_ latitude: Double, _ longitude: Double) throws -> Coordinate {
  try #require(Coordinate(latitude: latitude, longitude: longitude))
}

/// Numbers in 0 ..< 1 that are the same in every run (SplitMix64).
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) / 9_007_199_254_740_992
  }
}
