extension Canvas {
  /// The canvas as lines of text without trailing blanks, the form in which tests compare it.
  ///
  /// With `styles`, where the cursor is, a letter for each cell's style and their key follow.
  public func snapshot(styles: Bool = false) -> String {
    let text = (0..<size.rows).map { trimmed(line(row: $0), " ") }.joined(separator: "\n")
    return styles ? text + "\n" + styleMap() : text
  }

  private func line(row: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for cell in cells[indices(row: row, from: 0, to: size.columns)] {
      scalars.append(contentsOf: cell.glyph.scalars)
    }
    return String(scalars)
  }

  private func styleMap() -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    var names: [Style: Character] = [.plain: "."]
    var key: [String] = []
    let map = (0..<size.rows).map { row in
      var line = ""
      for cell in cells[indices(row: row, from: 0, to: size.columns)] {
        if names[cell.style] == nil {
          let letter = letters[key.count % letters.count]
          names[cell.style] = letter
          key.append("\(letter) = \(cell.style)")
        }
        line.append(names[cell.style] ?? "?")
      }
      return trimmed(line, ".")
    }
    return (["--- styles"] + map + ["--- key"] + key + [place]).joined(separator: "\n")
  }

  private var place: String {
    if let cursor { return "cursor \(cursor.row),\(cursor.column)" }
    if let focus { return "focus \(focus.row),\(focus.column)" }
    return "no cursor"
  }

  private func trimmed(_ line: String, _ blank: Character) -> String {
    var line = line[...]
    while line.last == blank { line.removeLast() }
    return String(line)
  }
}

extension Style: CustomStringConvertible {
  public var description: String {
    var parts: [String] = []
    if foreground != .standard { parts.append("fg \(foreground.index)") }
    if background != .standard { parts.append("bg \(background.index)") }
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"),
      (.italic, "italic"),
    ]
    for (attribute, name) in names where attributes.contains(attribute) { parts.append(name) }
    return parts.isEmpty ? "plain" : parts.joined(separator: " ")
  }
}
