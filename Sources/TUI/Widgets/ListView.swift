import Canvas

/// A list of items, one of them selected, each one or more rows high.
///
/// For lists of up to some thousand items; millions belong in a `TableView`.
public struct ListView: Hashable, Sendable {
  /// The rows of each item. Setting it keeps the selection where it can.
  public var heights: [Int] {
    didSet { selected = Scrolling.clamp(selected, heights.count) }
  }
  public private(set) var selected = 0
  private var topRow = 0

  public init(heights: [Int]) { self.heights = heights }

  /// A list of items of one height.
  public init(count: Int, height: Int = 1) {
    heights = Array(repeating: height, count: max(0, count))
  }

  public var count: Int { heights.count }

  public mutating func select(_ index: Int) { selected = Scrolling.clamp(index, count) }

  /// Takes an event that arrived while the list was shown in `rect`.
  ///
  /// A click selects; a click on what is selected, or Enter, activates it.
  public mutating func handle(_ event: Event, in rect: Rect) -> Outcome {
    defer { topRow = firstRow(page: rect.rows) }
    switch event {
    case .key(let press):
      if press == "enter" { return count > 0 ? .activated : .ignored }
      guard let motion = Motion(press), let rows = motion.rows(page: page(in: rect)) else {
        return .ignored
      }
      select(selected + rows)
      return .changed
    case .mouse(let mouse) where rect.contains(mouse.at):
      return handle(mouse, in: rect)
    default: return .ignored
    }
  }

  /// Draws the items that are seen; `item` gets each one's index, room and whether it is selected.
  public func draw(
    on canvas: inout Canvas, in rect: Rect, item: (Int, Rect, Bool, inout Canvas) -> Void
  ) {
    let first = firstRow(page: rect.rows)
    canvas.clipped(to: rect) { canvas in
      for (index, span) in spans.enumerated() where span.upperBound > first {
        guard span.lowerBound < first + rect.rows else { break }
        let room = Rect(
          row: rect.row + span.lowerBound - first, column: rect.column,
          rows: span.count, columns: rect.columns)
        if index == selected { canvas.focus = room.intersection(rect).origin }
        item(index, room, index == selected, &canvas)
      }
    }
  }

  /// The item at a point of the list that is shown in `rect`.
  public func item(at point: Point, in rect: Rect) -> Int? {
    guard rect.contains(point) else { return nil }
    let row = point.row - rect.row + firstRow(page: rect.rows)
    return spans.firstIndex { $0.contains(row) }
  }

  private mutating func handle(_ mouse: Mouse, in rect: Rect) -> Outcome {
    switch mouse.kind {
    case .wheelUp: select(selected - 1)
    case .wheelDown: select(selected + 1)
    case .press:
      guard let index = item(at: mouse.at, in: rect) else { return .ignored }
      if index == selected { return .activated }
      select(index)
    case .release, .drag: return .ignored
    }
    return .changed
  }

  private func firstRow(page: Int) -> Int {
    let spans = spans
    guard spans.indices.contains(selected) else { return 0 }
    return Scrolling.top(
      topRow, toShow: spans[selected], page: page, total: spans.last?.upperBound ?? 0)
  }

  /// The items that a page holds, going by the height of the selected one.
  private func page(in rect: Rect) -> Int {
    rect.rows / max(1, heights.indices.contains(selected) ? heights[selected] : 1)
  }

  private var spans: [Range<Int>] {
    var row = 0
    return heights.map { height in
      defer { row += max(1, height) }
      return row..<(row + max(1, height))
    }
  }
}
