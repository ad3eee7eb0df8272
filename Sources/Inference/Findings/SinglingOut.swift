import CivilTime
import Dossier

// Lists that few other people have: of apps, of sites, of likes; and the three facts that lead from a
// list without names to a name. How many is told and never which: a name among them may tell an illness.

extension Inference {
  /// The apps that were got or used.
  static let apps = Inference(name: "apps") { dossier, _, _ in
    var apps = TextTally()
    dossier.forEachApp { apps.add($0.name, times: $0.times, source: $0.provenance) }
    guard !apps.isEmpty else { return [] }
    return [
      Finding(
        .device, "apps", Measure(count: apps.distinct, unit: .apps),
        EvidenceGroup("appRows", rows: apps.rows, examples: apps.inOrder.prefix(12).map(\.first)),
        Method(sources: [SinglingOut.apps], limits: ["appsElsewhere"]), otherwise: "otherUser")
    ]
  }

  /// The sites of the web that were opened.
  static let openedSites = Inference(name: "opened-sites") { dossier, _, groundwork in
    let sites = MatterTally(.site, dossier, groundwork.zone)
    guard sites.distinct > 0 else { return [] }
    return [
      Finding(
        .searches, "sites", Measure(count: sites.distinct, unit: .sites),
        EvidenceGroup("siteRows", rows: sites.moments.count, examples: sites.examples),
        Method(sources: SinglingOut.sites, limits: ["deletedBefore"]), sites.moments,
        otherwise: "otherUser")
    ]
  }

  /// What the person said to like.
  static let likes = Inference(name: "likes") { dossier, _, groundwork in
    let likes = MatterTally(.like, dossier, groundwork.zone)
    guard likes.moments.count > 0 else { return [] }
    return [
      Finding(
        .adLabels, "likes", Measure(count: likes.moments.count, unit: .likes),
        EvidenceGroup("likeRows", rows: likes.moments.count, examples: likes.examples),
        Method(sources: [SinglingOut.likes], limits: ["likesElsewhere"]), likes.moments,
        otherwise: "likedLightly")
    ]
  }

  /// Birth date, postcode and sex, where two of them are told or all.
  static let identity = Inference(name: "identity") { dossier, _, _ in
    let told: [(word: String, sources: [Provenance])] = [
      ("identity.birthDate", .birthDate), ("identity.postcode", .postcode), ("identity.sex", .sex),
    ].compactMap { (word: String, kind: AccountFact.Kind) in
      let facts = dossier.accountFacts.filter { $0.kind == kind && $0.isTold }
      return facts.isEmpty ? nil : (word, facts.map(\.provenance))
    }
    guard told.count >= 2 else { return [] }
    var finding = Finding(
      .uniqueness, "identity", Measure(count: told.count, unit: .facts),
      EvidenceGroup("identityRows", sources: Array(Set(told.flatMap(\.sources)))),
      Method(sources: SinglingOut.identity), otherwise: "sharedFacts")
    finding.facts.append(Fact("known", .words(told.map(\.word))))
    return [finding]
  }
}

extension Finding {
  /// A plain count, with its period where times are told.
  fileprivate init(
    _ kind: FindingKind, _ variant: String, _ measure: Measure, _ group: EvidenceGroup,
    _ method: Method, _ moments: Moments? = nil, otherwise: String
  ) {
    self.init(
      id: "", kind: kind, variant: variant,
      facts: [Fact("count", .count(measure.count))] + (moments?.facts ?? []), measure: measure,
      from: moments?.first, to: moments?.last, evidence: Evidence(supporting: [group]),
      alternatives: [otherwise], method: method)
  }
}

extension AccountFact {
  /// Whether it says what its kind promises: services write `None`, or a year alone.
  fileprivate var isTold: Bool {
    let digits = value.utf8.count { (0x30...0x39).contains($0) }
    return switch kind {
    case .birthDate: digits >= 6
    case .postcode: digits >= 3
    default: !value.isEmpty
    }
  }
}

/// The own events of one matter: how many names, when, in which rows. Linear in the events.
private struct MatterTally {
  private(set) var distinct = 0
  private(set) var moments: Moments
  private(set) var examples: [Provenance] = []

  init(_ matter: AppEvent.Matter, _ dossier: Dossier, _ zone: ZoneRules) {
    moments = Moments(zone)
    let events = dossier.appEvents
    var isKnown = [Bool](repeating: false, count: dossier.strings.strings.count)
    for index in events.matters.indices where events.matters[index] == matter {
      let source = events.provenance(at: index)
      moments.add(Instant(seconds: events.times[index]), source)
      if examples.count < 12 { examples.append(source) }
      let name = Int(events.names[index])
      guard name > 0, isKnown.indices.contains(name), !isKnown[name] else { continue }
      isKnown[name] = true
      distinct += 1
    }
  }
}

/// What is known about people and such lists.
private enum SinglingOut {
  static let apps =
    "J. P. Achara, G. Acs, C. Castelluccia, On the Unicity of Smartphone Applications, WPES 2015"
  static let sites = [
    "S. Bird, I. Segall, M. Lopatka, Replication: Why We Still Can't Browse in Peace, SOUPS 2020",
    "Ł. Olejnik, C. Castelluccia, A. Janc, Why Johnny Can't Browse in Peace, HotPETs 2012",
  ]
  static let likes =
    "M. Kosinski, D. Stillwell, T. Graepel, Private traits and attributes are predictable from digital "
    + "records of human behavior, PNAS 110: 5802–5805, 2013"
  static let identity = [
    "P. Golle, Revisiting the Uniqueness of Simple Demographics in the US Population, WPES 2006",
    "L. Rocher, J. M. Hendrickx, Y.-A. de Montjoye, Estimating the success of re-identifications in "
      + "incomplete datasets using generative models, Nature Communications 10:3069, 2019",
  ]
}
