/// Which elements are meant: `tr`, `.outer-cell`, `div.uiBoxWhite`.
struct HTMLSelector: Sendable, Hashable {
  /// In small letters; nil stands for any.
  let name: [UInt8]?
  let className: [UInt8]?

  init(_ text: some StringProtocol) {
    let parts = text.utf8.split(
      separator: Ascii.point, maxSplits: 1, omittingEmptySubsequences: false)
    name = parts.first.flatMap { $0.isEmpty ? nil : $0.map(Ascii.lowercased) }
    className = parts.count > 1 ? Array(parts[1]) : nil
  }

  func fits(_ tag: HTMLTag) -> Bool {
    (name.map(tag.isNamed) ?? true) && (className.map(tag.hasClass) ?? true)
  }
}

/// What a column of an element's record holds.
struct HTMLColumn: Sendable {
  enum Value: Sendable, Hashable {
    /// The text in the elements selected, set in lines as a page would show it.
    case text
    /// An attribute of each of them.
    case attribute([UInt8])
    /// The text of a cell of a table's row, by its number from 1.
    case cell(Int)
  }

  /// What the elements lie in, somewhere in the record; nil where they may lie anywhere.
  let scope: HTMLSelector?
  /// Nil stands for the record itself.
  let selector: HTMLSelector?
  let value: Value

  /// Whether the column takes the whole text of the record.
  var isWhole: Bool { selector == nil && value == .text }

  /// `.content-cell`, `a@href`, `.content-cell a@href` for what lies in another element, `*` for the
  /// record's whole text, or `#2` for the second cell of a row.
  init(_ text: String) {
    if text.hasPrefix("#"), let number = Int(text.dropFirst()) {
      (scope, selector, value) = (nil, nil, .cell(number))
      return
    }
    let parts = text.split(separator: "@", maxSplits: 1)
    let elements = parts.first?.split(separator: " ", maxSplits: 1) ?? []
    scope = elements.count > 1 ? HTMLSelector(elements[0]) : nil
    selector = elements.last.flatMap { $0 == "*" ? nil : HTMLSelector($0) }
    value = parts.count > 1 ? .attribute(Array(parts[1].utf8)) : .text
  }
}
