import CivilTime
import Dossier

extension Inference {
  /// Where the data subject lives: a finding per home, or one that says that nobody can tell.
  static let home = Inference(name: "home") { _, _, groundwork in
    let search = groundwork.home
    guard search.hasData else { return [] }
    guard !search.claims.isEmpty else { return [Home.cannotTell(groundwork)] }
    return search.claims.map { Home.finding($0, groundwork) }
      + groundwork.secondHomes.map { Home.second($0, groundwork) }
  }
}

private enum Home {
  /// From so many nights on, nights are what the statement is told in.
  static let fewestNights = 4

  static func finding(_ claim: PlaceClaim, _ groundwork: Groundwork) -> Finding {
    let ballot = Ballot(claim.votes)
    let (variant, measure) = measured(claim, ballot, groundwork)
    let place = groundwork.foundPlace(claim.place)
    let supporting = supportingKinds.compactMap { ballot.group($0) { $0 == claim.place } }
    let against = againstKeys.compactMap { kind, key in
      ballot.group(kind, key: key) { $0 != claim.place }
    }
    return Finding(
      id: "", kind: .home, variant: variant,
      facts: [
        Fact("place", .text(place.label)), Fact("count", .count(measure.count)),
        Fact("of", .count(measure.of ?? measure.count)), Fact("from", .date(claim.from)),
        Fact("to", .date(claim.to)),
      ],
      tag: .guess, confidence: claim.confidence, measure: measure, place: place, from: claim.from,
      to: claim.to, evidence: Evidence(supporting: supporting, against: against),
      alternatives: variant == "shifts"
        ? ["vehicleKeptElsewhere"] : ["otherPersonsHome", "longVisit"], method: method)
  }

  static func second(_ home: SecondHome, _ groundwork: Groundwork) -> Finding {
    let place = groundwork.foundPlace(home.place)
    return Finding(
      id: "", kind: .home, variant: "second",
      facts: [
        Fact("place", .text(place.label)), Fact("count", .count(home.nights.count)),
        Fact("of", .count(home.ofNights)),
      ],
      measure: Measure(count: home.nights.count, of: home.ofNights, unit: .nights), place: place,
      from: home.nights.first, to: home.nights.last,
      evidence: Evidence(supporting: [
        EvidenceGroup("nightStays", sources: Array(Set(home.sources)))
      ]),
      alternatives: ["otherPersonsHome", "longVisit"],
      method: Method(
        thresholds: [
          Fact("fewestNights", .count(SecondHome.fewestNights)),
          Fact("fewestReturns", .count(SecondHome.fewestReturns)),
        ], sources: [vanhoof], limits: ["placesMerged", "onlyThisPhone"]))
  }

  private static let method = Method(
    thresholds: [
      Fact("fewestTrips", .count(HomeSearch.fewestTrips)),
      Fact("fewestDays", .count(HomeSearch.fewestDays)),
      Fact("supportingDays", .count(HomeSearch.supportingDays)),
      Fact("claimed", .share(Calibration.claimed)),
    ],
    sources: [krumm, vanhoof, Calibration.source],
    limits: ["placesMerged", "onlyThisPhone", "fittedElsewhere"])

  private static let krumm =
    "Krumm, Inference Attacks on Location Tracks, Pervasive Computing 2007"
  private static let vanhoof =
    "Vanhoof et al., Assessing the quality of home detection from mobile phone data, 2018, "
    + "arXiv:1809.07567"

  private static let supportingKinds: [Vote.Kind] = [
    .nightStays, .longestStays, .overnights, .lastDropoffs, .firstPickups, .shiftNights, .shiftEnds,
    .shiftStarts, .glimpses, .deliveries, .tripEnds, .cancelledRequests,
  ]

  private static let againstKeys: [(Vote.Kind, String)] = [
    (.nightStays, "nightsElsewhere"), (.longestStays, "longestStaysElsewhere"),
    (.lastDropoffs, "lastDropoffsElsewhere"), (.firstPickups, "firstPickupsElsewhere"),
    (.shiftEnds, "shiftEndsElsewhere"), (.shiftStarts, "shiftStartsElsewhere"),
    (.glimpses, "glimpsesElsewhere"),
  ]

  /// In nights where the device was seen at night and mostly here; else in days.
  private static func measured(
    _ claim: PlaceClaim, _ ballot: Ballot, _ groundwork: Groundwork
  ) -> (variant: String, measure: Measure) {
    let days = groundwork.stayDays.filter { (claim.from...claim.to).contains($0.date) }
    let nights = days.compactMap(\.nightPlace)
    let nightsHere = nights.count { $0 == claim.place }
    if nights.count >= fewestNights, nightsHere * 2 >= nights.count {
      return ("nights", Measure(count: nightsHere, of: nights.count, unit: .nights))
    }
    let longest = days.count { $0.longestPlace == claim.place }
    if longest >= fewestNights {
      return ("stays", Measure(count: longest, of: days.count, unit: .days))
    }
    let measure = Measure(count: claim.days, of: claim.ofDays, unit: .days)
    let variants: [(Set<Vote.Kind>, String)] = [
      ([.lastDropoffs, .firstPickups], "trips"), ([.shiftEnds, .shiftStarts], "shifts"),
    ]
    let variant = variants.first { !ballot.days(for: claim.place, $0.0).isEmpty }?.1
    return (variant ?? "points", measure)
  }

  static func cannotTell(_ groundwork: Groundwork) -> Finding {
    let search = groundwork.home
    let ballot = Ballot(search.votes)
    let groups = supportingKinds.compactMap { ballot.group($0) { _ in true } }
    return Finding(
      id: "", kind: .home, variant: "cannotTell",
      facts: [
        Fact("trips", .count(groundwork.trips.rides.count)),
        Fact("days", .count(search.daysSeen)),
      ],
      tag: .guess, measure: Measure(count: search.daysSeen, unit: .days),
      from: search.votes.map(\.day).min(), to: search.votes.map(\.day).max(),
      evidence: Evidence(supporting: groups), method: method)
  }
}
