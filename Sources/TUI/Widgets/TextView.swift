import Canvas

/// A paragraph of a text view.
public struct TextBlock: Hashable, Sendable {
  public var text: String
  public var role: Role
  /// The columns by which it is set in.
  public var indent: Int

  public init(_ text: String, _ role: Role = .text, indent: Int = 0) {
    self.text = text
    self.role = role
    self.indent = max(0, indent)
  }
}

/// Running text, wrapped to its room and scrolled by rows.
public struct TextView: Hashable, Sendable {
  public var blocks: [TextBlock]
  private var topRow = 0

  public init(_ blocks: [TextBlock]) { self.blocks = blocks }

  /// Takes an event that arrived while the text was shown in `rect`.
  public mutating func handle(_ event: Event, in rect: Rect) -> Outcome {
    switch event {
    case .key(let press):
      guard let rows = Motion(press)?.rows(page: rect.rows) else { return .ignored }
      return scroll(by: rows, in: rect)
    case .mouse(let mouse) where rect.contains(mouse.at):
      switch mouse.kind {
      case .wheelUp: return scroll(by: -Motion.wheelRows, in: rect)
      case .wheelDown: return scroll(by: Motion.wheelRows, in: rect)
      case .press, .release, .drag: return .ignored
      }
    default: return .ignored
    }
  }

  public func draw(on canvas: inout Canvas, in rect: Rect) {
    let lines = lines(width: rect.columns)
    let first = Scrolling.clamp(topRow, lastTop(lines.count, rect) + 1)
    canvas.clipped(to: rect) { canvas in
      for (row, line) in lines.dropFirst(first).prefix(rect.rows).enumerated() {
        canvas.write(line.text, at: rect.origin.moved(rows: row, columns: line.indent), line.role)
      }
    }
    if !rect.isEmpty { canvas.focus = rect.origin }
  }

  /// The rows that are seen in `rect` and the number of all: "12–30 of 80".
  public func position(in rect: Rect) -> (rows: Range<Int>, total: Int) {
    let total = lines(width: rect.columns).count
    let first = Scrolling.clamp(topRow, lastTop(total, rect) + 1)
    return (first..<min(total, first + rect.rows), total)
  }

  private mutating func scroll(by rows: Int, in rect: Rect) -> Outcome {
    let last = lastTop(lines(width: rect.columns).count, rect)
    topRow = Scrolling.clamp(Scrolling.clamp(topRow, last + 1) + rows, last + 1)
    return .changed
  }

  private func lastTop(_ count: Int, _ rect: Rect) -> Int { max(0, count - rect.rows) }

  private func lines(width: Int) -> [TextBlock] {
    blocks.flatMap { block in
      TextLayout.wrap(block.text, width: width - block.indent).map {
        TextBlock($0, block.role, indent: block.indent)
      }
    }
  }
}
