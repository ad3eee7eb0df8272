import CivilTime
import Dossier

/// A time away from the usual region: no sign of the person there from its first sighting to its last.
struct Journey {
  /// A town with the first and the last day there, on this journey.
  struct Stop {
    var town: Atlas.Town
    var from: LocalDate
    var to: LocalDate
    var isAbroad: Bool
  }

  private(set) var stops: [Stop] = []
  private(set) var sources: [Provenance] = []
  private var first: LocalDateTime
  private var last: LocalDateTime

  /// Two sightings away are one journey if no more days lie between them.
  static let longestGap = 14

  /// Days begin at 04:00, so that a late way home is no night away.
  var nights: Int { max(0, last.eveningDay - first.eveningDay) }
  var isAbroad: Bool { stops.contains(where: \.isAbroad) }
  var from: LocalDate { first.date }
  var to: LocalDate { last.date }

  private init(_ sighting: Sighting, isAbroad: Bool) {
    (first, last) = (sighting.from, sighting.to)
    add(sighting, isAbroad: isAbroad)
  }

  private mutating func add(_ sighting: Sighting, isAbroad: Bool) {
    last = max(last, sighting.to)
    sources += sighting.sources
    if let index = stops.firstIndex(where: { $0.town == sighting.town }) {
      stops[index].to = max(stops[index].to, sighting.to.date)
    } else {
      stops.append(
        Stop(
          town: sighting.town, from: sighting.from.date, to: sighting.to.date, isAbroad: isAbroad))
    }
  }

  /// - Parameter sightings: By time.
  static func all(_ sightings: [Sighting], from region: UsualRegion) -> [Journey] {
    var journeys: [Journey] = []
    var current: Journey?
    func close() {
      if let current { journeys.append(current) }
      current = nil
    }
    for sighting in sightings {
      guard region.isAway(sighting) else {
        close()
        continue
      }
      let isAbroad = region.isAbroad(sighting)
      if let under = current, sighting.from.date - under.to <= longestGap {
        current?.add(sighting, isAbroad: isAbroad)
      } else {
        close()
        current = Journey(sighting, isAbroad: isAbroad)
      }
    }
    close()
    return journeys
  }
}
