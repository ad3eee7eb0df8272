import Canvas

/// The keys of a screen and what they do, over the picture.
public struct HelpOverlay: Hashable, Sendable {
  public var title: String
  public var entries: [Hint]
  private var text = TextView([])

  public init(title: String, entries: [Hint]) {
    self.title = title
    self.entries = entries
    let width = entries.reduce(0) { max($0, $1.key.columns) }
    text = TextView(
      entries.map { TextBlock(TextLayout.pad($0.key, to: width) + "  " + $0.text) })
  }

  /// Motions scroll; anything else that is pressed closes it.
  public mutating func handle(_ event: Event, in rect: Rect) -> Outcome {
    let outcome = text.handle(event, in: frame(in: rect).inset(rows: 1, columns: 2))
    if outcome != .ignored { return outcome }
    switch event {
    case .key: return .cancelled
    case .mouse(let mouse) where mouse.kind == .press: return .cancelled
    default: return .ignored
    }
  }

  public func draw(on canvas: inout Canvas, in rect: Rect) {
    let frame = frame(in: rect)
    canvas.fill(frame, .text)
    canvas.box(frame, title: title, .accent)
    text.draw(on: &canvas, in: frame.inset(rows: 1, columns: 2))
  }

  private func frame(in rect: Rect) -> Rect {
    let keys = entries.reduce(0) { max($0, $1.key.columns) }
    let words = entries.reduce(title.columns) { max($0, $1.text.columns) }
    return rect.centred(rows: entries.count + 2, columns: keys + words + 6)
  }
}
