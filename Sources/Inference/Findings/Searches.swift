import CivilTime
import Dossier
import Places

extension Inference {
  /// How much was searched for, when, and how often with words about what the law protects. What was
  /// searched for is never told.
  static let searches = Inference(name: "searches") { dossier, context, groundwork in
    let searches = dossier.searches
    guard !searches.isEmpty else { return [] }
    var services = TextTally()
    var texts = TextTally(folding: true)
    var topics = TopicCounts(context.topics)
    var moments = Moments(groundwork.zone)
    for search in searches {
      services.add(search.service, source: search.provenance)
      moments.add(search.at, search.provenance)
      if let number = texts.add(search.text, source: search.provenance) {
        topics.add(search.text, number: number, source: search.provenance)
      }
    }
    return [counted(searches, services, texts, moments)]
      + [atNight(moments, limits: dossier.clockLimits(context))].compactMap { $0 }
      + topics.found.map {
        Finding(
          .searches, topic: $0, of: searches.count, unit: .searches, evidence: "topicSearches")
      }
  }

  private static func counted(
    _ searches: [Search], _ services: TextTally, _ texts: TextTally, _ moments: Moments
  ) -> Finding {
    Finding(
      id: "", kind: .searches, variant: moments.first == nil ? "counted" : "dated",
      facts: [
        Fact("count", .count(searches.count)), Fact("distinct", .count(texts.distinct)),
        Fact("services", .texts(services.ranked.told(5))),
      ] + moments.facts,
      measure: Measure(count: searches.count, unit: .searches), from: moments.first,
      to: moments.last,
      evidence: Evidence(supporting: [
        EvidenceGroup(
          "searchRows", rows: searches.count, examples: searches.prefix(12).map(\.provenance))
      ]), method: Method(sources: TopicCounts.method.sources, limits: ["deletedBefore"]))
  }

  /// A share of fewer would say little.
  private static let fewestForHours = 20

  private static func atNight(_ moments: Moments, limits: [String]) -> Finding? {
    guard moments.count >= fewestForHours, moments.atNight > 0 else { return nil }
    return Finding(
      id: "", kind: .searches, variant: "night",
      facts: [
        Fact("count", .count(moments.atNight)), Fact("of", .count(moments.count)),
        Fact("hour", .clock(moments.busiestHour * 60)),
      ],
      measure: Measure(count: moments.atNight, of: moments.count, unit: .searches),
      from: moments.first, to: moments.last,
      evidence: Evidence(supporting: [
        EvidenceGroup("nightSearches", rows: moments.atNight, examples: moments.nightExamples)
      ]), alternatives: ["otherClock"],
      method: Method(
        thresholds: Moments.nightFacts + [Fact("fewest", .count(fewestForHours))],
        sources: [DailyRhythm.source], limits: limits + ["sharedDevice"]))
  }
}
