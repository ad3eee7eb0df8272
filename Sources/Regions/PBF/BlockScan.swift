import Places

/// Finds the elements of a block that matter.
///
/// Nearly all of a block is passed over: whether a key or a pair of key and value matters is worked
/// out once a block, by their numbers in its table.
struct BlockScan {
  private(set) var harvest = Harvest()
  private let block: PrimitiveBlock
  private let selection: ElementSelection
  /// By number of the string: whether it matters as a key.
  private var keys: [Answer]
  private var pairs: [UInt64: Bool] = [:]
  private let name: Int?
  /// The tags of the element at hand.
  private var tags: [(key: Int, value: Int)] = []

  private enum Answer: UInt8 { case unknown, no, yes }

  /// Every sixteenth node is enough to tell what an extract covers.
  private static let coverageStep = 16
  private static let mostTags = 1_000

  init(_ block: PrimitiveBlock, _ selection: ElementSelection) {
    self.block = block
    self.selection = selection
    keys = [Answer](repeating: .unknown, count: block.stringCount)
    let word = Array("name".utf8)
    name = (0..<block.stringCount).first { block.bytes($0).elementsEqual(word) }
  }

  /// Goes through all elements.
  mutating func run() throws(RegionError) {
    for group in block.groups {
      var reader = group
      while let field = reader.nextField() {
        switch field {
        case .bytes(1, let node): try takeNode(node)
        case .bytes(2, let nodes): try takeDenseNodes(nodes)
        case .bytes(3, let way): try takeWay(way)
        case .bytes(4, let relation): try takeRelation(relation)
        default: break
        }
      }
      guard reader.isSound else { throw .damaged }
    }
  }

  private mutating func takeNode(_ message: WireReader) throws(RegionError) {
    harvest.hasNodes = true
    guard let node = PlainNode(message), readTags(node.keys, node.values) else { throw .damaged }
    let point = block.coordinate(node.latitude, node.longitude)
    if let point { harvest.coverage.insert(point) }
    keepNode(at: point)
  }

  private mutating func takeDenseNodes(_ message: WireReader) throws(RegionError) {
    harvest.hasNodes = true
    guard let dense = DenseNodes(message) else { throw .damaged }
    var tagList = dense.tags
    var nodes = dense.positions
    var index = 0
    while let node = nodes.next() {
      if index % Self.coverageStep == 0,
        let point = block.coordinate(node.latitude, node.longitude)
      {
        harvest.coverage.insert(point)
      }
      index += 1
      guard tagList != nil else { continue }
      readTags(of: &tagList)
      if !tags.isEmpty { keepNode(at: block.coordinate(node.latitude, node.longitude)) }
    }
    guard nodes.isSound, tagList?.isSound != false else { throw .damaged }
  }

  private mutating func keepNode(at point: Coordinate?) {
    guard let point, case .place(let draft) = use(isLine: false) else { return }
    harvest.places.append(draft.place(at: point))
  }

  private mutating func takeWay(_ message: WireReader) throws(RegionError) {
    harvest.hasWays = true
    guard let way = TaggedList(message, references: 8), readTags(way.keys, way.values) else {
      throw .damaged
    }
    guard let use = use(isLine: true) else { return }
    guard let nodes = way.references(most: ExtractLimits.nodesOfWay) else { throw .damaged }
    if nodes.count > 1 { harvest.ways.append(WayDraft(id: way.id, use: use, nodes: nodes)) }
  }

  private mutating func takeRelation(_ message: WireReader) throws(RegionError) {
    guard let relation = TaggedList(message, references: 9),
      readTags(relation.keys, relation.values)
    else { throw .damaged }
    guard case .place(let draft) = use(isLine: false),
      tags.contains(where: {
        block.string($0.key) == "type" && block.string($0.value) == "multipolygon"
      })
    else { return }
    guard let ways = relation.waysAmongMembers(most: ExtractLimits.members) else { throw .damaged }
    if !ways.isEmpty {
      harvest.relations.append(RelationDraft(id: relation.id, draft: draft, ways: ways))
    }
  }

  /// The tags of the next of the dense nodes, up to the zero behind them.
  private mutating func readTags(of list: inout WireReader?) {
    tags.removeAll(keepingCapacity: true)
    guard var reader = list else { return }
    while !reader.isAtEnd {
      let key = reader.varint()
      if key == 0 { break }
      let value = reader.varint()
      append(key, value)
    }
    list = reader
  }

  private mutating func readTags(_ keys: WireReader?, _ values: WireReader?) -> Bool {
    tags.removeAll(keepingCapacity: true)
    guard var keys, var values else { return keys == nil && values == nil }
    while !keys.isAtEnd, !values.isAtEnd { append(keys.varint(), values.varint()) }
    return keys.isSound && values.isSound
  }

  private mutating func append(_ key: UInt64, _ value: UInt64) {
    guard tags.count < Self.mostTags, key < UInt64(block.stringCount),
      value < UInt64(block.stringCount)
    else { return }
    tags.append((Int(key), Int(value)))
  }

  private mutating func use(isLine: Bool) -> ElementSelection.Use? {
    guard tags.contains(where: { mayMatter($0.key) }) else { return nil }
    let isNamed = name.map { name in tags.contains { $0.key == name } } ?? false
    guard tags.contains(where: { matters($0.key, $0.value, isNamed) }) else { return nil }
    let texts = tags.map { (block.string($0.key), block.string($0.value)) }
    return selection.use(
      of: Dictionary(texts, uniquingKeysWith: { first, _ in first }), isLine: isLine)
  }

  private mutating func mayMatter(_ key: Int) -> Bool {
    if keys[key] == .unknown {
      keys[key] = selection.mayMatter(key: block.string(key)) ? .yes : .no
    }
    return keys[key] == .yes
  }

  private mutating func matters(_ key: Int, _ value: Int, _ isNamed: Bool) -> Bool {
    guard mayMatter(key) else { return false }
    let pair = UInt64(key) << 33 | UInt64(value) << 1 | (isNamed ? 1 : 0)
    if let known = pairs[pair] { return known }
    let answer = selection.matters(
      key: block.string(key), value: block.string(value), named: isNamed)
    pairs[pair] = answer
    return answer
  }
}
