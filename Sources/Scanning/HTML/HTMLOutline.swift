/// Which elements are open, as far as tags that were never closed let one say.
struct HTMLOutline: Sendable {
  private(set) var open: [[UInt8]] = []

  /// Elements that have no content.
  private static let void: Set<[UInt8]> = Set(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"]
      .map { Array($0.utf8) })
  /// Elements that set their content on lines of its own.
  private static let blocks: Set<[UInt8]> = Set(
    [
      "address", "article", "blockquote", "br", "caption", "dd", "div", "dl", "dt", "footer", "h1",
      "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre",
      "section",
      "table", "td", "th", "tr", "ul",
    ].map { Array($0.utf8) })
  /// What a new element of a name ends, and the elements beyond which it does not look for it.
  private static let ends: [[UInt8]: (ended: [[UInt8]], within: [[UInt8]])] = [
    Array("p".utf8): ([Array("p".utf8)], [Array("div".utf8), Array("td".utf8), Array("li".utf8)]),
    Array("li".utf8): ([Array("li".utf8)], [Array("ul".utf8), Array("ol".utf8)]),
    Array("td".utf8): ([Array("td".utf8), Array("th".utf8)], [Array("tr".utf8)]),
    Array("th".utf8): ([Array("td".utf8), Array("th".utf8)], [Array("tr".utf8)]),
    Array("tr".utf8): ([Array("tr".utf8)], [Array("table".utf8)]),
  ]

  static func isBlock(_ name: [UInt8]) -> Bool { blocks.contains(name) }

  /// How many elements are open once a new one of this name has ended what it ends.
  func depth(before name: [UInt8]) -> Int {
    guard let rule = Self.ends[name] else { return open.count }
    for index in open.indices.reversed() {
      if rule.ended.contains(open[index]) { return index }
      if rule.within.contains(open[index]) { break }
    }
    return open.count
  }

  /// How many elements are left open by an end tag. One that ends nothing is passed over, and one of
  /// a cell's content does not end the cell.
  func depth(afterEndOf name: [UInt8]) -> Int {
    for index in open.indices.reversed() {
      if open[index] == name { return index }
      if open[index].elementsEqual("table".utf8) { break }
    }
    return open.count
  }

  mutating func close(to depth: Int) {
    if depth < open.count { open.removeSubrange(depth...) }
  }

  /// Opens an element; false for one that has no content.
  mutating func begin(_ name: [UInt8]) -> Bool {
    guard !Self.void.contains(name) else { return false }
    open.append(name)
    return true
  }
}
