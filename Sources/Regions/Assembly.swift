import Places

/// Puts elements together whose parts have been found.
struct Assembly {
  let positions: NodePositions
  /// The nodes of the ways of areas.
  let nodesOfWays: [Int64: [Int64]]

  /// The points of streets lie within this of the map's own.
  private static let streetTolerance = Metres(5)

  func region(_ harvest: Harvest, _ source: PlaceSource, box: BoundingBox?) -> Region {
    Region(
      source: source, coverage: harvest.coverage.boxes(within: box),
      places: harvest.places + harvest.ways.compactMap(place)
        + harvest.relations.compactMap(place),
      streets: harvest.ways.flatMap(streets))
  }

  private func place(_ way: WayDraft) -> Place? {
    guard case .place(let draft) = way.use else { return nil }
    if way.nodes.count > 3, way.nodes.first == way.nodes.last,
      let area = Rings.area([way.nodes], positions)
    {
      return draft.place(in: area)
    }
    return middle(of: way.nodes).map { draft.place(at: $0) }
  }

  private func place(_ relation: RelationDraft) -> Place? {
    let lines = relation.ways.compactMap { nodesOfWays[$0] }
    if let area = Rings.area(Rings.join(lines), positions) { return relation.draft.place(in: area) }
    // The extract cuts through it: what is left of it still says where it is.
    return lines.lazy.compactMap(middle).first.map { relation.draft.place(at: $0) }
  }

  private func streets(_ way: WayDraft) -> [Street] {
    guard case .street(let kind) = way.use else { return [] }
    let known = way.nodes.map { positions.position(of: $0) }
    return known.split(separator: nil).compactMap { part in
      let points = Simplification.line(part.compactMap { $0 }, within: Self.streetTolerance)
      return points.count > 1 ? Street(kind: kind, points: points) : nil
    }
  }

  /// The known node nearest to the middle of a line.
  private func middle(of nodes: [Int64]) -> Coordinate? {
    let known = nodes.compactMap { positions.position(of: $0) }
    return known.isEmpty ? nil : known[known.count / 2]
  }
}
