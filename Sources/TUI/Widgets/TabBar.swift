import Canvas

/// The names of screens in one row; each may be reached by its digit.
public struct TabBar: Hashable, Sendable {
  public var titles: [String]
  public private(set) var selected = 0

  public init(_ titles: [String], selected: Int = 0) {
    self.titles = titles
    select(selected)
  }

  public mutating func select(_ index: Int) { selected = Scrolling.clamp(index, titles.count) }

  /// Digits and clicks choose a tab, Tab and Shift-Tab the next and the one before.
  public mutating func handle(_ event: Event, in rect: Rect) -> Outcome {
    guard !titles.isEmpty else { return .ignored }
    switch event {
    case .key("tab"): select((selected + 1) % titles.count)
    case .key("s-tab"): select((selected + titles.count - 1) % titles.count)
    case .key(let press):
      guard let tab = digit(press), titles.indices.contains(tab - 1) else { return .ignored }
      select(tab - 1)
    case .mouse(let mouse) where mouse.kind == .press:
      guard let hit = placed(in: rect).first(where: { $0.rect.contains(mouse.at) }) else {
        return .ignored
      }
      select(hit.tab)
    default: return .ignored
    }
    return .changed
  }

  public func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.clipped(to: rect.line(0)) { canvas in
      for place in placed(in: rect) {
        let role: Role = place.tab == selected ? .selected : .footer
        canvas.write(label(place.tab), at: place.rect.origin, role)
      }
    }
  }

  private func digit(_ press: KeyPress) -> Int? {
    guard case .character(let character) = press.key, press.modifiers.isEmpty else { return nil }
    return Int(String(character))
  }

  private func label(_ tab: Int) -> String { " \(tab + 1) \(titles[tab]) " }

  /// Where the tabs stand; the selected one is always among them.
  private func placed(in rect: Rect) -> [(tab: Int, rect: Rect)] {
    var first = 0
    let widths = titles.indices.map { label($0).columns }
    while first < selected, widths[first...selected].reduce(0, +) > rect.columns { first += 1 }
    var left = rect.column
    return titles.indices.dropFirst(first).map { tab in
      defer { left += widths[tab] }
      return (tab, Rect(row: rect.row, column: left, rows: 1, columns: widths[tab]))
    }
  }
}
