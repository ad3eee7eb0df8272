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

  /// Nil stands for the record itself.
  let selector: HTMLSelector?
  let value: Value

  /// Whether the column takes the whole text of the record.
  var isWhole: Bool { selector == nil && value == .text }

  /// `.content-cell`, `a@href`, `*` for the record's whole text, or `#2` for the second cell of a row.
  init(_ text: String) {
    if text.hasPrefix("#"), let number = Int(text.dropFirst()) {
      (selector, value) = (nil, .cell(number))
      return
    }
    let parts = text.split(separator: "@", maxSplits: 1)
    selector = parts.first.flatMap { $0 == "*" ? nil : HTMLSelector($0) }
    value = parts.count > 1 ? .attribute(Array(parts[1].utf8)) : .text
  }
}
