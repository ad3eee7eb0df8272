import Canvas

/// The keys of a screen and what they do, over the picture.
public struct HelpOverlay: Hashable, Sendable {
  public var title: String
  public var entries: [Hint]
  private var topRow = 0

  public init(title: String, entries: [Hint]) {
    self.title = title
    self.entries = entries
  }

  /// Motions and the wheel scroll; anything else that is pressed closes it.
  public mutating func handle(_ event: Event, in rect: Rect) -> Outcome {
    let page = inside(of: rect).rows
    switch event {
    case .key(let press):
      guard let rows = Motion(press)?.rows(page: page) else { return .cancelled }
      return scroll(by: rows, page: page)
    case .mouse(let mouse):
      switch mouse.kind {
      case .wheelUp: return scroll(by: -Motion.wheelRows, page: page)
      case .wheelDown: return scroll(by: Motion.wheelRows, page: page)
      case .press: return .cancelled
      case .release, .drag: return .ignored
      }
    default: return .ignored
    }
  }

  public func draw(on canvas: inout Canvas, in rect: Rect) {
    let frame = frame(in: rect)
    let inside = inside(of: rect)
    canvas.fill(frame, .text)
    canvas.box(frame, title: title, .accent)
    let first = first(topRow, page: inside.rows)
    for (row, entry) in entries.dropFirst(first).prefix(inside.rows).enumerated() {
      let parts = inside.line(row).split(.columns, [.cells(keyColumns), .cells(2), .rest])
      canvas.write(entry.key, at: parts[0].origin, limit: parts[0].columns, .key)
      canvas.write(entry.text, at: parts[2].origin, limit: parts[2].columns)
    }
    if !inside.isEmpty { canvas.focus = inside.origin }
  }

  private mutating func scroll(by rows: Int, page: Int) -> Outcome {
    topRow = first(topRow + rows, page: page)
    return .changed
  }

  private func first(_ top: Int, page: Int) -> Int {
    Scrolling.clamp(top, max(0, entries.count - page) + 1)
  }

  private var keyColumns: Int { entries.reduce(0) { max($0, $1.key.columns) } }

  private func inside(of rect: Rect) -> Rect { frame(in: rect).inset(rows: 1, columns: 2) }

  private func frame(in rect: Rect) -> Rect {
    let words = entries.reduce(title.columns) { max($0, $1.text.columns) }
    return rect.centred(rows: entries.count + 2, columns: keyColumns + words + 6)
  }
}
