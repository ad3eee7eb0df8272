/// What the beginning of an XML document shows of its build: the root, and on each path the columns
/// that records of such elements would have.
public struct XMLShape: Sendable, Hashable {
  /// The elements on one path.
  public struct Element: Sendable, Hashable {
    /// As ``XMLReader`` takes it: `gpx/trk/trkseg/trkpt`.
    public let path: String
    /// Elements seen.
    public let count: Int
    /// Whether one parent held several: the elements are then the rows of a table.
    public let isRepeated: Bool
    /// Attributes and texts in the order of their first appearance, down to, and without, elements
    /// that are repeated themselves.
    public let columns: [String]
  }

  /// The local name of the root element; empty where the document is not read that far.
  public let root: String
  /// In the order of their first appearance, those without any column left out.
  public let elements: [Element]
  /// Whether the document declares entities: it is read no further then.
  public let declaresEntities: Bool

  /// Reads the first bytes of a document. Nil where they hold neither an element nor such a declaration.
  public init?(prefix: UnsafeRawBufferPointer, limits: XMLLimits = .standard) {
    var opening = MarkupOpening()
    guard let text = opening.take(prefix, isLast: false) else { return nil }
    let parser = ExpatParser(isUTF8: opening.isUTF8, limits: limits)
    var tokens = XMLTokens()
    let outcome = text.withUnsafeBytes { parser.parse($0, isLast: false, into: &tokens) }
    declaresEntities = outcome == .entityDeclared
    var survey = XMLSurvey(capacity: limits.paths)
    tokens.forEach { kind, bytes, _ in survey.take(kind, bytes) }
    let root = survey.tree.nodes.dropFirst().first
    guard root != nil || declaresEntities else { return nil }
    self.root = String(decoding: root?.name ?? [], as: UTF8.self)
    elements = (1..<survey.tree.nodes.count).compactMap(survey.element)
  }
}

/// Gathers what the elements on each path hold.
private struct XMLSurvey {
  private struct Content {
    var attributes: [String] = []
    var hasText = false
    var isRepeated = false
  }

  private(set) var tree: XMLPathTree
  private var contents: [Content] = [Content()]
  /// Every open element with the children it has had; nil for those on a path too many.
  private var open: [(node: Int?, children: Set<Int>)] = [(XMLPathTree.document, [])]

  private static let columns = 256

  init(capacity: Int) {
    tree = XMLPathTree(records: [], columns: [], capacity: capacity)
  }

  mutating func take(_ kind: XMLTokens.Kind, _ bytes: UnsafeRawBufferPointer) {
    guard let last = open.last else { return }
    switch kind {
    case .start: begin(bytes, in: last.node)
    case .end: if open.count > 1 { open.removeLast() }
    case .attribute:
      guard let node = last.node else { return }
      let name = String(decoding: XMLPathTree.localName(bytes), as: UTF8.self)
      if contents[node].attributes.count < Self.columns, !contents[node].attributes.contains(name) {
        contents[node].attributes.append(name)
      }
    case .text:
      guard let node = last.node, !contents[node].hasText else { return }
      contents[node].hasText = !bytes.allSatisfy(Ascii.isBlank)
    case .value, .surplus: break
    }
  }

  private mutating func begin(_ name: UnsafeRawBufferPointer, in parent: Int?) {
    let node = parent.flatMap { tree.open(name, in: $0) }
    if let node {
      if node == contents.count { contents.append(Content()) }
      if !open[open.count - 1].children.insert(node).inserted { contents[node].isRepeated = true }
    }
    open.append((node, []))
  }

  /// What is known of the elements of a node; nil where they have nothing of their own.
  func element(_ node: Int) -> XMLShape.Element? {
    var columns: [String] = []
    gather(node, "", &columns)
    guard !columns.isEmpty else { return nil }
    let names = tree.names(to: node).map { String(decoding: $0, as: UTF8.self) }
    return XMLShape.Element(
      path: names.joined(separator: "/"), count: tree.nodes[node].count,
      isRepeated: contents[node].isRepeated, columns: columns)
  }

  private func gather(_ node: Int, _ prefix: String, _ columns: inout [String]) {
    for attribute in contents[node].attributes where columns.count < Self.columns {
      columns.append(prefix.isEmpty ? "@\(attribute)" : "\(prefix)/@\(attribute)")
    }
    if contents[node].hasText, columns.count < Self.columns {
      columns.append(prefix.isEmpty ? "." : prefix)
    }
    for child in tree.nodes[node].children where !contents[child].isRepeated {
      let name = String(decoding: tree.nodes[child].name, as: UTF8.self)
      gather(child, prefix.isEmpty ? name : "\(prefix)/\(name)", &columns)
    }
  }
}
