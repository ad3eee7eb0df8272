import Canvas

/// Items as lines of a width.
extension DocumentItem {
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
    guard width <= room / 2 else { return stacked(sign, text, role, room) }
    return TextLayout.wrap(text, width: max(8, room - width)).enumerated().map { index, line in
      let head = index == 0 ? [Span(sign + " ", .key)] : []
      return DocumentLine(head + [Span(line, role)], indent: index == 0 ? indent : indent + width)
    }
  }

  /// A sign that takes more than half of the line stands above its text.
  private func stacked(
    _ sign: String, _ text: String, _ role: Ink, _ room: Int
  ) -> [DocumentLine] {
    TextLayout.wrap(sign, width: room).map { DocumentLine([Span($0, .key)], indent: indent) }
      + TextLayout.wrap(text, width: max(8, room - 2)).map {
        DocumentLine([Span($0, role)], indent: indent + 2)
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
