/// The element paths met so far, each with what a record wants of it, worked out once a path.
struct XMLPathTree {
  struct Node {
    let name: [UInt8]
    let parent: Int
    /// Whether an element here is a record.
    let isRecord: Bool
    /// The node of the innermost record at or above.
    let record: Int?
    /// The column that takes the element's own text.
    let textColumn: Int?
    let attributeColumns: [(name: [UInt8], column: Int)]
    var children: [Int] = []
    fileprivate var places: [[UInt8]: Int] = [:]
    /// Elements here that have begun.
    var count = 0
  }

  static let document = 0
  private static let fewChildren = 16

  private(set) var nodes: [Node]
  private let records: [XMLPath]
  private let columns: [XMLColumn]
  private let capacity: Int

  init(records: [XMLPath], columns: [XMLColumn], capacity: Int) {
    self.records = records
    self.columns = columns
    self.capacity = capacity
    nodes = [
      Node(
        name: [], parent: 0, isRecord: false, record: nil, textColumn: nil, attributeColumns: [])
    ]
  }

  /// The node of an element in `parent`; nil when there are too many paths. Counts the element.
  mutating func open(_ qualifiedName: UnsafeRawBufferPointer, in parent: Int) -> Int? {
    let name = Self.localName(qualifiedName)
    if let child = child(name, of: parent) {
      nodes[child].count &+= 1
      return child
    }
    guard nodes.count < capacity else { return nil }
    let node = nodes.count
    nodes.append(makeNode([UInt8](name), in: parent))
    nodes[parent].children.append(node)
    nodes[parent].places[[UInt8](name)] = node
    nodes[node].count = 1
    return node
  }

  private func child(_ name: Slice<UnsafeRawBufferPointer>, of parent: Int) -> Int? {
    let children = nodes[parent].children
    // Few are compared faster than hashed; of many, each new name would be compared with all.
    guard children.count <= Self.fewChildren else { return nodes[parent].places[[UInt8](name)] }
    return children.first {
      nodes[$0].name.count == name.count && name.elementsEqual(nodes[$0].name)
    }
  }

  static func localName(_ name: UnsafeRawBufferPointer) -> Slice<UnsafeRawBufferPointer> {
    guard let colon = name.firstIndex(of: Ascii.colon) else { return name[...] }
    return name[(colon + 1)...]
  }

  private func makeNode(_ name: [UInt8], in parent: Int) -> Node {
    let isRecord = records.contains { $0.leads(through: (names(to: parent) + [name])[...]) }
    let above = nodes[parent].record
    guard isRecord || above != nil else {
      return Node(
        name: name, parent: parent, isRecord: false, record: nil, textColumn: nil,
        attributeColumns: [])
    }
    let steps = isRecord ? [] : names(from: above ?? 0, to: parent) + [name]
    var textColumn: Int?
    var attributes: [(name: [UInt8], column: Int)] = []
    for (index, column) in columns.enumerated() where column.path.leads(through: steps[...]) {
      switch column.value {
      case .text: textColumn = textColumn ?? index
      case .attribute(let attribute): attributes.append((attribute, index))
      case .recordName, .parentNumber: break
      }
    }
    return Node(
      name: name, parent: parent, isRecord: isRecord, record: isRecord ? nodes.count : above,
      textColumn: textColumn, attributeColumns: attributes)
  }

  /// The names below `ancestor` down to `node`.
  func names(from ancestor: Int = document, to node: Int) -> [[UInt8]] {
    var names: [[UInt8]] = []
    var node = node
    while node != ancestor, node != Self.document {
      names.append(nodes[node].name)
      node = nodes[node].parent
    }
    return names.reversed()
  }
}
