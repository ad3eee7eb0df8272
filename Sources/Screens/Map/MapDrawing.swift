import Canvas
import Dossier
import Leaflet
import Places
import TUI

/// A map as layers: water below, then borders, journeys, positions, places and names.
struct MapDrawing {
  let scene: Scene
  let viewport: MapViewport
  let selected: Int?
  let showsJourneys: Bool
  let showsPoints: Bool

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let box = window(rect)
    var layers = box.map(basemap) ?? []
    let map = scene.opened.map
    if showsJourneys { layers.append(MapLayer(.lines(map.journeys), .track)) }
    if showsPoints { layers.append(MapLayer(.dots(map.points), .series(1))) }
    layers.append(MapLayer(.labels(marks), .accent))
    if let box { layers.append(MapLayer(.labels(towns(in: box)), .muted)) }
    MapView(viewport: viewport, layers: layers, project: Mercator.plane)
      .draw(on: &canvas, in: rect, marks: scene.ascii ? .blocks : .braille)
  }

  func drawLegend(on canvas: inout Canvas, in rect: Rect) {
    let words = scene.words
    let spans = [
      Span(scene.ascii ? "H " : "⌂ ", .accent), Span(words["ui.map.legend.home"] + "  "),
      Span(scene.ascii ? "# " : "■ ", .accent), Span(words["ui.map.legend.work"] + "  "),
      Span(scene.ascii ? "S " : "§ ", .accent), Span(words["ui.map.legend.sensitive"] + "  "),
      Span(scene.ascii ? "o " : "● ", .accent), Span(words["ui.map.legend.place"] + "  "),
      Span("── ", .track), Span(words["ui.map.legend.journey"]),
    ]
    let bar = scaleBar
    canvas.write(spans, at: rect.origin, limit: rect.columns - bar.columns - 1)
    canvas.writeRight(bar, row: rect.row, before: rect.endColumn, limit: bar.columns, .muted)
  }

  /// `├────┤ 2 km`: a round length of eight to twenty columns.
  private var scaleBar: String {
    let latitude = Mercator.coordinate(viewport.centre).latitude
    let metresPerColumn = 2 * Mercator.metresPerUnit(at: latitude) / viewport.scale
    var length = 1.0
    for step in 0..<24 {
      let round = [1.0, 2, 5][step % 3]
      length = (0..<(step / 3)).reduce(round) { power, _ in power * 10 }
      if length / metresPerColumn >= 8 { break }
    }
    let columns = max(2, min(20, Int((length / metresPerColumn).rounded())))
    let bar = "├" + String(repeating: "─", count: columns - 2) + "┤ "
    return bar + scene.words.format(.distance(Metres(length)))
  }

  /// The part of the world that is seen; nil where the view leaves the world.
  private func window(_ rect: Rect) -> BoundingBox? {
    let northWest = Mercator.coordinate(viewport.plane(rect.origin, in: rect))
    let southEast = Mercator.coordinate(
      viewport.plane(Point(row: rect.endRow, column: rect.endColumn), in: rect))
    return BoundingBox(
      south: southEast.latitude, west: northWest.longitude, north: northWest.latitude,
      east: southEast.longitude)
  }

  private func basemap(_ box: BoundingBox) -> [MapLayer<Coordinate>] {
    guard let basemap = Basemap.standard else { return [] }
    let lines = basemap.lines(in: box)
    let water = lines.filter { $0.layer != .border }.map(\.points)
    let borders = lines.filter { $0.layer == .border }.map(\.points)
    return [MapLayer(.lines(water), .water), MapLayer(.lines(borders), .land)]
  }

  /// Home, work and protected places first, then the most visited: names that come first win the room.
  private var marks: [(at: Coordinate, sign: Glyph, name: String)] {
    let findings = scene.leaflet.entries.compactMap { entry -> (Coordinate, Glyph, String)? in
      guard let place = entry.finding.place, !entry.isHidden else { return nil }
      switch entry.kind {
      case .home: return (place.coordinate, "⌂", scene.words["ui.map.legend.home"])
      case .work: return (place.coordinate, "■", scene.words["ui.map.legend.work"])
      default: return nil
      }
    }
    let sensitive = scene.leaflet.entries.compactMap { entry -> (Coordinate, Glyph, String)? in
      guard let place = entry.finding.place, entry.isHidden else { return nil }
      return (place.coordinate, "§", "")
    }
    let places = scene.opened.map.places.enumerated().map { index, place in
      (place.coordinate, index == selected ? Glyph("◙") : "●", index == selected ? place.label : "")
    }
    let chosen = places.filter { $0.1 == "◙" }
    return (chosen + findings + sensitive + places.filter { $0.1 != "◙" }).map {
      ($0.0, $0.1, $0.2)
    }
  }

  private func towns(in box: BoundingBox) -> [(at: Coordinate, sign: Glyph, name: String)] {
    (Gazetteer.standard?.cities(in: box, limit: 12) ?? []).map { ($0.coordinate, "·", $0.name) }
  }
}
