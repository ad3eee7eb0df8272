/// A place that the data subject brought along in a file of their region.
public struct Place: Hashable, Sendable {
  public var name: String?
  /// The point, or the middle of the area's box.
  public var coordinate: Coordinate
  /// The strongest first; none for a place that is not sensitive, which still counts as another
  /// place that a stay may have been at.
  public var labels: [SensitiveLabel]
  let area: Polygon?

  public var isArea: Bool { area != nil }

  /// Metres that a position may lie beside the place and still be at it: what the rules add around
  /// a point, or 15 around an outline.
  public var pad: Metres {
    isArea ? Place.padOfAreas : labels.map(\.padMetres).max() ?? .zero
  }

  static let padOfAreas = Metres(15)

  /// Zero inside an area.
  func distance(to point: Coordinate) -> Metres {
    area?.distance(to: point) ?? coordinate.distance(to: point)
  }

  var box: BoundingBox {
    area?.box
      ?? BoundingBox(
        checkedSouth: coordinate.latitude, west: coordinate.longitude, north: coordinate.latitude,
        east: coordinate.longitude)
  }
}

/// A place near a position.
public struct Neighbour: Hashable, Sendable {
  public var place: Place
  /// To the point or the outline; zero inside.
  public var distance: Metres

  public var labels: [SensitiveLabel] { place.labels }
}
