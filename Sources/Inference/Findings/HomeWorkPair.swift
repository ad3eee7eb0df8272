import CivilTime
import Dossier
import Places

extension Inference {
  /// That both ends of the daily way are known, beside how many people share such a pair.
  static let homeWorkPair = Inference(name: "home-work-pair") { _, _, groundwork in
    HomeWorkPair.claims(groundwork).map { [HomeWorkPair.finding($0.home, $0.work, groundwork)] }
      ?? []
  }
}

/// How many people share a home and a place of work, by the size of the areas that are told apart:
/// half of the workers of the USA share their pair with no more people than this.
enum HomeWorkPair {
  static let peoplePerBlock = 1
  static let peoplePerTract = 21
  static let peoplePerCounty = 34_980

  /// The best supported home and place of work that were held at one time.
  static func claims(_ groundwork: Groundwork) -> (home: PlaceClaim, work: PlaceClaim)? {
    for home in groundwork.home.claims {
      let work = groundwork.work.claims.first {
        $0.place != home.place && max($0.from, home.from) <= min($0.to, home.to)
      }
      if let work { return (home, work) }
    }
    return nil
  }

  fileprivate static func finding(
    _ home: PlaceClaim, _ work: PlaceClaim, _ groundwork: Groundwork
  ) -> Finding {
    let places = [home, work].map { groundwork.foundPlace($0.place) }
    return Finding(
      id: "", kind: .homeWorkPair, variant: "pair",
      facts: [
        Fact("home", .text(places[0].label)), Fact("work", .text(places[1].label)),
        Fact("distance", .distance(places[0].coordinate.distance(to: places[1].coordinate))),
        Fact("block", .count(peoplePerBlock)), Fact("tract", .count(peoplePerTract)),
        Fact("county", .count(peoplePerCounty)),
      ],
      tag: .studies, confidence: home.confidence * work.confidence,
      measure: Measure(count: places.count, unit: .places), places: places,
      from: max(home.from, work.from), to: min(home.to, work.to),
      evidence: Evidence(supporting: [signs("homeSigns", home), signs("workSigns", work)]),
      alternatives: ["uniqueIsNotNamed"], method: method)
  }

  /// All rows that speak for the place of a claim.
  private static func signs(_ key: String, _ claim: PlaceClaim) -> EvidenceGroup {
    EvidenceGroup(
      key,
      sources: Array(Set(claim.votes.filter { $0.place == claim.place }.flatMap(\.sources))))
  }

  private static let method = Method(
    thresholds: [
      Fact("tract", .count(peoplePerTract)), Fact("county", .count(peoplePerCounty)),
    ],
    sources: [
      "Golle and Partridge 2009, On the Anonymity of Home/Work Location Pairs, Pervasive Computing"
    ], limits: ["workersOfTheUSA", "twoGuesses"])
}
