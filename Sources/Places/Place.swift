/// A place that the data subject brought along in a file of their region.
public struct Place: Hashable, Sendable {
  public var name: String?
  /// The point, or the middle of the area's box.
  public var coordinate: Coordinate
  /// The strongest first; none for a place that is not sensitive, which still counts as another
  /// place that a stay may have been at.
  public var labels: [SensitiveLabel]
  /// What people do there besides what a label says.
  public var use: VenueUse
  var area: Polygon?

  package init(
    name: String?, coordinate: Coordinate, labels: [SensitiveLabel], use: VenueUse = .other,
    area: Polygon? = nil
  ) {
    self.name = name
    self.coordinate = coordinate
    self.labels = labels
    self.use = use
    self.area = area
  }

  public var isArea: Bool { area != nil }

  /// Metres that a position may lie beside the place and still be at it: what the rules add around
  /// a point, or 15 around an outline.
  public var pad: Metres {
    isArea ? Place.padOfAreas : labels.map(\.padMetres).max() ?? .zero
  }

  /// Square metres of the box around an area; 0 for a point.
  public var groundArea: Double {
    guard let box = area?.box else { return 0 }
    let height = (box.north - box.south) * metresPerDegree
    return height * (box.east - box.west) * metresPerDegree * box.center.narrowing
  }

  static let padOfAreas = Metres(15)

  /// Zero inside an area.
  func distance(to point: Coordinate) -> Metres {
    area?.distance(to: point) ?? coordinate.distance(to: point)
  }

  /// The place as one near a position.
  public func neighbour(of point: Coordinate) -> Neighbour {
    Neighbour(place: self, distance: distance(to: point))
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

extension Place {
  /// The more southern first, then the more western, then by size, name and labels: an order that
  /// does not depend on that of the file.
  func precedes(_ other: Place) -> Bool {
    let (box, otherBox) = (box, other.box)
    return (
      coordinate.latitude, coordinate.longitude, box.north, box.east, name ?? "",
      labels.map(\.ruleID).joined()
    ) < (
      other.coordinate.latitude, other.coordinate.longitude, otherBox.north, otherBox.east,
      other.name ?? "", other.labels.map(\.ruleID).joined()
    )
  }

  private static let nameKeys = ["name", "name:en", "official_name", "brand"]

  /// What a person would call it; nil for a place without a name.
  package static func name(fromTags tags: [String: String]) -> String? {
    nameKeys.lazy.compactMap { tags[$0] }.first { !$0.isEmpty }
      .map { String($0.prefix(Folding.longestName)) }
  }

  init(_ feature: GeoJSONFile.Feature, _ taxonomy: SensitiveTaxonomy) {
    labels = taxonomy.labels(forTags: feature.tags)
    name = Place.name(fromTags: feature.tags)
    use = VenueUse(tags: feature.tags)
    switch feature.shape {
    case .point(let point):
      coordinate = point
      area = nil
    case .area(let outline):
      coordinate = outline.box.center
      area = outline
    }
  }
}
