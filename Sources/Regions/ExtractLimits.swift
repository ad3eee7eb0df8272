/// What an extract may ask for at most: several times what the largest countries need.
enum ExtractLimits {
  static let places = 8_000_000
  /// Of all ways that matter together.
  static let nodes = 60_000_000
  /// The map's own limit is 2 000.
  static let nodesOfWay = 20_000
  static let members = 20_000
  /// It is read as a whole, and takes several times its size in memory.
  static let geoJSONBytes = 512 << 20

  static func check(_ counts: ElementCounts) throws(RegionError) {
    guard counts.places <= places else { throw .tooLarge(limit: places) }
    guard counts.nodes <= nodes else { throw .tooLarge(limit: nodes) }
  }
}

/// How much was kept so far.
struct ElementCounts: Sendable {
  var places = 0
  var nodes = 0

  mutating func add(_ harvest: Harvest) {
    places += harvest.places.count + harvest.ways.count + harvest.relations.count
    nodes += harvest.ways.reduce(0) { $0 + $1.nodes.count }
    nodes += harvest.relations.reduce(0) { $0 + $1.ways.count }
  }
}
