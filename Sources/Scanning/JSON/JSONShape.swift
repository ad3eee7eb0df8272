/// What tables a JSON document holds, by its first bytes: every array of things is one, and so is an
/// object that is the whole document.
public struct JSONShape: Sendable {
  public struct Table: Sendable, Hashable {
    public var path: JSONPath
    /// Paths inside a record to what is no object, in the order of the document. Arrays are one
    /// column: those that hold objects are tables of their own, and none here.
    public var columns: [String]
    /// Records met in the bytes looked at.
    public var records: Int
    /// Paths inside a record to what is no column: objects, and arrays of objects or of nothing.
    public var containers: [String] = []
  }

  /// In the order of the document.
  public let tables: [Table]
  private let sketch: JSONSketch

  /// What a document may cost that is made of ever new keys.
  private static let mostNodes = 20_000
  private static let deepest = 64
  private static let mostColumns = 200

  /// Reads the beginning of a document; it may end anywhere. Empty where it is no JSON.
  public init(_ beginning: [UInt8]) {
    var text = TextEncoding.decoded(beginning)
    text.removeSubrange(0..<JSONScript.prefixLength(text))
    var sketch = JSONSketch(mostNodes: Self.mostNodes, deepest: Self.deepest)
    text.withUnsafeBufferPointer { text in
      if let start = text.baseAddress { sketch.read(start, count: text.count) }
    }
    self.sketch = sketch
    tables = sketch.nodes.isEmpty ? [] : Self.tables(of: sketch)
  }

  /// The values at a path as one table, arrays of things or not; nil where nothing lies there. An
  /// element that is itself an array of values has its places as columns: `[0]`, `[1]`.
  public func table(at path: JSONPath) -> Table? {
    guard !sketch.nodes.isEmpty else { return nil }
    var nodes = [0]
    for step in path.steps { nodes = nodes.flatMap { sketch.nodes[$0].nodes(at: step) } }
    let isList = path.steps.last == .everyElement
    let records = nodes.reduce(0) { count, index in
      let node = sketch.nodes[index]
      return count + node.objects + node.scalars + (isList ? node.arrays : 0)
    }
    guard records > 0 else { return nil }
    var columns: [String] = []
    var met: Set<String> = []
    for node in nodes {
      let places = isList ? Self.places(of: sketch, node) : []
      for column in Self.columns(of: sketch, node) + places where met.insert(column).inserted {
        columns.append(column)
      }
    }
    return Table(
      path: path, columns: Array(columns.prefix(Self.mostColumns)), records: records,
      containers: nodes.flatMap { Self.containers(of: sketch, $0) })
  }

  /// Whether bytes can be the beginning of a JSON document, or of a script that assigns one.
  public static func mayBegin(with bytes: [UInt8]) -> Bool {
    let text = TextEncoding.decoded(Array(bytes.prefix(4_096)))
    return JSONOpening.fits(text[JSONScript.prefixLength(text)...])
  }

  private static func tables(of sketch: JSONSketch) -> [Table] {
    var tables: [Table] = []
    func visit(_ index: Int, _ path: JSONPath) {
      let node = sketch.nodes[index]
      let isRecord = index == 0 ? node.objects > 0 : path.steps.last == .everyElement
      if isRecord, node.objects + node.scalars > 0 {
        let columns = columns(of: sketch, index)
        if !columns.isEmpty {
          tables.append(
            Table(
              path: path, columns: Array(columns.prefix(mostColumns)),
              records: node.objects + node.scalars, containers: containers(of: sketch, index)))
        }
      }
      for (key, child) in node.children { visit(child, path.appending(.key(key))) }
      if let element = node.element { visit(element, path.appending(.everyElement)) }
    }
    visit(0, .root)
    return tables
  }

  /// Paths inside the records of a node to what is no object.
  private static func columns(of sketch: JSONSketch, _ index: Int) -> [String] {
    var columns = sketch.nodes[index].scalars > 0 ? ["$"] : []
    func leaves(of index: Int, _ path: JSONPath) {
      for (key, child) in sketch.nodes[index].children where columns.count < mostColumns {
        let node = sketch.nodes[child]
        let path = path.appending(.key(key))
        let element = node.element.map { sketch.nodes[$0] }
        let holdsValues = element.map { $0.objects == 0 && $0.scalars + $0.arrays > 0 } ?? false
        if node.scalars > 0 || holdsValues {
          columns.append("\(path)")
        }
        leaves(of: child, path)
      }
    }
    leaves(of: index, .root)
    return columns
  }

  /// Paths inside the records of a node to objects, and to arrays that are no column.
  private static func containers(of sketch: JSONSketch, _ index: Int) -> [String] {
    var containers: [String] = []
    func visit(_ index: Int, _ path: JSONPath) {
      for (key, child) in sketch.nodes[index].children where containers.count < mostColumns {
        let node = sketch.nodes[child]
        let path = path.appending(.key(key))
        let element = node.element.map { sketch.nodes[$0] }
        let isList = node.arrays > 0 && element.map { $0.objects > 0 } ?? true
        if node.objects > 0 || isList { containers.append("\(path)") }
        visit(child, path)
      }
    }
    visit(index, .root)
    return containers
  }

