import CivilTime
import Dossier
import Places

/// Where and when one of the data subject's own journeys began or ended.
struct TripEnd: Sendable {
  enum Kind: Sendable {
    case pickup, dropoff
    /// Where a ride was asked for that did not take place: the person was near, perhaps.
    case request
    /// Where a meal was brought to.
    case delivery
  }

  var kind: Kind
  var at: Instant
  var local: LocalDateTime
  var coordinate: Coordinate
  /// As the export writes it. Hostile.
  var address: String?
  var provenance: Provenance
  /// Index into `Groundwork.places`.
  var place = 0
}

/// A ride that took place, by the indexes of its ends.
struct Ride: Sendable {
  var pickup: Int?
  var dropoff: Int?
}

/// An address that a ride which took place began or ended at, or was to go to.
struct NamedVisit: Sendable {
  /// As the export writes it. Hostile.
  var text: String
  var local: LocalDateTime
  /// The end of the trip that it names; nil where the row gives no position.
  var end: Int?
  var provenance: Provenance
}

/// The ends of the trips on which the data subject was carried. A driver's trips are those of the
/// passengers, and say nothing about where the driver wanted to be.
struct OwnTrips: Sendable {
  var ends: [TripEnd] = []
  var rides: [Ride] = []
  var named: [NamedVisit] = []

  init(_ trips: [Trip], clock: inout LocalClock) {
    var seen = Set<[Int64]>()
    for trip in trips where trip.role == .rider || trip.role == .eater {
      guard seen.insert(Self.identity(trip)).inserted else { continue }
      switch (trip.role, trip.status) {
      case (.eater, .completed), (.eater, .unknown):
        _ = append(.delivery, trip.dropoff, trip, &clock)
      case (.rider, .completed), (.rider, .unknown):
        let begin = Waypoint(
          at: trip.begin.at ?? trip.request.at,
          coordinate: trip.begin.coordinate ?? trip.request.coordinate,
          address: trip.begin.address)
        let ride = Ride(
          pickup: append(.pickup, begin, trip, &clock),
          dropoff: append(.dropoff, trip.dropoff, trip, &clock))
        if ride.pickup != nil || ride.dropoff != nil { rides.append(ride) }
        name(begin, end: ride.pickup, trip, &clock)
        name(trip.dropoff, end: ride.dropoff, trip, &clock)
        let destination = Waypoint(at: trip.dropoff.at, address: trip.destination?.address)
        name(destination, end: reached(trip) ? ride.dropoff : nil, trip, &clock)
      case (.rider, .riderCancelled), (.rider, .driverCancelled), (.rider, .cancelled),
        (.rider, .unfulfilled):
        let place = trip.request.coordinate ?? trip.begin.coordinate
        let request = Waypoint(at: trip.request.at ?? trip.begin.at, coordinate: place)
        _ = append(.request, request, trip, &clock)
      default:
        // A split fare is a second row for a ride that is listed already.
        continue
      }
    }
  }

  /// The rides that took place, by the time at which they are first seen.
  var chronological: [Ride] {
    rides.map { ride in ((ride.pickup ?? ride.dropoff).map { ends[$0].at.seconds } ?? .min, ride) }
      .sorted { ($0.0, $0.1.pickup ?? .max) < ($1.0, $1.1.pickup ?? .max) }.map(\.1)
  }

  /// Two exports may hold the same trip; its times and its starting point tell.
  private static func identity(_ trip: Trip) -> [Int64] {
    let place = trip.begin.coordinate ?? trip.request.coordinate
    return [
      trip.request.at?.seconds ?? .min, trip.begin.at?.seconds ?? .min,
      trip.dropoff.at?.seconds ?? Int64(trip.provenance.row),
      Int64(((place?.latitude ?? 0) * 1e5).rounded()),
      Int64(((place?.longitude ?? 0) * 1e5).rounded()),
    ]
  }

  private mutating func append(
    _ kind: TripEnd.Kind, _ point: Waypoint, _ trip: Trip, _ clock: inout LocalClock
  ) -> Int? {
    guard let at = point.at, let coordinate = point.coordinate, coordinate != .origin else {
      return nil
    }
    let local = clock.rules(named: trip.zone, at: coordinate).local(at)
    ends.append(
      TripEnd(
        kind: kind, at: at, local: local, coordinate: coordinate, address: point.address,
        provenance: trip.provenance))
    return ends.count - 1
  }

  private mutating func name(
    _ point: Waypoint, end: Int?, _ trip: Trip, _ clock: inout LocalClock
  ) {
    guard let text = point.address, !text.isEmpty, let at = point.at ?? trip.order else { return }
    let local = clock.rules(named: trip.zone, at: point.coordinate).local(at)
    named.append(NamedVisit(text: text, local: local, end: end, provenance: trip.provenance))
  }

  /// Whether the ride ended where it was to go, as far as the row tells.
  private func reached(_ trip: Trip) -> Bool {
    guard let wanted = trip.destination?.coordinate, let got = trip.dropoff.coordinate else {
      return true
    }
    return wanted.distance(to: got) <= Self.reach
  }

  /// A car may stop on the other side of a block.
  private static let reach = Metres(250)
}
