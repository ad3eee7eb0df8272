import Dossier
import Places

extension Inference {
  /// Which other companies sent data about the data subject, got some, or paid to reach them.
  static let companies = Inference(name: "companies") { dossier, context, groundwork in
    guard !dossier.companyLinks.isEmpty else { return [] }
    var names = TextTally(folding: true)
    var apps = TextTally()
    var topics = TopicCounts(context.topics)
    var moments = Moments(groundwork.zone)
    for link in dossier.companyLinks {
      moments.add(link.at, link.provenance)
      if let app = link.via { apps.add(app, times: link.count, source: link.provenance) }
      let known = names.distinct
      let number = names.add(link.name, times: max(1, link.count), source: link.provenance)
      if let number, number == known {
        topics.add(link.name, number: number, source: link.provenance)
      }
    }
    guard !names.isEmpty else { return [] }
    return [counted(names, apps, moments)]
      + topics.found.map {
        Finding(
          .companies, topic: $0, of: names.distinct, unit: .companies, evidence: "topicCompanies")
      }
  }

  private static let most = 10

  private static func counted(
    _ names: TextTally, _ apps: TextTally, _ moments: Moments
  ) -> Finding {
    let ranked = names.ranked
    return Finding(
      id: "", kind: .companies, variant: apps.isEmpty ? "counted" : "apps",
      facts: [
        Fact("count", .count(names.distinct)), Fact("events", .count(names.total)),
        Fact("names", .texts(ranked.told(most))), Fact("appCount", .count(apps.distinct)),
        Fact("apps", .texts(apps.ranked.told(most / 2))),
      ] + moments.facts,
      measure: Measure(count: names.distinct, unit: .companies), from: moments.first,
      to: moments.last,
      evidence: Evidence(supporting: [
        EvidenceGroup(
          "companyRows", rows: names.rows, examples: ranked.prefix(12).map(\.first).sorted())
      ]), alternatives: ["oneCompanyManyNames"],
      method: Method(
        thresholds: [Fact("most", .count(most))],
        sources: [
          "Consumer Reports, Who Shares Your Information With Facebook? Sampling the Surveillance "
            + "Economy in 2023, 2024"
        ],
        limits: ["companiesNotNamed", "contentUnknown"]))
  }
}
