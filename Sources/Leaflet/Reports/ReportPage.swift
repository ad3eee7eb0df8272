/// Lines of text of one width, wrapped between words.
struct ReportPage {
  let width: Int
  let ascii: Bool
  private(set) var lines: [String] = []

  init(width: Int, ascii: Bool) {
    self.width = max(20, width)
    self.ascii = ascii
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func blank() { if lines.last?.isEmpty == false { lines.append("") } }

  /// A line as it is; the caller keeps to the width.
  mutating func line(_ text: String) {
    let text = ascii ? ASCIIText.folded(text) : text
    lines.append(text.trimmedEnd)
  }

  /// A text over as many lines as it takes; all but the first are indented by `hanging` more.
  mutating func paragraph(_ text: String, indent: Int = 0, hanging: Int = 0) {
    let text = ascii ? ASCIIText.folded(text) : text
    for line in Self.wrapped(text, width: width, indent: indent, hanging: hanging) {
      lines.append(line)
    }
  }

  mutating func rule() { line(String(repeating: ascii ? "-" : "─", count: width)) }

  /// The lines of a text within a width. A word that is too long is broken where the line ends.
  static func wrapped(_ text: String, width: Int, indent: Int = 0, hanging: Int = 0) -> [String] {
    var lines: [String] = []
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = String(repeating: " ", count: indent)
      var used = indent
      var isFresh = true
      for word in part.split(separator: " ") {
        for piece in pieces(of: word, width: width - indent - hanging) {
          let columns = columns(of: piece)
          if !isFresh, used + 1 + columns > width {
            lines.append(line)
            line = String(repeating: " ", count: indent + hanging)
            used = indent + hanging
            isFresh = true
          }
          line += isFresh ? piece : " " + piece
          used += columns + (isFresh ? 0 : 1)
          isFresh = false
        }
      }
      lines.append(isFresh ? "" : line)
    }
    return lines
  }

  private static func pieces(of word: Substring, width: Int) -> [String] {
    let width = max(1, width)
    if columns(of: String(word)) <= width { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let columns = columns(of: String(character))
      if used + columns > width, !piece.isEmpty {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      piece.append(character)
      used += columns
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }
}

extension String {
  var trimmedEnd: String {
    var rest = Substring(self)
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }

  /// With spaces at its end until it takes so many columns.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - columnsOf(self)))
  }
}

private func columns(of text: String) -> Int { columnsOf(text) }
