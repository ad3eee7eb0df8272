import CivilTime
import Dossier
import Places

/// Words the match of stops with a place of the region: a guess by nearness.
enum NearbyVisit {
  static func finding(_ visits: NearbyVisits) -> Finding {
    let venue = visits.venue
    var facts = [
      Fact("count", .count(visits.days.count)), Fact("category", .word(visits.label.category.id)),
      Fact("name", .text(venue.name ?? "")), Fact("distance", .distance(visits.distance)),
      Fact("rivals", .count(visits.rivals.count)), Fact("rivalNames", .texts(visits.rivals)),
    ]
    if let dwell = visits.dwell { facts.append(Fact("dwell", .seconds(dwell))) }
    facts += [("from", visits.days.min()), ("to", visits.days.max())].compactMap { name, day in
      day.map { Fact(name, .date($0)) }
    }
    return Finding(
      id: "", kind: .sensitiveVisit, variant: visits.isClaimed ? "visited" : "near", facts: facts,
      tag: .guess, confidence: visits.confidence,
      measure: Measure(count: visits.days.count, unit: .visits),
      place: FoundPlace(
        coordinate: venue.coordinate, radius: NearbySearch.farthest, label: venue.name ?? ""),
      from: visits.days.min(), to: visits.days.max(), category: visits.label.category.id,
      article: visits.label.article.rawValue,
      evidence: Evidence(supporting: [
        EvidenceGroup("nearbyPlaces", sources: Array(Set(visits.presences.flatMap(\.sources))))
      ]),
      alternatives: ["nearby", "broughtSomeone", "workThere"],
      method: Method(
        thresholds: [
          Fact("reach", .distance(NearbySearch.farthest)),
          Fact("dwell", .seconds(Int64(visits.label.minimumDwellMinutes) * 60)),
          Fact("nextDoor", .distance(NearbySearch.nextDoor)),
        ],
        sources: [
          "A. Dempster, N. Laird, D. Rubin: Maximum likelihood from incomplete data via the EM algorithm, 1977",
          "J. Friedman: Greedy function approximation: a gradient boosting machine, 2001",
          PlaceSource.attribution,
        ],
        limits: ["mapOfToday", "reasonUnknown", "fittedOnInvented"]))
  }
}
