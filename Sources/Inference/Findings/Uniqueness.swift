import CivilTime
import Dossier
import Places

extension Inference {
  /// How many points of place and hour are known, beside the few that single out most people, and how
  /// few of the own ones give home and work away.
  ///
  /// Whether this person is unique cannot be measured without other people's data, and is not
  /// claimed: the share is that of the study. Where others' exports are at hand, it is measured.
  static let uniqueness = Inference(name: "uniqueness") { dossier, context, groundwork in
    let points = PlaceHours(dossier, groundwork)
    guard !points.points.isEmpty else { return [] }
    let own = Uniqueness.finding(points, groundwork)
    guard !context.others.isEmpty,
      let among = UniquenessAmong(CrowdMember(points, groundwork), among: context.others)
    else { return [own] }
    return [own, among.finding(Uniqueness.evidence(points))]
  }
}

private enum Uniqueness {
  /// de Montjoye et al. 2013: four points, 95 of 100 of 1.5 million people.
  static let enough = 4

  static func finding(_ points: PlaceHours, _ groundwork: Groundwork) -> Finding {
    let count = points.points.count
    let pinning = count >= enough ? pinning(groundwork) : nil
    var facts = [Fact("count", .count(count)), Fact("needed", .count(enough))]
    if let pinning {
      facts += [Fact("pinning", .count(pinning)), Fact("right", .share(PointsNeeded.share))]
    }
    return Finding(
      id: "", kind: .uniqueness,
      variant: count < enough ? "few" : pinning == nil ? "enough" : "pinned", facts: facts,
      tag: .studies, measure: Measure(count: count, unit: .points),
      evidence: Evidence(supporting: [evidence(points)]), alternatives: ["uniqueIsNotNamed"],
      method: method)
  }

  static func evidence(_ points: PlaceHours) -> EvidenceGroup {
    EvidenceGroup("placeHours", rows: points.rows, examples: points.examples)
  }

  /// Of the home and the place of work that were held together.
  private static func pinning(_ groundwork: Groundwork) -> Int? {
    HomeWorkPair.claims(groundwork).flatMap {
      PointsNeeded.count(groundwork.placedStays, home: $0.home, work: $0.work)
    }
  }

  private static let method = Method(
    thresholds: [
      Fact("square", .distance(Metres(PlaceHours.squareMetres))),
      Fact("tries", .count(PointsNeeded.tries)),
    ],
    sources: [
      "de Montjoye et al. 2013, Unique in the Crowd, Scientific Reports 3:1376",
      "Farzanehfar, Houssiau and de Montjoye 2021, The risk of re-identification remains high even "
        + "in country-scale location datasets, Patterns 2:100204",
    ], limits: ["oneFileOnly", "otherStudyPeople"])
}
