import CivilTime
import Dossier
import Places

/// One time at which the data subject stopped somewhere.
struct Presence: Sendable {
  var from: LocalDateTime
  /// Seconds; nil where not known.
  var dwell: Int64?
  var coordinate: Coordinate
  /// The standard error of the position on each axis, in metres.
  var sigma: Double
  /// Index into `Groundwork.places`.
  var place: Int
  var sources: [Provenance]
  var witness = Witness.stays

  var day: LocalDate { from.eveningDay }
  /// The time halfway through the stop.
  var middle: LocalDateTime { LocalDateTime(naiveSeconds: from.naiveSeconds &+ (dwell ?? 0) / 2) }

  /// Of what a receiver and a map always have in common: an entrance is not a middle.
  static let shareOfMap = 8.0
  /// A few fixes look closer to each other than they are to the truth.
  static let smallestSpread = 15.0
  /// Errors of fixes of one stay repeat each other: more than so many teach nothing new.
  static let independentFixes = 16.0
  /// Of a place that a company concluded.
  static let givenSigma = 25.0
  /// Of a kerb and the receiver of a car.
  static let kerbSigma = 30.0
  /// The next pick-up within this distance ends the dwell that began with a drop-off.
  static let pickupReach = Metres(400)
  /// A later one says nothing about how long the visit was.
  static let longestDwell: Int64 = 14 * 3_600

  /// Of stays.
  static func list(_ stays: [Stay], _ placed: [PlacedStay]) -> [Presence] {
    zip(stays, placed).map { stay, placed in
      Presence(
        from: placed.from, dwell: stay.seconds, coordinate: stay.centre, sigma: sigma(of: stay),
        place: placed.place, sources: placed.sources)
    }
  }

  /// Of rides: a drop-off with the pick-up after it, and pick-ups by themselves.
  static func list(_ trips: OwnTrips) -> [Presence] {
    let rides = trips.chronological
    let next = rides.dropFirst().map { Optional.some($0) } + [nil]
    let dropoffs = zip(rides, next).compactMap { ride, next -> Presence? in
      guard let end = ride.dropoff.map({ trips.ends[$0] }) else { return nil }
      let pickup = next?.pickup.map { trips.ends[$0] }
      return Presence(end, dwell: pickup.flatMap { dwell(from: end, to: $0) })
    }
    return dropoffs
      + rides.compactMap { ride in
        ride.pickup.map { Presence(trips.ends[$0], dwell: nil) }
      }
  }

  private init(_ end: TripEnd, dwell: Int64?) {
    self.init(
      from: end.local, dwell: dwell, coordinate: end.coordinate, sigma: Self.kerbSigma,
      place: end.place, sources: [end.provenance], witness: .trips)
  }

  init(
    from: LocalDateTime, dwell: Int64?, coordinate: Coordinate, sigma: Double, place: Int,
    sources: [Provenance], witness: Witness = .stays
  ) {
    self.from = from
    self.dwell = dwell
    self.coordinate = coordinate
    self.sigma = sigma
    self.place = place
    self.sources = sources
    self.witness = witness
  }

  private static func sigma(of stay: Stay) -> Double {
    if stay.fixes <= 2, stay.first == stay.last { return givenSigma }
    let spread = max(stay.radius.value, smallestSpread)
    let fixes = min(max(Double(stay.fixes), 1), independentFixes)
    return (shareOfMap * shareOfMap + spread * spread / (2 * fixes)).squareRoot()
  }

  private static func dwell(from dropoff: TripEnd, to pickup: TripEnd) -> Int64? {
    let seconds = pickup.at - dropoff.at
    guard (0...longestDwell).contains(seconds),
      dropoff.coordinate.distance(to: pickup.coordinate) <= pickupReach
    else { return nil }
    return seconds
  }
}
