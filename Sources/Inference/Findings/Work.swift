import CivilTime
import Dossier

extension Inference {
  /// Where the data subject works or studies, or that nobody can tell. Nothing about drivers.
  static let work = Inference(name: "work") { _, _, groundwork in
    let search = groundwork.work
    guard search.hasData else { return [] }
    guard !search.claims.isEmpty else { return [Work.cannotTell(groundwork)] }
    return search.claims.map { Work.finding($0, groundwork) }
  }
}

private enum Work {
  static func finding(_ claim: PlaceClaim, _ groundwork: Groundwork) -> Finding {
    let ballot = Ballot(claim.votes)
    let place = groundwork.foundPlace(claim.place)
    let seen = groundwork.daysSeen
    let days = seen[claim.place] ?? []
    let all = seen.values.reduce(into: Set<LocalDate>()) { $0.formUnion($1) }
    let isSeenStaying = ballot.days(for: claim.place, [.workdayStays]).count > 0
    let against =
      [ballot.group(.weekendEnds) { $0 == claim.place }]
      + [(.arrivals, "arrivalsElsewhere"), (.workdayStays, "workdayStaysElsewhere")].map {
        ballot.group($0, key: $1) { $0 != claim.place }
      }
    return Finding(
      id: "", kind: .work, variant: isSeenStaying ? "stays" : "trips",
      facts: [
        Fact("place", .text(place.label)), Fact("count", .count(days.count)),
        Fact("of", .count(all.count)), Fact("from", .date(claim.from)),
        Fact("to", .date(claim.to)),
      ],
      tag: .guess, confidence: claim.confidence,
      measure: Measure(count: days.count, of: all.count, unit: .days), place: place,
      from: claim.from, to: claim.to,
      evidence: Evidence(
        supporting: supportingKinds.compactMap { ballot.group($0) { $0 == claim.place } },
        against: against.compactMap { $0 }),
      alternatives: ["school", "care", "hobby"], method: method)
  }

  private static let method = Method(
    thresholds: [
      Fact("fewestDays", .count(HomeSearch.fewestDays)),
      Fact("supportingDays", .count(WorkSearch.supportingDays)),
      Fact("shortestDay", .seconds(Int64(WorkCandidate.shortestDay * 3_600))),
      Fact("claimed", .share(Calibration.claimed)),
    ],
    sources: [Calibration.source], limits: ["workFromHome", "placesMerged", "fittedElsewhere"])

  private static let supportingKinds: [Vote.Kind] = [
    .workdayStays, .workBlocks, .arrivals, .departures, .workGlimpses,
  ]

  static func cannotTell(_ groundwork: Groundwork) -> Finding {
    let search = groundwork.work
    let ballot = Ballot(search.votes)
    return Finding(
      id: "", kind: .work, variant: "cannotTell",
      facts: [
        Fact("trips", .count(groundwork.trips.rides.count)),
        Fact("days", .count(search.daysSeen)),
      ],
      tag: .guess, measure: Measure(count: search.daysSeen, unit: .days),
      from: search.votes.map(\.day).min(), to: search.votes.map(\.day).max(),
      evidence: Evidence(
        supporting: supportingKinds.compactMap { ballot.group($0) { _ in true } }), method: method)
  }
}
