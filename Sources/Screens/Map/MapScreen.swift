import Canvas
import Dossier
import Leaflet
import Places
import TUI

/// Places and journeys on a braille map, with coasts, borders and the names of towns.
struct MapScreen: Screen {
  /// Nil until the person moves: then the view fits all places.
  private var viewport: MapViewport?
  /// The place that `n` went to.
  private var selected: Int?
  private(set) var showsJourneys = true
  private(set) var showsPoints = true

  /// From a view of continents to single metres.
  private static let scales: ClosedRange<Double> = 200...2e8
  /// What a jump to a place shows: some two kilometres across.
  private static let closeScale = 4e6

  mutating func centre(on id: String, _ scene: Scene) {
    guard let place = scene.leaflet.entry(id)?.finding.place else { return }
    selected = nil
    viewport = MapViewport(
      centre: Mercator.plane(place.coordinate), scale: Self.closeScale, scales: Self.scales)
  }

  mutating func handle(_ event: Event, in rect: Rect, _ scene: Scene) -> [ScreenAction]? {
    guard !scene.opened.map.isEmpty else { return nil }
    let room = parts(rect).map
    switch event {
    case .key("n"): step(by: 1, scene)
    case .key("N"): step(by: -1, scene)
    case .key("f"), .key("0"):
      viewport = nil
      selected = nil
    default:
      var moved = shown(scene, room)
      guard moved.handle(event, in: room) != .ignored else { return nil }
      viewport = moved
    }
    return []
  }

  private mutating func step(by offset: Int, _ scene: Scene) {
    let places = scene.opened.map.places
    guard !places.isEmpty else { return }
    let next = selected.map { ($0 + offset + places.count) % places.count } ?? 0
    selected = next
    viewport = MapViewport(
      centre: Mercator.plane(places[next].coordinate),
      scale: max(viewport?.scale ?? 0, Self.closeScale / 4), scales: Self.scales)
  }

  mutating func goBack() -> Bool {
    guard viewport != nil else { return false }
    viewport = nil
    selected = nil
    return true
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ scene: Scene) {
    let parts = parts(rect)
    guard !scene.opened.map.isEmpty else {
      for (row, line) in TextLayout.wrap(scene.words["ui.map.empty"], width: rect.columns)
        .enumerated()
      {
        canvas.write(line, at: rect.origin.moved(rows: row))
      }
      return
    }
    canvas.write(sentence(scene), at: parts.sentence.origin, limit: rect.columns, .text)
    let viewport = shown(scene, parts.map)
    let drawing = MapDrawing(
      scene: scene, viewport: viewport, selected: selected, showsJourneys: showsJourneys,
      showsPoints: showsPoints)
    drawing.draw(on: &canvas, in: parts.map)
    drawing.drawLegend(on: &canvas, in: parts.legend)
    canvas.focus = parts.sentence.origin
  }

  /// The picture in words: how many places, and which one is looked at.
  private func sentence(_ scene: Scene) -> String {
    let places = scene.opened.map.places
    if let selected, places.indices.contains(selected) {
      let place = places[selected]
      return scene.words.text(
        "ui.map.place",
        [
          Fact("place", .text(place.label)), Fact("n", .count(place.visits)),
          Fact("index", .count(selected + 1)), Fact("of", .count(places.count)),
        ])
    }
    return scene.words.text(
      "ui.map.sentence",
      [Fact("n", .count(places.count)), Fact("trips", .count(scene.opened.map.journeys.count))])
  }

  private func shown(_ scene: Scene, _ rect: Rect) -> MapViewport {
    if let viewport { return viewport }
    let points = scene.opened.map.extent.map(Mercator.plane)
    return MapViewport.showing(points, in: rect, scales: 200...Self.closeScale)
      .map { MapViewport(centre: $0.centre, scale: $0.scale, scales: Self.scales) }
      ?? MapViewport(centre: PlanePoint(x: 0.5, y: 0.35), scale: 400, scales: Self.scales)
  }

  private func parts(_ rect: Rect) -> (sentence: Rect, map: Rect, legend: Rect) {
    let parts = rect.split(.rows, [.cells(1), .rest, .cells(1)])
    return (parts[0], parts[1], parts[2])
  }

  static func commands(_ words: Words) -> [AppCommand] {
    [
      AppCommand(
        "map.next", title: words["ui.key.nextPlace"], hint: words["ui.hint.nextPlace"],
        keys: ["n", "N"]
      ) { _ in [] },
      AppCommand(
        "map.zoom", title: words["ui.key.zoom"], hint: words["ui.hint.zoom"], keys: ["+", "-"]
      ) { _ in [] },
      AppCommand(
        "map.fit", title: words["ui.key.fit"], hint: words["ui.hint.fit"], keys: ["f", "0"]
      ) { _ in [] },
      AppCommand("map.journeys", title: words["ui.key.journeys"], keys: ["t"]) { state in
        state.mapScreen.showsJourneys.toggle()
        return []
      },
      AppCommand("map.points", title: words["ui.key.points"], keys: ["p"]) { state in
        state.mapScreen.showsPoints.toggle()
        return []
      },
    ]
  }
}
