/// Puts records together from the tokens of a document.
///
/// A record that lies in another goes first; what lies in the inner one is not the outer one's.
struct XMLRecords: Sendable {
  private struct Open {
    var fields: FieldBuffer
    let line: Int
    let offset: Int
    let depth: Int
  }

  private var tree: XMLPathTree
  private let columns: [XMLColumn]
  private let limits: XMLLimits
  /// The node of every open element; nil for those on a path too many.
  private var path: [Int?] = []
  /// Records that are open, the outermost first, and buffers that wait for the next.
  private var open: [Open] = []
  private var spare: [FieldBuffer] = []
  private var attribute: [UInt8] = []

  private(set) var rowCount = 0
  private(set) var problems = ProblemList()

  /// Records within records that are followed; a deeper one belongs to the record around it.
  private static let openRecords = 8

  init(paths: [String], columns: [String], limits: XMLLimits) {
    self.columns = columns.map(XMLColumn.init)
    self.limits = limits
    tree = XMLPathTree(
      records: paths.map(XMLPath.init), columns: self.columns, capacity: limits.paths)
    problems = ProblemList(capacity: limits.listedProblems)
  }

  mutating func note(_ problem: ScanProblem) { problems.append(problem) }

  /// Whether a record has begun and not ended.
  var hasOpenRecord: Bool { !open.isEmpty }

  mutating func take(
    _ tokens: XMLTokens, _ record: (borrowing Record) throws -> Void
  ) rethrows {
    try tokens.forEach { kind, bytes, place in try take(kind, bytes, place, record) }
  }

  private mutating func take(
    _ kind: XMLTokens.Kind, _ bytes: UnsafeRawBufferPointer, _ place: XMLTokens.Place?,
    _ record: (borrowing Record) throws -> Void
  ) rethrows {
    switch kind {
    case .start: begin(bytes, place)
    case .attribute: attribute.replaceSubrange(0..<attribute.count, with: bytes)
    case .value: takeValue(bytes)
    case .text: takeText(bytes)
    case .end: try end(record)
    case .surplus: problems.append(.tooManyColumns(row: rowCount + 1, line: open.last?.line ?? 0))
    }
  }

  private mutating func begin(_ name: UnsafeRawBufferPointer, _ place: XMLTokens.Place?) {
    let parent = path.isEmpty ? XMLPathTree.document : path[path.count - 1]
    let node = parent.flatMap { tree.open(name, in: $0) }
    path.append(node)
    guard let node, tree.nodes[node].isRecord, open.count < Self.openRecords else { return }
    var fields =
      spare.popLast() ?? FieldBuffer(columns: columns.count, fieldBytes: limits.fieldBytes)
    fields.removeAll()
    for (index, column) in columns.enumerated() {
      switch column.value {
      case .recordName: tree.nodes[node].name.withUnsafeBytes { fields.set($0, to: index) }
      case .parentNumber:
        let number = String(tree.nodes[tree.nodes[node].parent].count)
        Array(number.utf8).withUnsafeBytes { fields.set($0, to: index) }
      case .text, .attribute: break
      }
    }
    open.append(
      Open(
        fields: fields, line: place?.line ?? 0, offset: place?.offset ?? 0, depth: path.count))
  }

  private mutating func takeValue(_ value: UnsafeRawBufferPointer) {
    guard !open.isEmpty, let last = path.last, let node = last else { return }
    let isName = attribute.withUnsafeBytes { XMLPathTree.localName($0).startIndex }
    for (name, column) in tree.nodes[node].attributeColumns where attribute[isName...] == name[...]
    {
      open[open.count - 1].fields.set(value, to: column)
    }
  }

  private mutating func takeText(_ text: UnsafeRawBufferPointer) {
    guard !open.isEmpty, let last = path.last, let node = last,
      let column = tree.nodes[node].textColumn
    else { return }
    open[open.count - 1].fields.append(text, to: column)
  }

  private mutating func end(_ record: (borrowing Record) throws -> Void) rethrows {
    guard let last = path.last else { return }
    if let node = last, !open.isEmpty, let column = tree.nodes[node].textColumn {
      open[open.count - 1].fields.end(column)
    }
    if let done = open.last, done.depth == path.count {
      open.removeLast()
      defer { if spare.count < Self.openRecords { spare.append(done.fields) } }
      try deliver(done, record)
    }
    path.removeLast()
  }

  private mutating func deliver(
    _ done: Open, _ record: (borrowing Record) throws -> Void
  ) rethrows {
    rowCount += 1
    guard !done.fields.isTooLong else {
      return problems.append(.fieldTooLong(row: rowCount, line: done.line))
    }
    var fields = done.fields
    try fields.deliver(row: rowCount, line: done.line, byteOffset: done.offset, record)
  }
}
