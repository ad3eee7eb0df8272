import CivilTime
import Dossier
import Places

/// A place of a protected kind, from a file of the region, where the data subject kept coming.
struct NearbyVisits: Sendable {
  /// Index into `Groundwork.places`.
  var place: Int
  var neighbour: Neighbour
  var label: SensitiveLabel
  /// What else is as near. Names, hostile like all of the file.
  var rivals: [String]
  /// Days on which a ride began or ended here, or a stay was long enough.
  var days: Set<LocalDate>
  /// Those among them with a dwell known to be long enough.
  var dwelt: Set<LocalDate>
  /// The median of the known dwells, in seconds; nil where none is known.
  var dwell: Int64?
  var sources: [Provenance]
}

/// Matches visits against the places of a region.
///
/// Measured in one city, a random spot lies within 50 m of a sensitive place in 14 of 100 cases: a
/// single drop-off is never matched, and neither is the own home, the place of work, or a place that
/// the data subject gave a name.
struct NearbySearch: Sendable {
  let visits: [NearbyVisits]

  /// A position is trusted to this; each place adds its own margin.
  static let reach = Metres(30)
  /// The next pick-up within this distance ends the dwell that began with a drop-off.
  static let pickupReach = Metres(400)
  /// A later one says nothing about how long the visit was.
  static let longestDwell: Int64 = 14 * 3_600
  static let shortestDwell: Int64 = 600
  /// Without a known dwell, so many days are needed.
  static let fewestDays = 2

  init(
    trips: OwnTrips, stays: [PlacedStay], book: PlaceBook, known: Set<Int>, index: PlaceIndex?
  ) {
    guard let index else {
      visits = []
      return
    }
    let presences = Presence.list(trips: trips, stays: stays)
    visits = presences.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
      .compactMap { Self.match($0.key, $0.value, book.places[$0.key].coordinate, index) }
  }

  /// The strongest label that may be shown alone; of equally strong ones, the one that says most.
  private static func leading(_ labels: [SensitiveLabel]) -> SensitiveLabel? {
    let shown = labels.filter { $0.tier < .weak }
    return shown.first { $0.tier == shown.first?.tier && !$0.category.isGeneral } ?? shown.first
  }

  private static func match(
    _ place: Int, _ presences: [Presence], _ point: Coordinate, _ index: PlaceIndex
  ) -> NearbyVisits? {
    let near = index.near(point, within: reach)
    let sensitive = near.compactMap { neighbour in
      leading(neighbour.labels).map { (neighbour: neighbour, label: $0) }
    }
    guard let best = sensitive.first else { return nil }
    let minimum = max(shortestDwell, Int64(max(0, best.label.minimumDwellMinutes)) * 60)
    let fitting = presences.filter { ($0.dwell ?? minimum) >= minimum }
    let days = Set(fitting.map(\.day))
    let dwells = fitting.compactMap(\.dwell).sorted()
    let dwelt = Set(fitting.filter { $0.dwell != nil }.map(\.day))
    guard !dwelt.isEmpty || days.count >= fewestDays else { return nil }
    return NearbyVisits(
      place: place, neighbour: best.neighbour, label: best.label,
      rivals: near.filter { $0 != best.neighbour }.compactMap(\.place.name), days: days,
      dwelt: dwelt, dwell: dwells.isEmpty ? nil : dwells[(dwells.count - 1) / 2],
      sources: fitting.flatMap(\.sources))
  }
}

/// One time at which the data subject was at a place.
private struct Presence {
  var day: LocalDate
  /// Seconds; nil where not known.
  var dwell: Int64?
  var sources: [Provenance]

  static func list(trips: OwnTrips, stays: [PlacedStay]) -> [Int: [Presence]] {
    var presences: [Int: [Presence]] = [:]
    for stay in stays {
      presences[stay.place, default: []].append(
        Presence(day: stay.from.eveningDay, dwell: stay.seconds, sources: stay.sources))
    }
    let rides = trips.chronological
    let dropoffs = zip(rides, Array(rides.dropFirst().map(Optional.some)) + [nil])
    for (ride, next) in dropoffs {
      guard let end = ride.dropoff.map({ trips.ends[$0] }) else { continue }
      let pickup = next?.pickup.map { trips.ends[$0] }
      presences[end.place, default: []].append(
        Presence(
          day: end.local.eveningDay, dwell: pickup.flatMap { dwell(from: end, to: $0) },
          sources: [end.provenance]))
    }
    for ride in rides {
      guard let end = ride.pickup.map({ trips.ends[$0] }) else { continue }
      presences[end.place, default: []].append(
        Presence(day: end.local.eveningDay, dwell: nil, sources: [end.provenance]))
    }
    return presences
  }

  private static func dwell(from dropoff: TripEnd, to pickup: TripEnd) -> Int64? {
    let seconds = pickup.at - dropoff.at
    guard (0...NearbySearch.longestDwell).contains(seconds),
      dropoff.coordinate.distance(to: pickup.coordinate) <= NearbySearch.pickupReach
    else { return nil }
    return seconds
  }
}
