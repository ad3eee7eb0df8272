import Canvas
import CivilTime
import Dossier
import Leaflet
import Places
import TUI

/// Places and journeys on a braille map, with coasts, borders and the names of towns; beside it,
/// where there is room, the places in words.
struct MapScreen: Screen {
  /// Nil until the person moves: then the view fits all places.
  private var viewport: MapViewport?
  /// The place that is looked at, by its index.
  private(set) var selected: Int?
  /// The month that is shown, by its index; nil for all.
  private var month: Int?
  private var list = PlaceList()
  var showsJourneys = true
  var showsPoints = true

  /// From a view of continents to single metres.
  private static let scales: ClosedRange<Double> = 200...2e8
  /// What a jump to a place shows: some two kilometres across.
  private static let closeScale = 4e6
  /// From this width on, the list of places stands beside the map.
  private static let splitColumns = 110

  mutating func centre(on id: String, _ scene: Scene) {
    guard let entry = scene.leaflet.entry(id), let place = entry.finding.place else { return }
    selected = MapPlaces(scene).index(of: entry)
    viewport = MapViewport(
      centre: Mercator.plane(place.coordinate), scale: Self.closeScale, scales: Self.scales)
  }

  mutating func handle(_ event: Event, in rect: Rect, _ scene: Scene) -> [ScreenAction]? {
    guard !scene.opened.map.isEmpty else { return nil }
    switch event {
    case .key("n"): step(by: 1, scene)
    case .key("N"): step(by: -1, scene)
    case .key("]"): stepMonth(by: 1, scene)
    case .key("["): stepMonth(by: -1, scene)
    case .key("f"), .key("0"): _ = goBack()
    case .key("enter"): return openSelected(scene)
    case .mouse(let mouse): return handle(mouse, parts(rect, scene), scene)
    default: return move(event, in: parts(rect, scene).map, scene)
    }
    return []
  }

  private mutating func handle(
    _ mouse: Mouse, _ parts: Parts, _ scene: Scene
  ) -> [ScreenAction]? {
    if parts.list.contains(mouse.at) {
      list.select(selected, of: scene)
      guard let index = list.handle(.mouse(mouse), in: parts.list, scene) else { return [] }
      if index == selected { return openSelected(scene) }
      look(at: index, scene)
      return []
    }
    let viewport = shown(scene, parts.map)
    if mouse.kind == .press, parts.map.contains(mouse.at) {
      let places = scene.opened.map.places
      let hit = places.firstIndex {
        viewport.cell(Mercator.plane($0.coordinate), in: parts.map) == mouse.at
      }
      if let hit {
        selected = hit
        return []
      }
    }
    return move(.mouse(mouse), in: parts.map, scene)
  }

  private mutating func move(_ event: Event, in rect: Rect, _ scene: Scene) -> [ScreenAction]? {
    var moved = shown(scene, rect)
    guard moved.handle(event, in: rect) != .ignored else { return nil }
    viewport = moved
    return []
  }

  private func openSelected(_ scene: Scene) -> [ScreenAction]? {
    guard let selected else { return nil }
    return [
      MapPlaces(scene).entry(selected).map { .showFinding($0.id) }
        ?? .say(scene.words["ui.map.noFinding"])
    ]
  }

  private mutating func step(by offset: Int, _ scene: Scene) {
    let count = scene.opened.map.places.count
    guard count > 0 else { return }
    look(at: selected.map { ($0 + offset + count) % count } ?? 0, scene)
  }

  private mutating func look(at index: Int, _ scene: Scene) {
    selected = index
    viewport = MapViewport(
      centre: Mercator.plane(scene.opened.map.places[index].coordinate),
      scale: max(viewport?.scale ?? 0, Self.closeScale / 4), scales: Self.scales)
  }

  /// From all months to the first or the last one, and past the ends to all again.
  private mutating func stepMonth(by step: Int, _ scene: Scene) {
    let count = scene.opened.map.months.count
    guard count > 0 else { return }
    let next = month.map { $0 + step } ?? (step > 0 ? 0 : count - 1)
    month = (0..<count).contains(next) ? next : nil
  }

  mutating func goBack() -> Bool {
    defer { (viewport, selected, month) = (nil, nil, nil) }
    return viewport != nil || selected != nil || month != nil
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ scene: Scene) {
    guard !scene.opened.map.isEmpty else {
      return canvas.write(wrapped: scene.words["ui.map.empty"], in: rect)
    }
    let parts = parts(rect, scene)
    let viewport = shown(scene, parts.map)
    MapDrawing(
      scene: scene, viewport: viewport, selected: selected, month: shownMonth(scene.opened.map),
      showsJourneys: showsJourneys, showsPoints: showsPoints
    ).draw(on: &canvas, in: parts.map)
    MapLegend(scene: scene, viewport: viewport).draw(on: &canvas, in: parts.legend)
    if !parts.list.isEmpty {
      var list = list
      list.select(selected, of: scene)
      list.draw(on: &canvas, in: parts.list, isSelected: selected != nil, scene)
    }
    canvas.write(wrapped: sentence(scene), in: parts.sentence)
  }

  func shownMonth(_ map: MapSubject) -> YearMonth? {
    month.flatMap { map.months.indices.contains($0) ? map.months[$0] : nil }
  }

  /// The picture in words: how many places, which one is looked at, which month is shown.
  private func sentence(_ scene: Scene) -> String {
    MapSentence(scene: scene, selected: selected, month: shownMonth(scene.opened.map)).text
  }

  private func shown(_ scene: Scene, _ rect: Rect) -> MapViewport {
    if let viewport { return viewport }
    return MapViewport.showing(scene.opened.map.extent, in: rect, scales: 200...Self.closeScale)
      .map { MapViewport(centre: $0.centre, scale: $0.scale, scales: Self.scales) }
      ?? MapViewport(centre: PlanePoint(x: 0.5, y: 0.35), scale: 400, scales: Self.scales)
  }

  private struct Parts {
    var sentence, map, legend, list: Rect
  }

  private func parts(_ rect: Rect, _ scene: Scene) -> Parts {
    // Long sentences take two rows in a narrow window, always, so that the map does not jump.
    let sentence = rect.columns < 72 ? 2 : 1
    let rows = rect.split(.rows, [.cells(sentence), .rest, .cells(1)])
    let hasList = rect.columns >= Self.splitColumns && !scene.opened.map.places.isEmpty
    let columns = rows[1].split(.columns, [.rest, .cells(hasList ? PlaceList.width : 0)])
    return Parts(sentence: rows[0], map: columns[0], legend: rows[2], list: columns[1])
  }
}
