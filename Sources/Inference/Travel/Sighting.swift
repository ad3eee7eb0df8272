import CivilTime
import Dossier
import Places

/// That a person was somewhere at some time, as exactly as towns are told apart.
struct Sighting {
  /// In the clock of the place.
  var from: LocalDateTime
  var to: LocalDateTime
  var coordinate: Coordinate
  var town: Atlas.Town
  /// Of the position and its surroundings.
  var countries: Set<String>
  var sources: [Provenance]

  /// Nothing that carries people is faster, in metres a second: such a position is an error.
  private static let highestSpeed = 300.0
  /// Errors of less than this do not name another region.
  private static let slack = 5_000.0

  /// By time: stays, the ends of own trips, and the first and the last position of days without either.
  /// Linear in the positions; towns are looked up by place and by day.
  static func all(
    in dossier: Dossier, _ groundwork: Groundwork, _ atlas: inout Atlas
  ) -> [Sighting] {
    var sightings: [Sighting] = []
    var days = Set<LocalDate>()
    func add(
      _ from: LocalDateTime, _ to: LocalDateTime, _ coordinate: Coordinate, _ sources: [Provenance],
      _ atlas: inout Atlas
    ) {
      guard coordinate != .origin, let town = atlas.town(at: coordinate) else { return }
      sightings.append(
        Sighting(
          from: from, to: to, coordinate: coordinate, town: town,
          countries: atlas.countries(around: coordinate), sources: sources))
    }
    for stay in groundwork.placedStays {
      let place = groundwork.places[stay.place].coordinate
      add(stay.from, stay.to, place, stay.sources, &atlas)
      days.insert(stay.from.date)
      days.insert(stay.to.date)
    }
    for end in groundwork.trips.ends where end.kind != .request {
      add(end.local, end.local, end.coordinate, [end.provenance], &atlas)
      days.insert(end.local.date)
    }
    let fixes = dossier.fixes
    var clock = ClockReader(groundwork.zone)
    for index in daysEnds(of: fixes, &clock) {
      let local = clock.local(Instant(seconds: fixes.times[index]))
      guard !days.contains(local.date), isPlausible(index, fixes) else { continue }
      add(local, local, fixes.coordinate(at: index), [fixes.provenance(at: index)], &atlas)
    }
    return sightings.sorted {
      ($0.from, $0.to, $0.sources.first ?? nowhere) < ($1.from, $1.to, $1.sources.first ?? nowhere)
    }
  }

  private static let nowhere = Provenance(file: -1, row: -1)

  /// The first and the last position of each day of the clock.
  private static func daysEnds(of fixes: Fixes, _ clock: inout ClockReader) -> [Int] {
    var ends: [Int] = []
    var day = Int64.min
    for index in 0..<fixes.count {
      let today = clock.naiveSeconds(fixes.times[index]).flooredDivision(by: 86_400)
      guard today != day else { continue }
      day = today
      if index > 0, ends.last != index - 1 { ends.append(index - 1) }
      ends.append(index)
    }
    if let last = ends.last, last < fixes.count - 1 { ends.append(fixes.count - 1) }
    return ends
  }

  /// Whether the positions before and after can be reached from it.
  private static func isPlausible(_ index: Int, _ fixes: Fixes) -> Bool {
    let here = fixes.coordinate(at: index)
    return [index - 1, index + 1].allSatisfy { other in
      guard fixes.times.indices.contains(other) else { return true }
      let seconds = (Instant(seconds: fixes.times[other]) - Instant(seconds: fixes.times[index]))
      let metres = here.distance(to: fixes.coordinate(at: other)).value
      return metres <= slack + highestSpeed * Double(seconds.magnitude)
    }
  }
}
