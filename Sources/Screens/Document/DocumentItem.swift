import Canvas

/// A line of a document: where it starts and what it says.
struct DocumentLine: Sendable, Hashable {
  var indent: Int
  var spans: [Span]

  init(_ spans: [Span] = [], indent: Int = 0) {
    self.spans = spans
    self.indent = indent
  }
}

/// A piece of a document that is selected as one: a paragraph, an entry, a row of evidence.
struct DocumentItem: Sendable, Hashable {
  enum Link: Sendable, Hashable {
    case finding(String)
    case row(file: Int, row: Int)
    case place(String)
  }

  enum Content: Sendable, Hashable {
    /// Text wrapped to the width, in one role.
    case text(String, Ink)
    /// A bullet or sign, then text that hangs beside it.
    case hanging(sign: String, text: String, Ink)
    /// Lines in a frame with a title.
    case box(title: String, [DocumentItem])
    /// Lines that somebody laid out for a width already.
    case lines(wide: [DocumentLine], narrow: [DocumentLine])
    /// Ten rows of ten dots.
    case dots(Int)
    case blank
  }

  var content: Content
  var indent: Int
  /// What Enter opens.
  var link: Link?

  init(_ content: Content, indent: Int = 0, link: Link? = nil) {
    self.content = content
    self.indent = indent
    self.link = link
  }

  static func text(_ text: String, _ role: Ink = .text, indent: Int = 0) -> DocumentItem {
    DocumentItem(.text(text, role), indent: indent)
  }

  static let blank = DocumentItem(.blank)

  /// The item's lines in a width. O(length of the text).
  func lines(width: Int) -> [DocumentLine] {
    let room = max(8, width - indent)
    switch content {
    case .text(let text, let role):
      return TextLayout.wrap(text, width: room).map {
        DocumentLine([Span($0, role)], indent: indent)
      }
    case .hanging(let sign, let text, let role):
      return hanging(sign, text, role, room)
    case .box(let title, let items): return boxed(title, items, room)
    case .lines(let wide, let narrow):
      let fits = wide.allSatisfy { $0.columns <= width }
      return fits ? wide : narrow
    case .dots(let full):
      return (0..<10).map { row in
        let dots = (0..<10).map { row * 10 + $0 < full ? "●" : "○" }.joined()
        return DocumentLine([Span(dots)], indent: indent)
      }
    case .blank: return [DocumentLine()]
    }
  }

  private func hanging(
    _ sign: String, _ text: String, _ role: Ink, _ room: Int
  ) -> [DocumentLine] {
    let width = sign.columns + 1
    return TextLayout.wrap(text, width: max(8, room - width)).enumerated().map { index, line in
      let head = index == 0 ? [Span(sign + " ", .key)] : []
      return DocumentLine(head + [Span(line, role)], indent: index == 0 ? indent : indent + width)
    }
  }

  private func boxed(_ title: String, _ items: [DocumentItem], _ room: Int) -> [DocumentLine] {
    let inner = room - 4
    let name = title.isEmpty ? "" : " \(title) "
    let top = "┌─" + name + String(repeating: "─", count: max(0, room - 3 - name.columns)) + "┐"
    let bottom = "└" + String(repeating: "─", count: max(0, room - 2)) + "┘"
    let body = items.flatMap { $0.lines(width: inner) }.map { line -> DocumentLine in
      let pad = max(0, inner - line.columns)
      let left = Span("│ " + String(repeating: " ", count: line.indent), .border)
      let right = Span(String(repeating: " ", count: pad) + " │", .border)
      return DocumentLine([left] + line.spans + [right], indent: indent)
    }
    return [DocumentLine([Span(top, .border)], indent: indent)] + body
      + [DocumentLine([Span(bottom, .border)], indent: indent)]
  }
}

extension DocumentLine {
  var columns: Int { indent + spans.reduce(0) { $0 + $1.text.columns } }
}
