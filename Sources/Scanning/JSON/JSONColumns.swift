/// The columns of a record as a tree of keys: what a record has under a key is found by walking it.
struct JSONColumns: Sendable {
  struct Node: Sendable {
    /// The column that takes the value here; −1 for none.
    var column = -1
    /// Its children lie together in `children`.
    var firstChild = 0
    var childCount = 0
  }

  struct Child: Sendable {
    /// Where the key lies in `keyBytes`; an element's key is empty.
    var keyStart = 0
    var keyLength = 0
    /// Of an element, its place in the array; −1 for a key.
    var element = -1
    var node = 0
  }

  /// The tree in memory that stays where it is.
  struct Table {
    let nodes: UnsafePointer<Node>
    let children: UnsafePointer<Child>
    let keyBytes: UnsafePointer<UInt8>
  }

  private var nodes: [Node] = []
  // Neither is ever empty, so that both lie somewhere.
  private var children = [Child()]
  private var keyBytes: [UInt8] = [0]
  /// Steps of the longest way.
  private(set) var depth = 0

  static let root = 0

  /// The first of columns with one path takes the values.
  init(_ columns: [String]) {
    var tree = [Growing()]
    for (column, text) in columns.enumerated() {
      var node = 0
      let steps = JSONPath(text).steps
      depth = max(depth, steps.count)
      for step in steps {
        let key: Growing.Key =
          switch step {
          case .key(let key): .key(key)
          case .anyKey: .key([UInt8(ascii: "*")])
          case .element(let index): .element(index)
          case .everyElement: .element(0)
          }
        if let next = tree[node].children.first(where: { $0.key == key })?.node {
          node = next
        } else {
          tree[node].children.append((key, tree.count))
          node = tree.count
          tree.append(Growing())
        }
      }
      if tree[node].column < 0 { tree[node].column = column }
    }
    flatten(tree)
  }

  /// Calls `body` with the tree where it lies.
  func withTable(_ body: (Table) throws -> Void) rethrows {
    try nodes.withUnsafeBufferPointer { nodes in
      try children.withUnsafeBufferPointer { children in
        try keyBytes.withUnsafeBufferPointer { keyBytes in
          guard let nodes = nodes.baseAddress, let children = children.baseAddress,
            let keyBytes = keyBytes.baseAddress
          else { return }
          try body(Table(nodes: nodes, children: children, keyBytes: keyBytes))
        }
      }
    }
  }

  private struct Growing {
    enum Key: Equatable { case key([UInt8]), element(Int) }
    var column = -1
    var children: [(key: Key, node: Int)] = []
  }

  private mutating func flatten(_ tree: [Growing]) {
    for growing in tree {
      nodes.append(
        Node(
          column: growing.column, firstChild: children.count, childCount: growing.children.count))
      for (key, node) in growing.children {
        switch key {
        case .key(let key):
          children.append(Child(keyStart: keyBytes.count, keyLength: key.count, node: node))
          keyBytes += key
        case .element(let index): children.append(Child(element: index, node: node))
        }
      }
    }
  }
}
