import CivilTime
import Places

/// Where somebody's home was on which day.
struct HomeArea {
  /// A stay so near to the home is one at home: receivers err by a street indoors.
  static let reach = Metres(300)

  private let homes: [(from: LocalDate, to: LocalDate, places: Set<Int>)]
  private let coordinates: [(from: LocalDate, to: LocalDate, at: Coordinate)]

  init(_ groundwork: Groundwork) {
    let claims = groundwork.home.claims.sorted {
      ($0.from, $0.to, $0.place) < ($1.from, $1.to, $1.place)
    }
    coordinates = claims.map { ($0.from, $0.to, groundwork.places[$0.place].coordinate) }
    homes = claims.map { claim in
      let plane = LocalPlane(groundwork.places[claim.place].coordinate)
      let near = groundwork.places.indices.filter {
        plane.distance(to: groundwork.places[$0].coordinate) <= Self.reach.value
      }
      return (claim.from, claim.to, Set(near))
    }
  }

  var isEmpty: Bool { homes.isEmpty }

  /// Whether a place is a home of that day; nil where none is known for it.
  func contains(_ place: Int, on date: LocalDate) -> Bool? {
    var isKnown = false
    for home in homes where home.from <= date && date <= home.to {
      if home.places.contains(place) { return true }
      isKnown = true
    }
    return isKnown ? false : nil
  }

  /// How far a point lies from the nearest home of that day; nil where none is known for it.
  func distance(to point: Coordinate, on date: LocalDate) -> Metres? {
    coordinates.filter { $0.from <= date && date <= $0.to }.map { $0.at.distance(to: point) }.min()
  }
}
