import Leaflet

/// How a place is marked: the same on the map, in its legend and in the list of places.
enum PlaceSign: Sendable, CaseIterable {
  case home, work, sensitive, place

  /// The sign of a finding's place; nil where the finding says no more than that it is a place.
  init?(of entry: LeafletEntry) {
    if entry.isHidden {
      self = .sensitive
      return
    }
    switch entry.kind {
    case .home: self = .home
    case .work: self = .work
    default: return nil
    }
  }

  func scalar(ascii: Bool) -> Unicode.Scalar {
    switch self {
    case .home: ascii ? "H" : "⌂"
    case .work: ascii ? "W" : "■"
    case .sensitive: ascii ? "S" : "§"
    case .place: ascii ? "o" : "●"
    }
  }

  var nameKey: String {
    switch self {
    case .home: "ui.map.legend.home"
    case .work: "ui.map.legend.work"
    case .sensitive: "ui.map.legend.sensitive"
    case .place: "ui.map.legend.place"
    }
  }
}
