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
