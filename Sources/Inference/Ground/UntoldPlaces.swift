import Dossier
import Places

extension Groundwork {
  /// As far as a place beside a refuge gives the refuge away.
  private static let refugeReach = Metres(300)

  /// Places that no finding but that of a protected visit may name: those told there, and all beside a
  /// refuge.
  var untoldPlaces: Set<Int> {
    var untold = sensitive.places.union(nearby.visits.map(\.place))
    let refuges = sensitive.groups.joined().filter(\.category.isNeverShown).compactMap { sighting in
      if case .place(let index) = sighting.spot { places[index].coordinate } else { nil }
    }
    for refuge in Set(refuges) {
      let plane = LocalPlane(refuge)
      for (index, place) in places.enumerated()
      where plane.distance(to: place.coordinate) <= Self.refugeReach.value {
        untold.insert(index)
      }
    }
    return untold
  }
}
