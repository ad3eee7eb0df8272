/// The places of regions, as the data subject took them from OpenStreetMap.
///
/// Refuges for victims of violence are secret by design: they are dropped while a file is read and
/// no part of an index.
public struct PlaceIndex: Sendable {
  /// The regions that the files say something about. Outside them, that no place is near means
  /// nothing.
  public let coverage: [BoundingBox]
  /// Where the places come from, as far as the files say.
  public let sources: [PlaceSource]
  /// Features of a file that could not be used: lines, damaged ones.
  public let skippedFeatures: Int
  private let listed: ListedPlaces
  private let files: [PlaceFile]

  private static let farthestReach = Metres(100_000)

  /// Reads a file of places that the program made, or GeoJSON.
  ///
  /// - Throws: `PlaceFileError` for what is neither.
  public init(file bytes: [UInt8]) throws(PlaceFileError) {
    guard PlaceFile.isOne(bytes) else {
      try self.init(geoJSON: bytes)
      return
    }
    guard let file = PlaceFile(bytes) else { throw .damaged }
    self.init([], files: [file], coverage: file.coverage, skippedFeatures: 0)
  }

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
    self.init(
      places, files: [], coverage: coverage.map { [$0] } ?? [], skippedFeatures: file.skipped)
  }

  /// All places of several indexes; those in more than one count once.
  public init(merging indexes: [PlaceIndex]) {
    self.init(
      indexes.flatMap(\.listed.places), files: indexes.flatMap(\.files),
      coverage: indexes.flatMap(\.coverage),
      skippedFeatures: indexes.reduce(0) { $0 + $1.skippedFeatures })
  }

  private init(
    _ places: [Place], files: [PlaceFile], coverage: [BoundingBox], skippedFeatures: Int
  ) {
    listed = ListedPlaces(places)
    self.files = files
    self.coverage = coverage
    sources = files.map(\.source)
    self.skippedFeatures = skippedFeatures
  }

  private var tables: [any PlaceTable] { [listed] + files }

  public var count: Int { tables.reduce(0) { $0 + $1.count } }

  /// All of them, by position, then name.
  public var places: [Place] {
    let filed = files.flatMap { file in (0..<file.count).compactMap { file.place($0) } }
    return filed.isEmpty ? listed.places : ListedPlaces(listed.places + filed).places
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
    var found: [Neighbour] = []
    for table in tables {
      let box = BoundingBox(
        checkedSouth: point.latitude, west: point.longitude, north: point.latitude,
        east: point.longitude
      ).expanded(by: reach + table.largestPad)
      for number in table.places(touching: box) {
        guard let place = table.place(number) else { continue }
        let distance = place.distance(to: point)
        if distance <= reach + place.pad {
          found.append(Neighbour(place: place, distance: distance))
        }
      }
    }
    found.sort { one, other in
      one.distance == other.distance
        ? one.place.precedes(other.place) : one.distance < other.distance
    }
    var distinct: [Neighbour] = []
    for neighbour in found where distinct.last != neighbour { distinct.append(neighbour) }
    return distinct
  }

  /// Whether some file has streets to draw.
  public var hasStreets: Bool { files.contains(where: \.hasStreets) }

  /// The streets, waters and railways that may touch a box, in the order in which they are drawn.
  public func streets(in box: BoundingBox) -> [Street] {
    let streets = files.flatMap { $0.streets(in: box) }
    return files.count > 1 ? streets.sorted { $0.kind.rawValue < $1.kind.rawValue } : streets
  }
}
