import CivilTime
import Dossier
import Places

/// Words the match of visits with a place of the region: a guess by nearness.
enum NearbyVisit {
  /// Visits on so many days, each long enough, are more than passing by.
  static let fewestVisits = 2
  /// What is left of the rules' prior where no dwell is known.
  static let passingTrust = 0.5

  static func finding(_ visits: NearbyVisits) -> Finding {
    let isVisited = visits.dwelt.count >= fewestVisits
    let days = isVisited ? visits.dwelt : visits.days
    let place = visits.neighbour.place
    let count = Double(days.count)
    let confidence =
      visits.label.prior / Double(1 + visits.rivals.count) * (count + 1) / (count + 2)
      * (isVisited ? 1 : passingTrust)
    var facts = [
      Fact("count", .count(days.count)), Fact("category", .word(visits.label.category.id)),
      Fact("name", .text(place.name ?? "")),
      Fact("distance", .distance(visits.neighbour.distance)),
      Fact("rivals", .count(visits.rivals.count)), Fact("rivalNames", .texts(visits.rivals)),
    ]
    if let dwell = visits.dwell { facts.append(Fact("dwell", .seconds(dwell))) }
    facts += [("from", days.min()), ("to", days.max())].compactMap { name, day in
      day.map { Fact(name, .date($0)) }
    }
    return Finding(
      id: "", kind: .sensitiveVisit, variant: isVisited ? "visited" : "near", facts: facts,
      tag: .guess, confidence: confidence, measure: Measure(count: days.count, unit: .visits),
      place: FoundPlace(
        coordinate: place.coordinate, radius: NearbySearch.reach, label: place.name ?? ""),
      from: days.min(), to: days.max(), category: visits.label.category.id,
      article: visits.label.article.rawValue,
      evidence: Evidence(supporting: [
        EvidenceGroup("nearbyPlaces", sources: Array(Set(visits.sources)))
      ]),
      alternatives: ["nearby", "broughtSomeone", "workThere"])
  }
}
