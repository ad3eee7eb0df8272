import Dossier
import Places

extension Groundwork {
  /// As far as a place beside a refuge gives the refuge away.
  private static let refugeReach = Metres(300)

  /// Places that no finding but that of a protected visit may name: those told there, and all beside a
  /// refuge.
  func untoldPlaces(_ dossier: Dossier, _ context: InferenceContext) -> Set<Int> {
    var untold = sensitive.places.union(nearby.places)
    for refuge in refuges(dossier, context) {
      let plane = LocalPlane(refuge)
      for (index, place) in places.enumerated()
      where plane.distance(to: place.coordinate) <= Self.refugeReach.value {
        untold.insert(index)
      }
    }
    return untold
  }

  /// Where an address or a saved place names a refuge.
  private func refuges(_ dossier: Dossier, _ context: InferenceContext) -> Set<Coordinate> {
    let visited = sensitive.groups.joined().filter(\.category.isNeverShown).compactMap { sighting in
      if case .place(let index) = sighting.spot { places[index].coordinate } else { nil }
    }
    let saved = dossier.savedPlaces.compactMap { place in
      context.isSecret("\(place.label), \(place.address ?? "")") ? place.coordinate : nil
    }
    return Set(visited + saved)
  }
}
