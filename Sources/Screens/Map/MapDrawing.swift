import Canvas
import CivilTime
import Dossier
import Leaflet
import Places
import TUI

/// A map as layers: water below, then borders, streets, journeys, positions, places and names.
struct MapDrawing {
  let scene: Scene
  let viewport: MapViewport
  let selected: Int?
  /// The month that is shown; nil for all.
  let month: YearMonth?
  let showsJourneys: Bool
  let showsPoints: Bool

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let box = window(rect)
    let culling = MapCulling(viewport, in: rect)
    let map = scene.opened.map
    var layers = box.map { basemap($0) + MapStreets(scene.opened.places, in: $0).layers } ?? []
    if showsJourneys {
      layers.append(MapLayer(.lines(culling.lines(map.journeys, in: month)), .track))
    }
    if showsPoints {
      layers.append(MapLayer(.dots(culling.dots(map.positions, in: month)), .series(1)))
    }
    layers.append(MapLayer(.labels(marks), .accent))
    if let box { layers.append(MapLayer(.labels(towns(in: box)), .muted)) }
    MapView(viewport: viewport, layers: layers, project: { $0 })
      .draw(on: &canvas, in: rect, marks: scene.ascii ? .blocks : .braille)
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

  private func basemap(_ box: BoundingBox) -> [MapLayer<PlanePoint>] {
    guard let basemap = Basemap.standard else { return [] }
    let lines = basemap.lines(in: box)
    func runs(_ isWanted: (Basemap.Layer) -> Bool) -> [[PlanePoint]] {
      lines.filter { isWanted($0.layer) }.map { $0.points.map(Mercator.plane) }
    }
    return [
      MapLayer(.lines(runs { $0 != .border }), .water),
      MapLayer(.lines(runs { $0 == .border }), .land),
    ]
  }

  private typealias Label = (at: PlanePoint, sign: Glyph, name: String)

  /// The selected place, then home, work and protected places, then the most visited: names that
  /// come first win the room.
  private var marks: [(at: PlanePoint, sign: Glyph, name: String)] {
    let places = MapPlaces(scene)
    let chosen = selected.map { index -> Label in
      (Mercator.plane(places.all[index].coordinate), "◙", places.name(index))
    }
    let others = places.all.indices.filter { $0 != selected }.map { index -> Label in
      (
        Mercator.plane(places.all[index].coordinate),
        Glyph(PlaceSign.place.scalar(ascii: scene.ascii)), ""
      )
    }
    return (chosen.map { [$0] } ?? []) + scene.leaflet.entries.compactMap(mark) + others
  }

  private func mark(_ entry: LeafletEntry) -> Label? {
    guard let place = entry.finding.place, let sign = PlaceSign(of: entry) else { return nil }
    let name = sign == .sensitive ? place.label : scene.words[sign.nameKey]
    return (
      Mercator.plane(place.coordinate), Glyph(sign.scalar(ascii: scene.ascii)),
      scene.isClosed(entry) ? "" : name
    )
  }

  private func towns(in box: BoundingBox) -> [(at: PlanePoint, sign: Glyph, name: String)] {
    (Gazetteer.standard?.cities(in: box, limit: 12) ?? []).map {
      (Mercator.plane($0.coordinate), "·", $0.name)
    }
  }
}
