import CivilTime
import Places

/// A stop that may have been at a venue.
struct VenueMatch: Sendable {
  var presence: Presence
  var distance: Metres
  /// 0…1.
  var probability: Double
  /// What else the stop fits, the best first.
  var rivals: [String]
}

/// The stops at one of the data subject's places, and the venues of the map around them.
struct GroupMatch {
  /// Of protected venues, the stops that may have been there.
  private(set) var venues: [(venue: Place, matches: [VenueMatch])] = []

  /// Most of a person's stops are at few places, which are their own; of others there are never so
  /// many.
  private static let mostStops = 1_000
  private static let mostVenues = 100
  /// A stop that fits less is not even asked about.
  private static let smallestShare = 0.1
  /// A rival that fits less is not named.
  private static let smallestRival = 0.02
  private static let mostRivals = 5

  init(_ group: [Presence], _ index: PlaceIndex, excluding hidden: Set<Place>) {
    let stops = Array(group.prefix(Self.mostStops))
    let neighbours = stops.map { stop in
      index.near(
        stop.coordinate,
        within: min(NearbySearch.farthest, Metres(stop.sigma * NearbySearch.reachInSigmas)))
    }
    var numbers: [Place: Int] = [:]
    var places: [Place] = []
    for neighbour in neighbours.joined() where numbers[neighbour.place] == nil {
      guard places.count < Self.mostVenues else { break }
      numbers[neighbour.place] = places.count
      places.append(neighbour.place)
    }
    let labels = places.map { SensitiveLabel.leading($0.labels) }
    guard labels.contains(where: { $0 != nil }) else { return }
    let fits = zip(stops, neighbours).map { stop, near in
      Self.fits(stop, near, numbers, labels)
    }
    let mixture = VenueMixture(fits: fits, weights: Self.weights(stops))
    for (number, venue) in places.enumerated() where labels[number] != nil {
      guard !hidden.contains(venue) else { continue }
      let matches = stops.indices.compactMap { stop -> VenueMatch? in
        let shares = mixture.shares[stop]
        guard shares[number] >= Self.smallestShare,
          let neighbour = neighbours[stop].first(where: { $0.place == venue })
        else { return nil }
        return VenueMatch(
          presence: stops[stop], distance: neighbour.distance, probability: shares[number],
          rivals: Self.rivals(of: number, shares, places))
      }
      if !matches.isEmpty { venues.append((venue, matches)) }
    }
  }

  /// How well a stop fits each venue, and what is no place of the map at the end.
  private static func fits(
    _ stop: Presence, _ near: [Neighbour], _ numbers: [Place: Int], _ labels: [SensitiveLabel?]
  ) -> [Double] {
    var fits = [Double](repeating: 0, count: labels.count + 1)
    var inside = 1.0
    for neighbour in near {
      guard let number = numbers[neighbour.place] else { continue }
      let position = VenueFit.position(neighbour, sigma: stop.sigma)
      if let label = labels[number] {
        fits[number] =
          position * VisitFit.fit(stop, label) * VenueFit.protectedGround(neighbour.place)
        if neighbour.place.isArea, neighbour.distance == .zero {
          inside = min(inside, VenueFit.protectedGround(neighbour.place))
        }
      } else {
        fits[number] =
          position * RivalFit.fit(stop, neighbour.place) * VenueFit.ground(neighbour.place)
      }
    }
    fits[labels.count] = VenueFit.unmapped(sigma: stop.sigma) * inside
    return fits
  }

  /// Positions that repeat each other to the last digit are one observation.
  private static func weights(_ stops: [Presence]) -> [Double] {
    var counts: [Coordinate: Int] = [:]
    for stop in stops { counts[stop.coordinate, default: 0] += 1 }
    return stops.map { 1 / Double(counts[$0.coordinate] ?? 1) }
  }

  private static func rivals(of venue: Int, _ shares: [Double], _ places: [Place]) -> [String] {
    places.indices.filter { $0 != venue && shares[$0] >= smallestRival }
      .sorted { (shares[$1], $0) < (shares[$0], $1) }.prefix(mostRivals)
      .compactMap {
        places[$0].labels.contains(where: \.category.isNeverShown) ? nil : places[$0].name
      }
  }
}
