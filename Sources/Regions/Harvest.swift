import Places

/// What a part of an extract holds that matters.
struct Harvest: Sendable {
  /// Places whose position is known.
  var places: [Place] = []
  var ways: [WayDraft] = []
  var relations: [RelationDraft] = []
  /// Cells in which something of the map lies.
  var coverage = CoverageCells()
  /// The kinds of elements that were met.
  var hasNodes = false
  var hasWays = false

  mutating func merge(_ other: Harvest) {
    places += other.places
    ways += other.ways
    relations += other.relations
    coverage.merge(other.coverage)
  }
}

/// A line or an outline that waits for the positions of its nodes.
struct WayDraft: Sendable {
  var id: Int64
  var use: ElementSelection.Use
  /// The numbers of its nodes.
  var nodes: [Int64]
}

/// An area that waits for its ways.
struct RelationDraft: Sendable {
  var id: Int64
  var draft: PlaceDraft
  /// The numbers of its ways.
  var ways: [Int64]
}
