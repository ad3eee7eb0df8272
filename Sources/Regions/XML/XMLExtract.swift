import Places

/// Reads an `.osm` document: what matters, then the ways of areas, then the positions of the nodes
/// that something needs, each in a pass of its own.
enum XMLExtract {
  static func read(
    _ path: String, _ source: PlaceSource, _ selection: ElementSelection
  ) throws(RegionError) -> Region {
    let elements = try XMLElements(path)
    var harvest = Harvest()
    var counts = ElementCounts()
    var box: BoundingBox?
    try elements.forEach { element throws(RegionError) in
      if element.kind == .bounds { box = element.box }
      harvest.add(element, selection, &counts)
      try ExtractLimits.check(counts)
    }
    let members = Set(harvest.relations.flatMap(\.ways))
    let nodesOfWays = try nodes(ofWays: members, elements)
    let wanted = NodePositions(ofWays: harvest.ways.map(\.nodes) + nodesOfWays.values)
    let assembly = Assembly(
      positions: try locate(wanted, elements), nodesOfWays: nodesOfWays)
    return assembly.region(harvest, source, box: box)
  }

  private static func nodes(
    ofWays wanted: Set<Int64>, _ elements: XMLElements
  ) throws(RegionError) -> [Int64: [Int64]] {
    guard !wanted.isEmpty else { return [:] }
    var found: [Int64: [Int64]] = [:]
    var counts = ElementCounts()
    try elements.forEach { element throws(RegionError) in
      guard element.kind == .way, wanted.contains(element.id) else { return }
      found[element.id] = element.nodes
      counts.nodes += element.nodes.count
      try ExtractLimits.check(counts)
    }
    return found
  }

  private static func locate(
    _ wanted: NodePositions, _ elements: XMLElements
  ) throws(RegionError) -> NodePositions {
    guard !wanted.isEmpty else { return wanted }
    var walk = NodePositions.Walk()
    try elements.forEach { element throws(RegionError) in
      if element.kind == .node { walk.meet(element.id, at: element.point, of: wanted) }
    }
    var located = wanted
    located.take(walk.found)
    return located
  }
}

extension Harvest {
  fileprivate mutating func add(
    _ element: XMLElement, _ selection: ElementSelection, _ counts: inout ElementCounts
  ) {
    if let point = element.point { coverage.insert(point) }
    guard element.mayMatter(selection),
      let use = selection.use(of: element.tags, isLine: element.kind == .way)
    else { return }
    counts.places += 1
    counts.nodes += element.nodes.count + element.ways.count
    switch (element.kind, use) {
    case (.node, .place(let draft)):
      if let point = element.point { places.append(draft.place(at: point)) }
    case (.way, _):
      if element.nodes.count > 1 {
        ways.append(WayDraft(id: element.id, use: use, nodes: element.nodes))
      }
    case (.relation, .place(let draft)):
      guard element.tags["type"] == "multipolygon", !element.ways.isEmpty else { return }
      relations.append(RelationDraft(id: element.id, draft: draft, ways: element.ways))
    default: return
    }
  }
}

extension XMLElement {
  fileprivate func mayMatter(_ selection: ElementSelection) -> Bool {
    let isNamed = tags["name"] != nil
    return tags.contains { key, value in
      selection.mayMatter(key: key)
        && selection.matters(key: key, value: value, named: isNamed)
    }
  }
}
