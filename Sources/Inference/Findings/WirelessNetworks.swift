import CivilTime
import Dossier
import Places

extension Inference {
  /// Networks that a device knows by name, which is a list of the places where it was, and those that it
  /// only heard.
  static func wirelessNetworks(
    _ dossier: Dossier, _ context: InferenceContext, _ groundwork: Groundwork
  ) -> [Finding] {
    var names = TextTally()
    var protected = TopicCounts(names: context.lexicon)
    var heard: [Network] = []
    for network in dossier.networks {
      guard let name = network.name, !name.isEmpty else {
        heard.append(network)
        continue
      }
      guard !context.isSecret(name) else { continue }
      let known = names.distinct
      if let number = names.add(name, source: network.provenance), number == known {
        protected.add(name, number: number, source: network.provenance)
      }
    }
    return [known(names), accessPoints(heard, groundwork)].compactMap { $0 }
      + protected.found.map {
        Finding(
          .network, topic: $0, of: names.distinct, unit: .networks, evidence: "namedNetworks",
          variant: "named")
      }
  }

  private static let mostNames = 6

  private static func known(_ names: TextTally) -> Finding? {
    guard !names.isEmpty else { return nil }
    return Finding(
      id: "", kind: .network, variant: "names",
      facts: [
        Fact("count", .count(names.distinct)), Fact("names", .texts(names.ranked.told(mostNames))),
      ],
      measure: Measure(count: names.distinct, unit: .networks),
      evidence: Evidence(supporting: [
        EvidenceGroup(
          "networkNames", rows: names.rows, examples: names.inOrder.prefix(12).map(\.first))
      ]), alternatives: ["sharedNetworks"],
      method: Method(sources: [WirelessStudies.names], limits: ["networksForgotten"]))
  }

  /// Access points are told once, when first heard: those heard at home are the home's and its
  /// neighbours'.
  private static func accessPoints(_ heard: [Network], _ groundwork: Groundwork) -> Finding? {
    guard !heard.isEmpty else { return nil }
    let stays = HomeStays(groundwork)
    let atHome = heard.filter { $0.at.map(stays.contains) ?? false }
    var groups = [
      EvidenceGroup(
        "accessPoints", rows: heard.count, examples: heard.prefix(12).map(\.provenance))
    ]
    if !atHome.isEmpty {
      groups.append(EvidenceGroup("accessPointsAtHome", sources: atHome.map(\.provenance)))
    }
    return Finding(
      id: "", kind: .network, variant: atHome.isEmpty ? "heard" : "heardAtHome",
      facts: [Fact("count", .count(heard.count)), Fact("home", .count(atHome.count))],
      tag: atHome.isEmpty ? .measured : .guess,
      measure: Measure(
        count: atHome.isEmpty ? heard.count : atHome.count,
        of: atHome.isEmpty ? nil : heard.count, unit: .networks),
      evidence: Evidence(supporting: groups), alternatives: atHome.isEmpty ? [] : ["neighbours"],
      method: Method(sources: [WirelessStudies.tracking], limits: ["firstHeardOnly"]))
  }
}

/// When the device stayed at the place that is taken for home.
private struct HomeStays {
  /// By time and apart.
  private let stays: [Stay]

  init(_ groundwork: Groundwork) {
    stays = zip(groundwork.stays, groundwork.stayPlaces).filter {
      groundwork.places[$1].kind == .home
    }.map(\.0)
  }

  func contains(_ moment: Instant) -> Bool {
    var (low, high) = (0, stays.count)
    while low < high {
      let middle = (low + high) / 2
      if stays[middle].from <= moment { low = middle + 1 } else { high = middle }
    }
    return low > 0 && moment <= stays[low - 1].to
  }
}
