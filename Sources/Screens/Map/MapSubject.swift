import Dossier
import Inference
import Places

/// What of a dossier a map shows, worked out once: journeys, device positions, places.
public struct MapSubject: Sendable {
  /// A place with a name, as the map marks it.
  struct Mark: Sendable {
    var coordinate: Coordinate
    var label: String
    var visits: Int
    var kind: FindingKind?
  }

  /// From where to where each trip went.
  let journeys: [[Coordinate]]
  /// Device positions, one for each cell of some ten metres.
  let points: [Coordinate]
  /// Places by visits, most first.
  let places: [Mark]
  /// Every position, to fit the first view to.
  let extent: [Coordinate]

  /// More would only paint over each other.
  private static let mostPoints = 200_000
  private static let mostPlaces = 400

  /// Linear in the fixes and trips.
  public init(_ dossier: Dossier, _ groundwork: Groundwork) {
    journeys = dossier.trips.compactMap { trip in
      guard let begin = trip.begin.coordinate, let end = trip.dropoff.coordinate else { return nil }
      return [begin, end]
    }
    points = Self.distinct(dossier.fixes)
    places = groundwork.places.prefix(Self.mostPlaces).map {
      Mark(coordinate: $0.coordinate, label: $0.label, visits: $0.visits, kind: $0.kind)
    }
    let marks = places.map(\.coordinate)
    extent = marks.isEmpty ? journeys.flatMap { $0 } + points.prefix(1_000) : marks
  }

  var isEmpty: Bool { journeys.isEmpty && points.isEmpty && places.isEmpty }

  private static func distinct(_ fixes: Fixes) -> [Coordinate] {
    var seen: Set<Int64> = []
    var result: [Coordinate] = []
    for index in 0..<fixes.count {
      // 1e-4 degrees: eleven metres of latitude.
      let cell =
        Int64(fixes.latitudes[index] / 1_000) << 32
        | Int64(UInt32(bitPattern: fixes.longitudes[index] / 1_000))
      guard seen.insert(cell).inserted else { continue }
      result.append(fixes.coordinate(at: index))
      if result.count == mostPoints { break }
    }
    return result
  }
}
