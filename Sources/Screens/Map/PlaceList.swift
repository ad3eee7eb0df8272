import Canvas
import Leaflet
import TUI

/// The places of the map in words, most visited first, each with its visits.
struct PlaceList: Sendable {
  private var list = ListView(count: 0)

  /// Columns that the list takes, two of them air.
  static let width = 42

  /// Follows what the map looks at.
  mutating func select(_ index: Int?, of scene: Scene) {
    let count = scene.opened.map.places.count
    if list.count != count { list = ListView(count: count) }
    if let index { list.select(index) }
  }

  /// The place that a click or the wheel went to; nil where none.
  mutating func handle(_ event: Event, in rect: Rect, _ scene: Scene) -> Int? {
    switch list.handle(event, in: parts(rect).list) {
    case .changed, .activated: list.selected
    default: nil
    }
  }

  func draw(on canvas: inout Canvas, in rect: Rect, isSelected: Bool, _ scene: Scene) {
    let parts = parts(rect)
    let places = MapPlaces(scene)
    canvas.write(
      scene.words["ui.map.list"], at: parts.head.origin, limit: parts.head.columns, .heading)
    list.draw(on: &canvas, in: parts.list) { index, line, isCurrent, canvas in
      let role: Ink = isCurrent && isSelected ? .selected : .text
      let visits = scene.words.format(count: places.all[index].visits)
      let sign = places.sign(index).scalar(ascii: scene.ascii)
      canvas.fill(line, role)
      canvas.write(
        "\(sign) \(places.name(index))", at: line.origin,
        limit: line.columns - visits.columns - 1, role)
      canvas.writeRight(
        visits, row: line.row, before: line.endColumn, limit: visits.columns, role)
    }
  }

  private func parts(_ rect: Rect) -> (head: Rect, list: Rect) {
    let room = rect.split(.columns, [.cells(2), .rest])[1]
    let parts = room.split(.rows, [.cells(1), .rest])
    return (parts[0], parts[1])
  }
}
