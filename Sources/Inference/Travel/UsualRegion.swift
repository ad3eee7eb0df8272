import CivilTime
import Places

/// Where being is no journey: around the homes of each time, or where the person was on most days.
struct UsualRegion {
  private struct Base {
    var from: LocalDate
    var to: LocalDate
    var coordinate: Coordinate
    var town: Atlas.Town
    var country: String

    /// Days between a date and the time for which it holds; 0 within.
    func days(from date: LocalDate) -> Int { max(0, from - date, date - to) }
  }

  private let bases: [Base]

  /// So far from home people go for a day's errands.
  static let reach = Metres(30_000)
  /// Without a home, the town seen on most days counts, if so many.
  static let fewestDays = 4

  /// Nil where neither a home nor a usual town is known.
  init?(_ groundwork: Groundwork, _ sightings: [Sighting], _ atlas: inout Atlas) {
    var bases: [Base] = []
    for claim in groundwork.home.claims {
      let coordinate = groundwork.places[claim.place].coordinate
      guard let town = atlas.town(at: coordinate) else { continue }
      bases.append(
        Base(
          from: claim.from, to: claim.to, coordinate: coordinate, town: town,
          country: atlas.country(at: coordinate) ?? town.country))
    }
    if bases.isEmpty, let usual = Self.mostSeen(sightings) {
      bases = [
        Base(
          from: NotedMinutes.firstDay, to: NotedMinutes.lastDay, coordinate: usual.coordinate,
          town: usual, country: usual.country)
      ]
    }
    guard !bases.isEmpty else { return nil }
    self.bases = bases
  }

  private static func mostSeen(_ sightings: [Sighting]) -> Atlas.Town? {
    var days: [Atlas.Town: Set<LocalDate>] = [:]
    for sighting in sightings { days[sighting.town, default: []].insert(sighting.from.eveningDay) }
    let most = days.max {
      ($0.value.count, $1.key.label) < ($1.value.count, $0.key.label)
    }
    return most.flatMap { $0.value.count >= fewestDays ? $0.key : nil }
  }

  /// Those that hold on a date, else those nearest in time.
  private func bases(on date: LocalDate) -> [Base] {
    let nearest = bases.map { $0.days(from: date) }.min() ?? 0
    return bases.filter { $0.days(from: date) == nearest }
  }

  /// Whether neither the position nor its surroundings lie in the country of a base.
  func isAbroad(_ sighting: Sighting) -> Bool {
    bases(on: sighting.from.date).allSatisfy { !sighting.countries.contains($0.country) }
  }

  /// Whether somebody who is seen there is on a journey, be it of a day.
  func isAway(_ sighting: Sighting) -> Bool {
    isAbroad(sighting)
      || bases(on: sighting.from.date).allSatisfy {
        $0.town != sighting.town
          && $0.coordinate.distance(to: sighting.coordinate) > Self.reach
      }
  }
}
