import CivilTime
import Dossier
import Places

/// A place of a protected kind, from a file of the region, where the data subject was.
struct NearbyVisits: Sendable {
  var venue: Place
  var label: SensitiveLabel
  /// From the venue to the middle of the positions.
  var distance: Metres
  /// What else the positions fit. Names, hostile like all of the file.
  var rivals: [String]
  var days: Set<LocalDate>
  /// The stops that are counted, by time.
  var presences: [Presence]
  /// The probability that the data subject was at the venue on these days, 0…1.
  var confidence: Double

  /// Whether that is likely enough to be told as visits; else the stops were near it.
  var isClaimed: Bool { confidence >= NearbySearch.claimed }

  /// The median of the known dwells, in seconds; nil where none is known.
  var dwell: Int64? { presences.compactMap(\.dwell).lowerMedian }
}

/// Matches stops against the places of a region.
///
/// Measured in one city, a random spot lies within 50 m of a sensitive place in 14 of 100 cases: a
/// passing point is never matched, and neither is the own home, the place of work, what is next door
/// to them, or a place that the data subject gave a name.
struct NearbySearch: Sendable {
  /// The most days first.
  let visits: [NearbyVisits]
  /// Stops outside of every region of which places are known.
  let unchecked: [Presence]
  /// Every venue that was weighed, claimed or not.
  let candidates: [VisitCandidate]
  /// All stops that are long enough to be visits.
  let stops: Int

  /// Indexes into `Groundwork.places`: where the stops that are told lie.
  var places: Set<Int> { Set(visits.flatMap { $0.presences.map(\.place) }) }

  /// A position is trusted to this at most; each place adds its own margin.
  static let farthest = Metres(50)
  /// How many standard errors a venue may be away.
  static let reachInSigmas = 2.5
  /// From here on a visit is claimed: 19 of 20 claims were right of invented people. What is less
  /// likely is told as nearness, and as nothing that could be decided.
  static let claimed = 0.65
  static let mostOfNearness = 0.59
  /// A stop belongs to the venue that it fits better than all else together.
  static let member = 0.5
  /// Less than this is not worth a word.
  static let possible = 0.2
  /// So many days of it are worth a word though they may be something else.
  static let fewestNear = 2
  /// What lies so near to the own home or place of work is not told apart from it.
  static let nextDoor = Metres(60)
  /// A stop is worth asking about from this length on, in seconds.
  static let shortestStop: Int64 = 600

  /// - Parameters:
  ///   - presences: The stops; those without a dwell count as passing by.
  ///   - known: Places that are not looked at: those that are the data subject's own, or named.
  ///   - own: Homes and places of work.
  init(
    _ presences: [Presence], book: PlaceBook, known: Set<Int>, own: Set<Int>, homes: Set<Int>,
    index: PlaceIndex?
  ) {
    let context = VisitorContext(
      homes: homes.sorted().map { book.places[$0].coordinate },
      nextDoor: Self.nextDoor(to: own.sorted().map { book.places[$0].coordinate }, index))
    let strange = presences.filter { !known.contains($0.place) }
    let long = presences.filter { $0.dwell ?? 0 >= Self.shortestStop }
    stops = long.count
    unchecked = index.map { index in long.filter { !index.covers($0.coordinate) } } ?? []
    candidates = index.map { Self.weighed(strange, $0, context) } ?? []
    visits = candidates.compactMap { context.visits($0) }.sorted { Self.precedes($0, $1) }
  }

  private static func nextDoor(to own: [Coordinate], _ index: PlaceIndex?) -> Set<Place> {
    guard let index else { return [] }
    return Set(
      own.flatMap { index.near($0, within: nextDoor) }.filter { $0.distance <= nextDoor }
        .map(\.place))
  }

  private static func weighed(
    _ presences: [Presence], _ index: PlaceIndex, _ context: VisitorContext
  ) -> [VisitCandidate] {
    let groups = Dictionary(grouping: presences, by: \.place).sorted { $0.key < $1.key }
    var matches: [Place: [VenueMatch]] = [:]
    for (_, group) in groups {
      let match = GroupMatch(group, index, excluding: context.nextDoor)
      for (venue, found) in match.venues { matches[venue, default: []] += found }
    }
    return matches.sorted { Self.precedes($0.key, $1.key) }.compactMap { venue, matches in
      SensitiveLabel.leading(venue.labels).flatMap { label in
        VisitCandidate(venue, label, matches, index, context)
      }
    }
  }

  private static func precedes(_ one: NearbyVisits, _ other: NearbyVisits) -> Bool {
    guard one.days.count == other.days.count else { return one.days.count > other.days.count }
    return precedes(one.venue, other.venue)
  }

  private static func precedes(_ one: Place, _ other: Place) -> Bool {
    let (here, there) = (one.coordinate, other.coordinate)
    return (here.latitude, here.longitude, one.name ?? "")
      < (there.latitude, there.longitude, other.name ?? "")
  }
}

extension SensitiveLabel {
  /// The strongest that may be shown alone; of equally strong ones, the one that says most.
  static func leading(_ labels: [SensitiveLabel]) -> SensitiveLabel? {
    let shown = labels.filter { $0.tier < .weak }
    return shown.first { $0.tier == shown.first?.tier && !$0.category.isGeneral } ?? shown.first
  }
}
