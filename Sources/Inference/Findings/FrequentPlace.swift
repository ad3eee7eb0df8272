import CivilTime
import Dossier

extension Inference {
  /// Places that are neither home nor work, and to which the data subject keeps coming.
  static let frequentPlace = Inference(name: "frequent-place") { _, _, groundwork in
    var visits: [Int: [Visit]] = [:]
    for end in groundwork.trips.ends where end.kind == .pickup || end.kind == .dropoff {
      let visit = Visit(day: end.local.eveningDay, source: end.provenance)
      visits[end.place, default: []].append(visit)
    }
    for stay in groundwork.placedStays {
      for source in stay.sources {
        visits[stay.place, default: []].append(Visit(day: stay.from.eveningDay, source: source))
      }
    }
    // What is told as a visit of a protected kind is not told again on another shelf.
    let told = groundwork.sensitive.places.union(groundwork.nearby.places)
    return visits.filter { groundwork.places[$0.key].kind == nil && !told.contains($0.key) }
      .map { (place: $0.key, visits: $0.value, days: Set($0.value.map(\.day))) }
      .filter { $0.days.count >= FrequentPlace.fewestDays }
      .sorted { ($1.days.count, $0.place) < ($0.days.count, $1.place) }
      .prefix(FrequentPlace.most)
      .map { FrequentPlace.finding($0.place, $0.visits, $0.days, groundwork) }
  }
}

private struct Visit {
  var day: LocalDate
  var source: Provenance
}

private enum FrequentPlace {
  /// Once or twice is chance, and so are three or four times in a year of rides.
  static let fewestDays = 5
  static let most = 5

  static func finding(
    _ number: Int, _ visits: [Visit], _ days: Set<LocalDate>, _ groundwork: Groundwork
  ) -> Finding {
    let place = groundwork.foundPlace(number)
    let dates = [("from", days.min()), ("to", days.max())].compactMap { name, date in
      date.map { Fact(name, .date($0)) }
    }
    return Finding(
      id: "", kind: .frequentPlace, variant: "days",
      facts: [Fact("place", .text(place.label)), Fact("count", .count(days.count))] + dates,
      tag: .measured, measure: Measure(count: days.count, unit: .visits), place: place,
      from: days.min(), to: days.max(),
      evidence: Evidence(supporting: [
        EvidenceGroup("visits", sources: Array(Set(visits.map(\.source))))
      ]), alternatives: ["passingBy"])
  }
}
