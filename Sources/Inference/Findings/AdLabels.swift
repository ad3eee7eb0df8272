import Dossier
import Places

extension Inference {
  /// What the company, or those who pay it, take the data subject for.
  static let adLabels = Inference(name: "ad-labels") { dossier, context, _ in
    guard !dossier.adLabels.isEmpty else { return [] }
    var lists = TextTally()
    var labels = TextTally(folding: true)
    var topics = TopicCounts(context.topics)
    var sensitive = Set<Int>()
    for label in dossier.adLabels {
      lists.add(label.source, source: label.provenance)
      // A label that stands in several lists is one label.
      let known = labels.distinct
      guard let number = labels.add(label.label, source: label.provenance), number == known
      else { continue }
      if topics.add(label.label, number: number, source: label.provenance) {
        sensitive.insert(number)
      }
    }
    guard !labels.isEmpty else { return [] }
    return [counted(lists, labels, sensitive)]
      + topics.found.map {
        Finding(
          .adLabels, topic: $0, of: labels.distinct, unit: .labels, evidence: "topicLabels")
      }
  }

  /// A few labels that anybody may hear read aloud, spread over all.
  private static let examples = 5

  private static func counted(
    _ lists: TextTally, _ labels: TextTally, _ sensitive: Set<Int>
  ) -> Finding {
    let harmless = labels.inOrder.indices.filter { !sensitive.contains($0) }
    let step = max(1, harmless.count / examples)
    let told = stride(from: 0, to: harmless.count, by: step).prefix(examples)
      .map { labels.inOrder[harmless[$0]].text.told }
    return Finding(
      id: "", kind: .adLabels, variant: told.isEmpty ? "counted" : "examples",
      facts: [
        Fact("count", .count(labels.distinct)), Fact("lists", .count(max(1, lists.distinct))),
        Fact("examples", .texts(told)),
      ],
      measure: Measure(count: labels.distinct, unit: .labels),
      evidence: Evidence(supporting: [
        EvidenceGroup(
          "labelRows", rows: labels.rows, examples: labels.inOrder.prefix(12).map(\.first))
      ]), alternatives: ["wrongLabels"],
      method: Method(
        sources: Array(TopicCounts.method.sources.prefix(1)), limits: ["labelsNotShown"]))
  }
}
