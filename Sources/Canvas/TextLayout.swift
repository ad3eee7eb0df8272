/// Lines from running text, measured in columns of a terminal.
public enum TextLayout {
  /// Breaks text into lines of at most `width` columns.
  ///
  /// Lines break at spaces, of which several count as one; a word longer than a line is cut; a
  /// line feed ends a line. The lines are clean (`CleanText`). A width below 2 counts as 2, so
  /// that wide glyphs fit.
  public static func wrap(_ text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      wrapParagraph(CleanText.terminal(String(paragraph)), width: max(2, width))
    }
  }

  /// Wraps with the second and later lines set in by some columns.
  public static func wrap(_ text: String, width: Int, hanging: Int) -> [String] {
    let indent = min(max(0, hanging), max(0, width - 2))
    let lines = wrap(text, width: width - indent)
    let margin = String(repeating: " ", count: indent)
    return lines.enumerated().map { $0.offset == 0 ? $0.element : margin + $0.element }
  }

  /// The text cut to `width` columns, with an ellipsis where something is missing.
  public static func truncate(_ text: String, to width: Int) -> String {
    let clean = CleanText.terminal(text)
    guard clean.columns > width else { return clean }
    guard width > 0 else { return "" }
    return prefix(of: clean, columns: width - 1) + "…"
  }

  /// The text in exactly `width` columns.
  public static func pad(_ text: String, to width: Int, alignment: Alignment = .leading) -> String {
    let cut = truncate(text, to: width)
    let blanks = String(repeating: " ", count: max(0, width - cut.columns))
    return alignment == .leading ? cut + blanks : blanks + cut
  }

  private static func wrapParagraph(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      var rest = String(word)
      var columns = rest.columns
      if used > 0, used + 1 + columns > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      while columns > width {
        let head = prefix(of: rest, columns: width)
        lines.append(head)
        rest = String(rest.dropFirst(head.count))
        columns = rest.columns
      }
      if used > 0 { line += " " }
      line += rest
      used += columns + (used > 0 ? 1 : 0)
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  /// As many whole characters as fit into some columns, but at least one.
  private static func prefix(of text: String, columns: Int) -> String {
    var used = 0
    var result = ""
    for character in text {
      var width = 0
      character.forEachGlyph { width += $1 }
      if used + width > columns, !result.isEmpty || columns < 2 { break }
      used += width
      result.append(character)
    }
    return result
  }
}

/// On which side of its room a text stands.
public enum Alignment: Hashable, Sendable {
  case leading, trailing
}
