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
    /// A value that the hours depend on, by its name.
    case assumption(String)
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

  /// What it says, on one line, as it is shown.
  var text: String {
    switch content {
    case .text(let text, _): text
    case .hanging(let sign, let text, _): sign + " " + text
    case .box(let title, let items): ([title] + items.map(\.text)).joined(separator: " ")
    case .lines(let lines, _):
      lines.flatMap { $0.spans.map(\.text) }.joined(separator: " ")
    case .dots, .blank: ""
    }
  }
}
