import CivilTime
import Places

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// How well some stops, taken as one spot, fit a venue and all that is around it, by Bayes' rule.
struct SpotFit {
  /// The logarithm of the odds for the venue against all else.
  let logit: Double
  /// The logarithm of how much better the venue fits than the best other one of a protected kind.
  let margin: Double
  /// From the venue to the mean of the positions, in standard errors.
  let offset: Double
  /// The standard error of that mean on each axis, in metres.
  let sigma: Double
  /// Places within reach that fit nearly as well, or better.
  let rivals: Int
  /// The mean of the logarithms of how well lengths and hours fit.
  let fit: Double

  /// Habits repeat their oddities: more stops than these say nothing new about length and hour.
  private static let mostTelling = 4.0
  /// Nothing fits so badly that it cannot be.
  private static let smallestFit = 0.02
  private static let smallestPosition = 1e-6
  /// A flat or a bench is as good at every hour, but seldom for just this.
  private static let fitOfUnmapped = 0.6
  private static let most = 6.0
  /// A rival within this factor counts.
  private static let nearlyAsGood = 5.0

  init(_ venue: Place, _ stops: [Presence], _ index: PlaceIndex) {
    let mean = MeanPosition(stops, near: venue.coordinate)
    let telling = min(Double(stops.count), Self.mostTelling)
    let reach = min(
      NearbySearch.farthest, Metres(mean.sigma * NearbySearch.reachInSigmas + VenueFit.extent))
    let around = index.near(mean.coordinate, within: reach)
    let own = venue.neighbour(of: mean.coordinate)
    let here = Self.score(own, stops, mean, telling)
    let rest = around.filter { $0.place != venue }
    let scores = rest.map { Self.score($0, stops, mean, telling) }
    let unmapped = log(VenueFit.unmapped(sigma: mean.sigma)) + telling * log(Self.fitOfUnmapped)
    let best = scores.reduce(unmapped, max)
    let against = best + log((scores + [unmapped]).reduce(0.0) { $0 + exp($1 - best) })
    let protected = zip(rest, scores).filter { SensitiveLabel.leading($0.0.place.labels) != nil }
    logit = max(-Self.most, min(Self.most, here - against))
    margin = max(-Self.most, min(Self.most, here - (protected.map(\.1).max() ?? -.infinity)))
    offset = min(NearbySearch.reachInSigmas, own.distance.value / mean.sigma)
    sigma = mean.sigma
    rivals = scores.count { $0 > here - log(Self.nearlyAsGood) }
    fit = Self.meanFit(venue, stops)
  }

  private static func score(
    _ neighbour: Neighbour, _ stops: [Presence], _ mean: MeanPosition, _ telling: Double
  ) -> Double {
    let place = neighbour.place
    let ground =
      SensitiveLabel.leading(place.labels) == nil
      ? VenueFit.ground(place) : VenueFit.protectedGround(place)
    return log(max(smallestPosition, VenueFit.position(neighbour, sigma: mean.sigma)))
      + log(ground) + telling * meanFit(place, stops)
  }

  private static func meanFit(_ place: Place, _ stops: [Presence]) -> Double {
    let label = SensitiveLabel.leading(place.labels)
    let fits = stops.map { stop in
      label.map { VisitFit.fit(stop, $0) } ?? RivalFit.fit(stop, place)
    }
    return fits.reduce(0.0) { $0 + log(max($1, smallestFit)) } / Double(max(fits.count, 1))
  }
}

/// The mean of the positions of some stops, and how far it may be from the truth. Positions that repeat
/// each other to the last digit are one.
private struct MeanPosition {
  let coordinate: Coordinate
  /// The standard error on each axis, in metres.
  let sigma: Double

  init(_ stops: [Presence], near origin: Coordinate) {
    let plane = LocalPlane(origin)
    let map = Presence.shareOfMap * Presence.shareOfMap
    var seen = Set<Coordinate>()
    var weight = 0.0
    var sum = PlanePoint(x: 0, y: 0)
    for stop in stops where seen.insert(stop.coordinate).inserted {
      let point = plane.point(stop.coordinate)
      let noise = max(1, stop.sigma * stop.sigma - map)
      weight += 1 / noise
      sum.x += point.x / noise
      sum.y += point.y / noise
    }
    weight = max(weight, 1e-9)
    sigma = (map + 1 / weight).squareRoot()
    let (latitude, longitude) = plane.degrees(PlanePoint(x: sum.x / weight, y: sum.y / weight))
    coordinate = Coordinate(latitude: latitude, longitude: longitude) ?? origin
  }
}
