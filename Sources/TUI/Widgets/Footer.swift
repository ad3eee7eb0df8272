import Canvas

/// The last row: the keys that matter now, and a message.
public struct Footer: Hashable, Sendable {
  public var hints: [Hint]
  /// Stands on the right, and before the hints where there is little room.
  public var message: String

  public init(hints: [Hint], message: String = "") {
    self.hints = hints
    self.message = message
  }

  /// Draws the hints that fit whole.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.clipped(to: rect.line(0)) { canvas in
      canvas.fill(rect, .footer)
      let width = min(message.columns, rect.columns)
      canvas.writeRight(message, row: rect.row, before: rect.endColumn, limit: width, .footer)
      for place in placed(in: rect) {
        let used = canvas.write(place.hint.key, at: place.rect.origin, .key)
        canvas.write(" " + place.hint.text, at: place.rect.origin.moved(columns: used), .footer)
      }
    }
  }

  /// The key of the hint at a point, so that the footer can be clicked.
  public func hint(at point: Point, in rect: Rect) -> Hint? {
    placed(in: rect).first { $0.rect.contains(point) }?.hint
  }

  private func placed(in rect: Rect) -> [(hint: Hint, rect: Rect)] {
    let end = rect.endColumn - (message.isEmpty ? 0 : message.columns + 2)
    var left = rect.column
    var result: [(hint: Hint, rect: Rect)] = []
    for hint in hints {
      let width = hint.key.columns + 1 + hint.text.columns
      guard left + width <= end else { break }
      result.append((hint, Rect(row: rect.row, column: left, rows: 1, columns: width)))
      left += width + 2
    }
    return result
  }
}
