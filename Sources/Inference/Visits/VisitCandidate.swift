import Dossier
import Places

/// A venue of a protected kind that somebody's stops may have been at, weighed.
struct VisitCandidate: Sendable {
  let venue: Place
  let label: SensitiveLabel
  /// What most of the stops are known from.
  let witness: Witness
  /// In the order of `VisitFeatures.names`.
  let features: [Double]
  /// 0…1, as the model has it.
  let probability: Double
  let visits: NearbyVisits

  /// Nil for a venue at which the data subject is no visitor.
  init?(
    _ venue: Place, _ label: SensitiveLabel, _ matches: [VenueMatch], _ index: PlaceIndex,
    _ context: VisitorContext
  ) {
    let members = matches.filter { $0.probability >= NearbySearch.member }
    guard !context.isOwn(members, label.category) else { return nil }
    (self.venue, self.label) = (venue, label)
    witness = matches.contains { $0.presence.witness == .stays } ? .stays : .trips
    features = VisitFeatures.values(venue, label, matches, index, homes: context.homes)
    probability = Calibration.visit(witness).probability(of: features)
    // A stop that fits little of its own is counted where all together say enough.
    let counted = matches.filter { $0.probability >= NearbySearch.possible }
    visits = NearbyVisits(
      to: venue, label, counted.isEmpty ? matches : counted, confidence: probability)
  }
}

extension NearbyVisits {
  fileprivate init(
    to venue: Place, _ label: SensitiveLabel, _ matches: [VenueMatch], confidence: Double
  ) {
    var rivals: [String] = []
    for name in matches.flatMap(\.rivals) where !rivals.contains(name) { rivals.append(name) }
    self.init(
      venue: venue, label: label,
      distance: matches.map(\.distance).lowerMedian ?? .zero, rivals: rivals,
      days: Set(matches.map(\.presence.day)),
      presences: matches.map(\.presence).sorted { $0.from.naiveSeconds < $1.from.naiveSeconds },
      confidence: confidence >= NearbySearch.claimed
        ? min(Self.mostSure, confidence) : min(NearbySearch.mostOfNearness, confidence))
  }

  /// Nothing is surer: the map may be wrong.
  private static let mostSure = 0.97
}
