import Canvas
import TUI

/// Where the parts of the picture are: names of the screens, the screen, the keys that matter.
struct Frame {
  let tabs: Rect
  let content: Rect
  let footer: Rect

  init(_ size: Size) {
    let parts = Rect(size).split(.rows, [.cells(1), .rest, .cells(1)])
    (tabs, content, footer) = (parts[0], parts[1], parts[2])
  }

  /// Room for what has no tabs above it.
  var whole: Rect {
    Rect(row: tabs.row, column: tabs.column, rows: tabs.rows + content.rows, columns: tabs.columns)
  }

  /// Room for a screen with air at its sides where there is width to spare.
  var page: Rect { content.inset(columns: content.columns >= 60 ? 1 : 0) }
}

/// The names of the screens, each with the digit that opens it.
struct ScreenTabs {
  let names: [(id: ScreenID, label: String)]
  let selected: ScreenID

  /// The tab at a point of the row.
  func tab(at point: Point, in rect: Rect) -> ScreenID? {
    placed(in: rect).first { $0.rect.contains(point) }?.id
  }

  func draw(on canvas: inout Canvas, in rect: Rect, title: String) {
    canvas.fill(rect, .footer)
    var end = rect.column
    for place in placed(in: rect) {
      canvas.write(
        place.label, at: place.rect.origin, limit: place.rect.columns,
        place.id == selected ? .selected : .footer)
      end = place.rect.endColumn
    }
    let room = rect.endColumn - end - 2
    if room >= 8 {
      canvas.writeRight(title, row: rect.row, before: rect.endColumn - 1, limit: room, .footer)
    }
  }

  /// Where the tabs stand. Names that do not fit leave their digit.
  private func placed(in rect: Rect) -> [(id: ScreenID, label: String, rect: Rect)] {
    let full = names.map { " \($0.id.rawValue) \($0.label) " }
    let fits = full.reduce(0) { $0 + $1.columns } <= rect.columns
    var left = rect.column
    return zip(names, full).map { name, label in
      let label = fits || name.id == selected ? label : " \(name.id.rawValue) "
      defer { left += label.columns }
      return (name.id, label, Rect(row: rect.row, column: left, rows: 1, columns: label.columns))
    }
  }
}