  /// The places in the records of a node that are arrays of values.
  private static func places(of sketch: JSONSketch, _ index: Int) -> [String] {
    let node = sketch.nodes[index]
    guard node.arrays > 0, let element = node.element, sketch.nodes[element].objects == 0 else {
      return []
    }
    return (0..<min(node.longest, mostColumns)).map { "[\($0)]" }
  }
}

/// The tree of the keys of a document, with how often which kind of value was met.
struct JSONSketch {
  struct Node {
    var objects = 0
    var arrays = 0
    var scalars = 0
    var children: [(key: [UInt8], node: Int)] = []
    /// What the elements of its arrays have in common.
    var element: Int?
    /// Elements of the longest of its arrays.
    var longest = 0
    fileprivate var places: [[UInt8]: Int] = [:]

    /// Where a step of a way leads.
    func nodes(at step: JSONPath.Step) -> [Int] {
      switch step {
      case .key(let key): places[key].map { [$0] } ?? []
      case .anyKey: children.map(\.node)
      case .element, .everyElement: element.map { [$0] } ?? []
      }
    }
  }

  private(set) var nodes: [Node] = []
  private let mostNodes: Int
  private let deepest: Int

  init(mostNodes: Int, deepest: Int) {
    (self.mostNodes, self.deepest) = (mostNodes, deepest)
  }

  private struct Open {
    /// −1 for what is too deep, or one too many.
    var node: Int
    var isObject: Bool
    /// Elements met in an array.
    var count = 0
  }

  mutating func read(_ bytes: UnsafePointer<UInt8>, count: Int) {
    var open: [Open] = []
    var position = 0
    var key: [UInt8]?
    while position < count {
      let byte = bytes[position]
      if JSONSign.isSeparator(byte) {
        position += 1
      } else if byte == JSONSign.objectEnd || byte == JSONSign.arrayEnd {
        if !open.isEmpty { open.removeLast() }
        key = nil
        position += 1
      } else if byte == Ascii.quote, open.last?.isObject == true, key == nil {
        guard let text = Self.text(bytes, &position, count: count) else { return }
        key = text
      } else {
        countElement(&open)
        let node = child(of: open.last, key)
        key = nil
        guard take(node, bytes, &position, count: count, &open) else { return }
      }
    }
  }

  private mutating func countElement(_ open: inout [Open]) {
    guard let array = open.indices.last, !open[array].isObject, open[array].node >= 0 else {
      return
    }
    open[array].count += 1
    nodes[open[array].node].longest = max(nodes[open[array].node].longest, open[array].count)
  }

  /// Takes one value. False where the bytes end inside it, or there are no brackets at the root.
  private mutating func take(
    _ node: Int, _ bytes: UnsafePointer<UInt8>, _ position: inout Int, count: Int,
    _ open: inout [Open]
  ) -> Bool {
    let byte = bytes[position]
    let isObject = byte == JSONSign.objectBegin
    if isObject || byte == JSONSign.arrayBegin, open.count < deepest {
      if node >= 0, isObject { nodes[node].objects += 1 }
      if node >= 0, !isObject { nodes[node].arrays += 1 }
      open.append(Open(node: node, isObject: isObject))
      position += 1
      return true
    }
    guard !open.isEmpty else {
      nodes = []
      return false
    }
    var skip = JSONSkip()
    let isWhole = skip.pass(bytes, &position, end: count)
    if isWhole, node >= 0 { nodes[node].scalars += 1 }
    return isWhole
  }

  private mutating func child(of parent: Open?, _ key: [UInt8]?) -> Int {
    guard let parent else {
      if nodes.isEmpty { nodes.append(Node()) }
      return 0
    }
    guard parent.node >= 0 else { return -1 }
    if !parent.isObject {
      if let element = nodes[parent.node].element { return element }
      guard let new = add() else { return -1 }
      nodes[parent.node].element = new
      return new
    }
    let key = key ?? []
    if let place = nodes[parent.node].places[key] { return place }
    guard key.count <= 256, let new = add() else { return -1 }
    nodes[parent.node].places[key] = new
    nodes[parent.node].children.append((key, new))
    return new
  }

  private mutating func add() -> Int? {
    guard nodes.count < mostNodes else { return nil }
    nodes.append(Node())
    return nodes.count - 1
  }

  private static func text(
    _ bytes: UnsafePointer<UInt8>, _ position: inout Int, count: Int
  ) -> [UInt8]? {
    let begin = position + 1
    var end = begin
    while true {
      end = JSONSign.textStop(bytes, from: end, to: count)
      guard end < count else { return nil }
      if bytes[end] == Ascii.quote { break }
      end += 2
    }
    position = end + 1
    return JSONRecordParser.unescaped(UnsafeBufferPointer(start: bytes + begin, count: end - begin))
  }
}
