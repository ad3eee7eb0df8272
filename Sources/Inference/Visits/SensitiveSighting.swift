import CivilTime
import Dossier
import Places

/// One sign that the data subject was at a place of a protected kind.
struct SensitiveSighting: Sendable {
  /// What makes two sightings speak of one place.
  enum Spot: Hashable, Sendable {
    /// Index into `Groundwork.places`.
    case place(Int)
    /// The words of an address without a position, by bytes.
    case words([UInt8])
  }

  enum Source: String, Sendable {
    /// The address itself names it. Raw values are keys of evidence groups.
    case namedAddresses
    /// The data subject stored it.
    case savedPlaces
  }

  var source: Source
  var spot: Spot
  var category: SensitiveCategory
  var tier: SensitiveTier
  /// As the export writes it. Hostile.
  var name: String
  /// Nil for what is no visit.
  var day: LocalDate?
  var provenance: Provenance
}

extension [SensitiveSighting] {
  /// The strongest word wins, then the one that says most, then the one found most often.
  var leading: SensitiveSighting? {
    let counts = Dictionary(grouping: self, by: \.category).mapValues(\.count)
    func rank(_ sighting: SensitiveSighting) -> (SensitiveTier, Int, Int, SensitiveCategory) {
      (
        sighting.tier, sighting.category.isGeneral ? 1 : 0,
        -counts[sighting.category, default: 0], sighting.category
      )
    }
    return self.min { rank($0) < rank($1) }
  }
}

/// Looks for places of a protected kind among those visited. Never the own home or place of work.
struct SensitiveSearch: Sendable {
  /// By place, the most visited first.
  let groups: [[SensitiveSighting]]
  /// Indexes into `Groundwork.places`.
  let places: Set<Int>

  init(
    trips: OwnTrips, saved: [SavedPlace], book: PlaceBook, own: Set<Int>, lexicon: NameLexicon?
  ) {
    guard let lexicon else {
      (groups, places) = ([], [])
      return
    }
    let sightings =
      trips.named.flatMap { visit in
        Self.sightings(visit.text, lexicon).map { match in
          SensitiveSighting(
            source: .namedAddresses,
            spot: visit.end.map { .place(trips.ends[$0].place) } ?? Self.words(match.part),
            category: match.category, tier: match.tier, name: match.part,
            day: visit.local.eveningDay, provenance: visit.provenance)
        }
      }
      + saved.flatMap { place in
        Self.sightings(
          [place.label, place.address].compactMap { $0 }.joined(separator: ", "), lexicon
        )
        .map { match in
          SensitiveSighting(
            source: .savedPlaces,
            spot: place.coordinate.flatMap { book.place(near: $0) }.map { .place($0) }
              ?? Self.words(match.part),
            category: match.category, tier: match.tier, name: match.part,
            provenance: place.provenance)
        }
      }
    // A ride to the own hospital that ended at its gate names it too.
    let ownNames = Set(
      sightings.filter { Self.isOwn($0.spot, own) }.map { Self.words($0.name) })
    let strange = sightings.filter {
      !Self.isOwn($0.spot, own) && !ownNames.contains(Self.words($0.name))
    }
    // Words without a position speak of the place where they were read beside one.
    let spots = Dictionary(
      strange.filter { if case .place = $0.spot { true } else { false } }
        .map { (Self.words($0.name), $0.spot) }, uniquingKeysWith: { first, _ in first })
    groups = Dictionary(grouping: strange) { spots[$0.spot] ?? $0.spot }.values
      .sorted { Self.precedes($0, $1) }
    places = Set(
      strange.compactMap { if case .place(let index) = $0.spot { index } else { nil } })
  }

  private static func isOwn(_ spot: SensitiveSighting.Spot, _ own: Set<Int>) -> Bool {
    if case .place(let index) = spot { own.contains(index) } else { false }
  }

  /// Names at which one may look without other signs: a weak one is never shown alone.
  private static func sightings(_ text: String, _ lexicon: NameLexicon) -> [NameMatch] {
    lexicon.matches(in: text).filter { $0.tier < .weak }
  }

  private static func words(_ name: String) -> SensitiveSighting.Spot {
    .words(Array(name.lowercased().utf8))
  }

  private static func precedes(_ one: [SensitiveSighting], _ other: [SensitiveSighting]) -> Bool {
    let counts = (Set(one.compactMap(\.day)).count, Set(other.compactMap(\.day)).count)
    guard counts.0 == counts.1 else { return counts.0 > counts.1 }
    guard let first = one.map(\.provenance).min(), let second = other.map(\.provenance).min(),
      first != second
    else { return (one.first?.name ?? "") < (other.first?.name ?? "") }
    return first < second
  }
}

extension SensitiveCategory {
  /// Whether it says no more than that a place has to do with health, or with faith.
  var isGeneral: Bool { Self.general.contains(id) }

  private static let general: Set<String> = [
    "health.hospital", "health.clinic", "health.doctor", "health.other", "religion.unspecified",
  ]
}
