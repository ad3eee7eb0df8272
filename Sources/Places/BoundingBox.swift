/// A rectangle of latitudes and longitudes, its edges included. It never crosses the 180th meridian.
public struct BoundingBox: Hashable, Sendable {
  public var south: Double
  public var west: Double
  public var north: Double
  public var east: Double

  /// Nil where an edge is out of range or the edges are in the wrong order.
  public init?(south: Double, west: Double, north: Double, east: Double) {
    guard Coordinate(latitude: south, longitude: west) != nil,
      Coordinate(latitude: north, longitude: east) != nil, south <= north, west <= east
    else { return nil }
    self.init(checkedSouth: south, west: west, north: north, east: east)
  }

  init(checkedSouth south: Double, west: Double, north: Double, east: Double) {
    self.south = south
    self.west = west
    self.north = north
    self.east = east
  }

  /// The smallest box around some points; nil for none.
  public init?(around points: some Sequence<Coordinate>) {
    var iterator = points.makeIterator()
    guard let first = iterator.next() else { return nil }
    self.init(
      checkedSouth: first.latitude, west: first.longitude, north: first.latitude,
      east: first.longitude)
    while let point = iterator.next() { include(point) }
  }

  public mutating func include(_ point: Coordinate) {
    south = min(south, point.latitude)
    north = max(north, point.latitude)
    west = min(west, point.longitude)
    east = max(east, point.longitude)
  }

  public func contains(_ point: Coordinate) -> Bool {
    south <= point.latitude && point.latitude <= north && west <= point.longitude
      && point.longitude <= east
  }

  public func contains(_ other: BoundingBox) -> Bool {
    south <= other.south && other.north <= north && west <= other.west && other.east <= east
  }

  public func intersects(_ other: BoundingBox) -> Bool {
    south <= other.north && other.south <= north && west <= other.east && other.west <= east
  }

  /// The smallest box around both.
  public func union(_ other: BoundingBox) -> BoundingBox {
    BoundingBox(
      checkedSouth: min(south, other.south), west: min(west, other.west),
      north: max(north, other.north), east: max(east, other.east))
  }

  /// The box grown by a margin on every side, up to the poles and the 180th meridian.
  public func expanded(by margin: Metres) -> BoundingBox {
    let up = max(0, margin.value) / metresPerDegree
    let widest = max(abs(south), abs(north)) + up
    let narrowing = widest < 89 ? cosine(widest * radiansPerDegree) : 0
    let across = narrowing > 0 ? up / narrowing : 360
    return BoundingBox(
      checkedSouth: max(-90, south - up), west: max(-180, west - across),
      north: min(90, north + up), east: min(180, east + across))
  }

  public var center: Coordinate {
    Coordinate(clampingLatitude: (south + north) / 2, longitude: (west + east) / 2)
  }
}
