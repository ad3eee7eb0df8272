import CivilTime
import Dossier
import Places

extension Inference {
  /// Places that are neither home nor work, and to which the data subject keeps coming.
  static let frequentPlace = Inference(name: "frequent-place") { dossier, context, groundwork in
    // What is told as a visit of a protected kind is not told again on another shelf.
    let untold = groundwork.untoldPlaces(dossier, context).union(FrequentPlace.own(groundwork))
    return FrequentPlace.visits(groundwork).filter { !untold.contains($0.key) }
      .map { (place: $0.key, visits: $0.value, days: Set($0.value.map(\.day))) }
      .filter { $0.days.count >= FrequentPlace.fewestDays }
      .sorted { ($1.days.count, $0.place) < ($0.days.count, $1.place) }
      .prefix(FrequentPlace.most)
      .map { FrequentPlace.finding($0.place, $0.visits, $0.days, groundwork) }
  }
}

private enum FrequentPlace {
  struct Visit {
    var day: LocalDate
    var source: Provenance
  }

  /// Once or twice is chance, and so are three or four times in a year of rides.
  static let fewestDays = 5
  static let most = 5
  /// A weekday is told where the visits surely fall on it twice as often as on one in seven.
  static let weekdayShare = 2.0 / 7

  static func visits(_ groundwork: Groundwork) -> [Int: [Visit]] {
    var visits: [Int: [Visit]] = [:]
    for end in groundwork.trips.ends where end.kind == .pickup || end.kind == .dropoff {
      visits[end.place, default: []].append(
        Visit(day: end.local.eveningDay, source: end.provenance))
    }
    for stay in groundwork.placedStays {
      for source in stay.sources {
        visits[stay.place, default: []].append(Visit(day: stay.from.eveningDay, source: source))
      }
    }
    return visits
  }

  /// The homes and places of work, and what lies so near that one address may have become two places.
  static func own(_ groundwork: Groundwork) -> Set<Int> {
    let places = groundwork.places
    let planes = places.filter { $0.kind != nil }.map { LocalPlane($0.coordinate) }
    return Set(
      places.indices.filter { index in
        planes.contains { $0.distance(to: places[index].coordinate) <= PlaceBook.endRadius.value }
      })
  }

  static func finding(
    _ number: Int, _ visits: [Visit], _ days: Set<LocalDate>, _ groundwork: Groundwork
  ) -> Finding {
    let place = groundwork.foundPlace(number)
    let weekday = usualWeekday(days)
    var facts = [Fact("place", .text(place.label)), Fact("count", .count(days.count))]
    if let weekday {
      facts += [
        Fact("weekday", .word("weekday.every.\(weekday.day.rawValue)")),
        Fact("weekdayCount", .count(weekday.count)),
      ]
    }
    facts += [("from", days.min()), ("to", days.max())].compactMap { name, date in
      date.map { Fact(name, .date($0)) }
    }
    return Finding(
      id: "", kind: .frequentPlace, variant: weekday == nil ? "days" : "weekday", facts: facts,
      tag: .measured, measure: Measure(count: days.count, unit: .visits), place: place,
      from: days.min(), to: days.max(),
      evidence: Evidence(supporting: [
        EvidenceGroup("visits", sources: Array(Set(visits.map(\.source))))
      ]), alternatives: ["passingBy"], method: method)
  }

  /// The weekday on which most of the visits fall, where that is hardly chance.
  private static func usualWeekday(_ days: Set<LocalDate>) -> (day: Weekday, count: Int)? {
    let counts = Weekday.allCases.map { day in days.count { $0.weekday == day } }
    guard let most = counts.indices.max(by: { (counts[$0], -$0) < (counts[$1], -$1) }),
      Wilson(counts[most], of: days.count).low > weekdayShare
    else { return nil }
    return (Weekday.allCases[most], counts[most])
  }

  private static let method = Method(
    thresholds: [
      Fact("fewestDays", .count(fewestDays)), Fact("radius", .distance(PlaceBook.endRadius)),
    ],
    sources: [
      "Wilson 1927, Probable inference, the law of succession, and statistical inference, JASA 22:209"
    ], limits: ["reasonUnknown", "placesMerged"])
}
