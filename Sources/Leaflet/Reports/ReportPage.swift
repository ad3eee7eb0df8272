import Canvas

/// Lines of text of one width, wrapped between words.
struct ReportPage {
  let width: Int
  let ascii: Bool
  /// For screen readers: one item a line, nothing that only the eye wants.
  let plain: Bool
  private(set) var lines: [String] = []

  init(width: Int, ascii: Bool, plain: Bool = false) {
    self.width = max(20, width)
    self.ascii = ascii
    self.plain = plain
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func blank() { if lines.last?.isEmpty == false { lines.append("") } }

  /// A line as it is; the caller keeps to the width.
  mutating func line(_ text: String) { lines.append(fold(text).trimmedEnd) }

  /// A text over as many lines as it takes; all but the first are set in by `hanging` more.
  mutating func paragraph(_ text: String, indent: Int = 0, hanging: Int = 0) {
    if plain { return line(text) }
    let margin = String(repeating: " ", count: indent)
    for line in wrapped(text, width: width - indent, hanging: hanging) {
      lines.append((margin + line).trimmedEnd)
    }
  }

  /// The lines of a text within a width, folded to the page's characters.
  func wrapped(_ text: String, width: Int, hanging: Int = 0) -> [String] {
    TextLayout.wrap(fold(text), width: width, hanging: hanging)
  }

  mutating func rule() {
    if plain { return }
    line(String(repeating: ascii ? "-" : "─", count: width))
  }

  func fold(_ text: String) -> String { ascii ? ASCIIText.folded(text) : text }
}

extension String {
  var trimmedEnd: String {
    var rest = Substring(self)
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }

  /// With spaces at its end until it takes so many columns.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - columns))
  }
}
