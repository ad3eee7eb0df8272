import CivilTime
import Dossier
import Places

extension Inference {
  /// Journeys with a night away, and days in another country, by the towns of a gazetteer; apart from
  /// them, the places that a service names for sign-ins.
  static let travel = Inference(name: "travel") { dossier, context, groundwork in
    let signIns = SignInPlaces(dossier.signIns)
    guard let gazetteer = context.gazetteer else { return signIns.finding.map { [$0] } ?? [] }
    var atlas = Atlas(gazetteer)
    let sightings = Sighting.all(in: dossier, groundwork, &atlas)
    let region = UsualRegion(groundwork, sightings, &atlas)
    let journeys = region.map { Journey.all(sightings, from: $0) } ?? []
    return (Travel.finding(journeys, signIns) ?? signIns.finding).map { [$0] } ?? []
  }
}

private enum Travel {
  /// So many towns are named in the sentence; all of them are listed.
  static let mostNamed = 5

  static func finding(_ journeys: [Journey], _ signIns: SignInPlaces) -> Finding? {
    let long = journeys.filter { $0.nights > 0 }
    let days = journeys.filter { $0.nights == 0 && $0.isAbroad }
    let told = long.isEmpty ? days : long
    guard let first = told.first, let last = told.last else { return nil }
    let stops = told.flatMap(\.stops)
    let countries = Set(stops.filter(\.isAbroad).map(\.town.country))
    let towns = Set(stops.map(\.town))
    return Finding(
      id: "", kind: .travel, variant: long.isEmpty ? "days" : "journeys",
      facts: [
        Fact("count", .count(told.count)),
        Fact("nights", .count(long.reduce(0) { $0 + $1.nights })),
        Fact("towns", .count(towns.count)), Fact("names", .texts(names(stops))),
        Fact("dayTrips", .count(days.count)), Fact("lastFrom", .date(last.from)),
        Fact("lastTo", .date(last.to)),
      ],
      tag: .measured,
      measure: countries.isEmpty
        ? Measure(count: towns.count, unit: .places)
        : Measure(count: countries.count, unit: .countries),
      places: stops.map {
        FoundPlace(
          coordinate: $0.town.coordinate, radius: townRadius, label: $0.town.label, from: $0.from,
          to: $0.to)
      },
      from: first.from, to: told.map(\.to).max(),
      evidence: Evidence(
        supporting: [
          EvidenceGroup("signsElsewhere", sources: Array(Set(told.flatMap(\.sources))))
        ] + signIns.groups),
      alternatives: ["usualRegionElsewhere"], method: method)
  }

  /// A town stands for all within 15 km of it.
  private static let townRadius = Metres(15_000)

  /// Where most days were spent; of equal ones, by name.
  private static func names(_ stops: [Journey.Stop]) -> [String] {
    var days: [String: Int] = [:]
    for stop in stops { days[stop.town.label, default: 0] += stop.to - stop.from + 1 }
    return days.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostNamed).map(\.key)
  }

  private static let method = Method(
    thresholds: [
      Fact("reach", .distance(UsualRegion.reach)), Fact("town", .distance(townRadius)),
      Fact("longestGap", .count(Journey.longestGap)),
    ],
    sources: [
      "GeoNames, CC BY 4.0", "Time-zone boundaries © OpenStreetMap contributors, ODbL 1.0",
    ],
    limits: ["smallTowns", "bordersRounded", "unseenJourneys"])
}

/// The places that a service believes an account was used from.
private struct SignInPlaces {
  /// The most frequent first. Hostile.
  private let names: [String]
  private let sources: [Provenance]

  init(_ signIns: [SignIn]) {
    // Keyed by bytes, since the hash of a hostile string of combining marks is quadratic.
    var counts: [[UInt8]: Int] = [:]
    var sources: [Provenance] = []
    for signIn in signIns {
      guard let place = signIn.place, !place.isEmpty else { continue }
      counts[Array(place.utf8), default: 0] += 1
      sources.append(signIn.provenance)
    }
    names = counts.sorted {
      $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value
    }.map { String(decoding: $0.key, as: UTF8.self) }
    self.sources = sources
  }

  var groups: [EvidenceGroup] {
    sources.isEmpty ? [] : [EvidenceGroup("signInPlaces", sources: sources)]
  }

  /// One place alone is no journey.
  var finding: Finding? {
    guard names.count >= 2 else { return nil }
    return Finding(
      id: "", kind: .travel, variant: "signIns",
      facts: [
        Fact("count", .count(names.count)),
        Fact("names", .texts(Array(names.prefix(Travel.mostNamed)))),
      ],
      tag: .measured, measure: Measure(count: names.count, unit: .places),
      evidence: Evidence(supporting: groups), alternatives: ["addressElsewhere"],
      method: Method(
        sources: ["The places are those that the service wrote into the copy"],
        limits: ["signInsAreCoarse"]))
  }
}
