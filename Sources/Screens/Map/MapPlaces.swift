import Dossier
import Leaflet
import Places

/// The places of the map with what may be said of each.
struct MapPlaces {
  private let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  /// Metres within which a finding's place and a place of the map are one.
  private static let nearby = 75.0

  var all: [MapSubject.Mark] { scene.opened.map.places }

  /// The place's name. One that a closed finding is about keeps it for itself, and so does another
  /// place that bears the same name.
  func name(_ index: Int) -> String {
    guard all.indices.contains(index) else { return "" }
    let isClosed = scene.leaflet.entries.contains {
      scene.isClosed($0)
        && (concerns($0, all[index]) || $0.finding.place?.label == all[index].label)
    }
    return isClosed ? scene.words["ui.hidden.title"] : all[index].label
  }

  /// The gravest finding about a place.
  func entry(_ index: Int) -> LeafletEntry? {
    guard all.indices.contains(index) else { return nil }
    return scene.leaflet.entries.first { concerns($0, all[index]) }
  }

  func sign(_ index: Int) -> PlaceSign { entry(index).flatMap(PlaceSign.init(of:)) ?? .place }

  /// The place of the map that a finding is about: the nearest.
  func index(of entry: LeafletEntry) -> Int? {
    guard let place = entry.finding.place else { return nil }
    let near = all.indices.filter { concerns(entry, all[$0]) }
    return near.min {
      all[$0].coordinate.distance(to: place.coordinate)
        < all[$1].coordinate.distance(to: place.coordinate)
    }
  }

  private func concerns(_ entry: LeafletEntry, _ mark: MapSubject.Mark) -> Bool {
    guard let place = entry.finding.place else { return false }
    return mark.coordinate.distance(to: place.coordinate).value <= Self.nearby
  }
}
