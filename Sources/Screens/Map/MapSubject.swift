import CivilTime
import Dossier
import Inference
import Leaflet
import Places
import TUI

/// What of a dossier a map shows, worked out once: journeys, device positions, places. All are kept
/// as points of the plane, so that a picture costs no trigonometry.
public struct MapSubject: Sendable {
  /// A place with a name, as the map marks it.
  struct Mark: Sendable {
    var coordinate: Coordinate
    var label: String
    var visits: Int
  }

  /// From where to where a trip went, in a straight line.
  struct Journey: Sendable {
    var from, to: PlanePoint
    /// Nil where the export gives no time.
    var month: YearMonth?
  }

  struct Position: Sendable {
    var at: PlanePoint
    var month: YearMonth
  }

  let journeys: [Journey]
  /// Device positions, one a month for each cell of some ten metres.
  let positions: [Position]
  /// Places by visits, most first.
  let places: [Mark]
  /// What the first view fits: the places; where there are none, everything.
  let extent: [PlanePoint]
  /// The months that have a journey or a position, in order.
  let months: [YearMonth]
  private let journeyMonths, positionMonths: Set<YearMonth>

  /// More would only paint over each other.
  private static let mostPositions = 200_000
  private static let mostPlaces = 400

  /// Linear in the fixes and trips.
  public init(_ dossier: Dossier, _ groundwork: Groundwork) {
    let journeys = dossier.trips.compactMap(Journey.init)
    let positions = Self.distinct(dossier.fixes)
    let places = groundwork.places.prefix(Self.mostPlaces).map {
      Mark(coordinate: $0.coordinate, label: $0.label, visits: $0.visits)
    }
    let marks = places.map { Mercator.plane($0.coordinate) }
    extent =
      marks.isEmpty
      ? journeys.flatMap { [$0.from, $0.to] } + positions.prefix(1_000).map(\.at) : marks
    journeyMonths = Set(journeys.compactMap(\.month))
    positionMonths = Set(positions.map(\.month))
    months = journeyMonths.union(positionMonths).sorted()
    (self.journeys, self.positions, self.places) = (journeys, positions, places)
  }

  /// Towns with the visits to all places in them: no journey, no position, nothing finer.
  func masked(by mask: Mask) -> MapSubject {
    var towns: [Coordinate: Mark] = [:]
    for place in places {
      guard let town = mask.masked(place) else { continue }
      towns[
        town.coordinate, default: Mark(coordinate: town.coordinate, label: town.label, visits: 0)
      ]
      .visits += place.visits
    }
    return MapSubject(
      places: towns.values.sorted { ($1.visits, $0.label) < ($0.visits, $1.label) })
  }

  private init(places: [Mark]) {
    (journeys, positions, months) = ([], [], [])
    (journeyMonths, positionMonths) = ([], [])
    // A town with the land around it: there is nothing to see any closer.
    extent = places.flatMap { place in
      [-0.15, 0.15].compactMap { step in
        Coordinate(
          latitude: place.coordinate.latitude + step / 2,
          longitude: place.coordinate.longitude + step)
      }.map { Mercator.plane($0) }
    }
    self.places = places
  }

  var isEmpty: Bool { journeys.isEmpty && positions.isEmpty && places.isEmpty }

  /// Whether a month, or any where none is named, has a journey.
  func hasJourneys(in month: YearMonth?) -> Bool {
    month.map(journeyMonths.contains) ?? !journeys.isEmpty
  }

  /// Whether a month, or any where none is named, has a position of the phone.
  func hasPositions(in month: YearMonth?) -> Bool {
    month.map(positionMonths.contains) ?? !positions.isEmpty
  }

  private struct Cell: Hashable {
    var latitude, longitude: Int32
    var month: YearMonth
  }

  private static func distinct(_ fixes: Fixes) -> [Position] {
    var seen: Set<Cell> = []
    var result: [Position] = []
    for index in 0..<fixes.count where result.count < mostPositions {
      let month = YearMonth(Instant(seconds: fixes.times[index]))
      // 1e-4 degrees: eleven metres of latitude.
      let cell = Cell(
        latitude: fixes.latitudes[index] / 1_000, longitude: fixes.longitudes[index] / 1_000,
        month: month)
      guard seen.insert(cell).inserted else { continue }
      result.append(Position(at: Mercator.plane(fixes.coordinate(at: index)), month: month))
    }
    return result
  }
}

extension MapSubject.Journey {
  init?(_ trip: Trip) {
    guard let begin = trip.begin.coordinate, let end = trip.dropoff.coordinate else { return nil }
    let at = trip.begin.at ?? trip.request.at ?? trip.dropoff.at
    self.init(
      from: Mercator.plane(begin), to: Mercator.plane(end), month: at.map(YearMonth.init))
  }
}

extension Mask {
  /// The town of a place on the map; nil where none may be shown.
  fileprivate func masked(_ mark: MapSubject.Mark) -> MapSubject.Mark? {
    town(at: mark.coordinate).map {
      MapSubject.Mark(coordinate: $0.coordinate, label: $0.name, visits: mark.visits)
    }
  }
}
