import CivilTime
import Dossier
import Places

extension Inference {
  /// Visits to places of a protected kind: one finding per place.
  static let sensitiveVisit = Inference(name: "sensitive-visit") { _, _, groundwork in
    groundwork.sensitive.groups.compactMap { SensitiveVisit.finding($0, groundwork) }
      + groundwork.nearby.visits.map { NearbyVisit.finding($0) }
  }
}

private enum SensitiveVisit {
  /// How far a name in an address can be trusted, the more visits the more.
  static let nameTrust = 0.9
  /// Of a place whose kind tells less about its visitors.
  static let inferenceTrust = 0.8

  static func finding(_ sightings: [SensitiveSighting], _ groundwork: Groundwork) -> Finding? {
    guard let first = sightings.min(by: { $0.provenance < $1.provenance }),
      let leading = sightings.leading
    else { return nil }
    let category = leading.category
    let days = Set(sightings.compactMap(\.day))
    let visits = Double(days.count)
    let confidence =
      nameTrust * (visits + 1) / (visits + 2)
      * (leading.tier == .purpose ? 1 : inferenceTrust)
    let isSecret = sightings.contains { $0.category.isNeverShown }
    var facts = [Fact("count", .count(days.count)), Fact("category", .word(category.id))]
    if !isSecret { facts.append(Fact("name", .text(first.name))) }
    facts += [("from", days.min()), ("to", days.max())].compactMap { name, day in
      day.map { Fact(name, .date($0)) }
    }
    return Finding(
      id: "", kind: .sensitiveVisit,
      variant: isSecret ? "hidden" : days.isEmpty ? "saved" : "named", facts: facts, tag: .guess,
      confidence: days.isEmpty ? nil : confidence,
      measure: Measure(count: days.count, unit: .visits),
      place: isSecret ? nil : place(first, groundwork), from: days.min(), to: days.max(),
      category: category.id, article: category.article.rawValue,
      evidence: isSecret ? Evidence(supporting: []) : evidence(sightings),
      alternatives: ["broughtSomeone", "workThere", "nearby"])
  }

  private static func place(_ sighting: SensitiveSighting, _ groundwork: Groundwork) -> FoundPlace?
  {
    guard case .place(let index) = sighting.spot else { return nil }
    var place = groundwork.foundPlace(index)
    place.label = sighting.name
    return place
  }

  private static func evidence(_ sightings: [SensitiveSighting]) -> Evidence {
    let sources = Dictionary(grouping: sightings, by: \.source)
    return Evidence(
      supporting: [SensitiveSighting.Source.namedAddresses, .savedPlaces].compactMap { source in
        sources[source].map {
          EvidenceGroup(source.rawValue, sources: Array(Set($0.map(\.provenance))))
        }
      })
  }
}
