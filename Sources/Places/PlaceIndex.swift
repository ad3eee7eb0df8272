/// The places of regions, as the data subject took them from OpenStreetMap.
///
/// Refuges for victims of violence are secret by design: they are dropped while a file is read and
/// no part of an index.
public struct PlaceIndex: Sendable {
  /// By position, then name.
  public let places: [Place]
  /// The regions that the files say something about. Outside them, that no place is near means
  /// nothing.
  public let coverage: [BoundingBox]
  /// Features of a file that could not be used: lines, damaged ones.
  public let skippedFeatures: Int
  private let cells: PlaceCells
  private let largestPad: Metres

  private static let farthestReach = Metres(100_000)

  /// Reads a GeoJSON FeatureCollection, or a sequence with one Feature a line, whose properties are
  /// OpenStreetMap's tags, as `osmium export` and Overpass write them. Points, Polygons and
  /// MultiPolygons count; places without name and label do not.
  ///
  /// - Throws: `PlaceFileError` for a file that is too large or no such file. One odd feature is
  ///   skipped and counted.
  public init(
    geoJSON bytes: [UInt8], taxonomy: SensitiveTaxonomy = .standard
  ) throws(PlaceFileError) {
    let file = try GeoJSONFile(bytes)
    var coverage: BoundingBox?
    var places: [Place] = []
    for feature in file.features {
      let place = Place(feature, taxonomy)
      if place.labels.contains(where: \.category.isNeverShown) { continue }
      coverage = coverage?.union(place.box) ?? place.box
      if place.name != nil || !place.labels.isEmpty { places.append(place) }
    }
    self.init(places, coverage: coverage.map { [$0] } ?? [], skippedFeatures: file.skipped)
  }

  /// All places of several indexes; those in more than one count once.
  public init(merging indexes: [PlaceIndex]) {
    self.init(
      indexes.flatMap(\.places), coverage: indexes.flatMap(\.coverage),
      skippedFeatures: indexes.reduce(0) { $0 + $1.skippedFeatures })
  }

  private init(_ places: [Place], coverage: [BoundingBox], skippedFeatures: Int) {
    let ordered = Set(places).sorted { $0.precedes($1) }
    self.places = ordered
    self.coverage = coverage
    self.skippedFeatures = skippedFeatures
    cells = PlaceCells(ordered.map(\.box))
    largestPad = ordered.map(\.pad).max() ?? .zero
  }

  /// Whether some file says anything about a point's surroundings.
  public func covers(_ point: Coordinate) -> Bool { coverage.contains { $0.contains(point) } }

  /// The places at most `reach` and their own pad away, the nearest first.
  ///
  /// A few binary searches; areas are measured to their outline. A reach of more than 100 km is
  /// taken as that.
  public func near(_ point: Coordinate, within reach: Metres) -> [Neighbour] {
    guard reach.value >= 0 else { return [] }
    let reach = min(reach, PlaceIndex.farthestReach)
    let box = BoundingBox(
      checkedSouth: point.latitude, west: point.longitude, north: point.latitude,
      east: point.longitude
    ).expanded(by: reach + largestPad)
    let found = cells.places(touching: box).compactMap { number -> (Int, Neighbour)? in
      let place = places[number]
      let distance = place.distance(to: point)
      guard distance <= reach + place.pad else { return nil }
      return (number, Neighbour(place: place, distance: distance))
    }
    return found.sorted { ($0.1.distance, $0.0) < ($1.1.distance, $1.0) }.map(\.1)
  }
}

extension Place {
  /// The more southern first, then the more western, then by size, name and labels: an order that
  /// does not depend on that of the file.
  fileprivate func precedes(_ other: Place) -> Bool {
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

  init(_ feature: GeoJSONFile.Feature, _ taxonomy: SensitiveTaxonomy) {
    labels = taxonomy.labels(forTags: feature.tags)
    name = Place.nameKeys.lazy.compactMap { feature.tags[$0] }.first { !$0.isEmpty }
      .map { String($0.prefix(Folding.longestName)) }
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
