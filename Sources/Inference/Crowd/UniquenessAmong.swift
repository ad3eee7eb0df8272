import CivilTime
import Dossier
import Places

/// How unique a person is among some others, counted in the exports of all of them.
struct UniquenessAmong {
  private let placeHours: Crowd.Tries
  private let places: Crowd.Tries?
  /// So few points, the best chosen, fit nobody else; nil where that cannot be told, or more are needed.
  private let fewest: Int?
  /// People with the same home and place of work, the person too; nil where the pair is not known.
  private let sharingPair: Int?
  private let people: Int
  private let points: Int

  /// As many as the study knew.
  static let known = 4
  static let tries = 2_000
  private static let seed: UInt64 = 11

  /// Nil without other people, or where the person has no point.
  init?(_ own: CrowdMember, among others: [CrowdMember]) {
    let crowd = Crowd(own.placeHours, among: others.map(\.placeHours))
    guard !others.isEmpty,
      let placeHours = crowd.tries(Self.tries, known: Self.known, seed: Self.seed)
    else { return nil }
    self.placeHours = placeHours
    places = Crowd(own.places, among: others.map(\.places))
      .tries(Self.tries, known: Self.known, seed: Self.seed)
    fewest = (1...Self.known).first { crowd.fewestFitting(known: $0) == 1 }
    sharingPair = own.homeAndWork.map { pair in 1 + others.count { $0.homeAndWork == pair } }
    people = crowd.people
    points = own.placeHours.count
  }

  func finding(_ evidence: EvidenceGroup) -> Finding {
    let interval = placeHours.interval
    var facts = [
      Fact("needed", .count(placeHours.known)), Fact("people", .count(people)),
      Fact("share", .share(placeHours.share)), Fact("low", .share(interval.low)),
      Fact("high", .share(interval.high)), Fact("points", .count(points)),
    ]
    if let places { facts.append(Fact("placesShare", .share(places.share))) }
    if let fewest { facts.append(Fact("fewest", .count(fewest))) }
    if let sharingPair { facts.append(Fact("sharingPair", .count(sharingPair))) }
    return Finding(
      id: "", kind: .uniqueness, variant: "among", facts: facts, tag: .measured,
      measure: Measure(count: placeHours.alone, of: placeHours.of, unit: .tries),
      evidence: Evidence(supporting: [evidence]), alternatives: ["uniqueIsNotNamed"],
      method: Self.method)
  }

  private static let method = Method(
    thresholds: [
      Fact("square", .distance(Metres(PlaceHours.squareMetres))), Fact("tries", .count(tries)),
    ],
    sources: [
      "de Montjoye et al. 2013, Unique in the Crowd, Scientific Reports 3:1376",
      "Pratesi et al. 2018, PRUDEnce, Transactions on Data Privacy 11:2",
    ], limits: ["smallCrowd", "sameHoursNeeded", "squareEdges"])
}
