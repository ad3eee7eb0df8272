import CivilTime
import Dossier

/// What speaks for a place as one where the data subject works or studies.
enum WorkVotes {
  static let arrival = 1.0
  /// Local hours of a drop-off on a workday that looks like going to work.
  static let arrivalHours = 5.5..<11.0
  static let departure = 0.8
  static let departureHours = 14.5..<20.5
  /// Dropped off and picked up again at one place, so many hours later: also at night and weekends.
  static let block = 2.5
  static let blockSeconds: ClosedRange<Int64> = 3 * 3_600...12 * 3_600
  static let weekendEnd = -0.4

  /// A workday's dwell between 08:00 and 18:00 counts from two hours on, in full from five.
  static let workHours: (from: Int64, to: Int64) = (8 * 3_600, 18 * 3_600)
  static let fewestWorkSeconds: Int64 = 2 * 3_600
  static let fullWorkSeconds = 5.0 * 3_600
  static let workdayStay = 2.0
  /// A stay as long as a shift, at any hour.
  static let shiftSeconds: ClosedRange<Int64> = 6 * 3_600...11 * 3_600

  static func votes(trips: OwnTrips) -> [Vote] {
    var votes = trips.ends.compactMap(endVote)
    let rides = trips.chronological
    for (ride, next) in zip(rides, rides.dropFirst()) {
      guard let dropoff = ride.dropoff.map({ trips.ends[$0] }),
        let pickup = next.pickup.map({ trips.ends[$0] }), dropoff.place == pickup.place,
        blockSeconds.contains(pickup.at - dropoff.at)
      else { continue }
      votes.append(
        Vote(
          kind: .workBlocks, place: dropoff.place, day: dropoff.local.eveningDay, weight: block,
          sources: [dropoff.provenance, pickup.provenance]))
    }
    return votes
  }

  private static func endVote(_ end: TripEnd) -> Vote? {
    let hours = end.local.clockHours
    let (kind, weight): (Vote.Kind, Double)
    switch end.kind {
    case .request, .delivery:
      return nil
    case .pickup, .dropoff:
      if end.local.date.weekday.isWeekend {
        (kind, weight) = (.weekendEnds, weekendEnd)
      } else if end.kind == .dropoff, arrivalHours.contains(hours) {
        (kind, weight) = (.arrivals, arrival)
      } else if end.kind == .pickup, departureHours.contains(hours) {
        (kind, weight) = (.departures, departure)
      } else {
        return nil
      }
    }
    return Vote(
      kind: kind, place: end.place, day: end.local.eveningDay, weight: weight,
      sources: [end.provenance])
  }

  /// Votes of stays: a workday's hours at one place are summed, so that lunch elsewhere does no harm.
  static func votes(stays: [PlacedStay]) -> [Vote] {
    var votes: [Vote] = []
    var hours: [DayPlace: (seconds: Int64, sources: [Provenance])] = [:]
    for stay in stays {
      if shiftSeconds.contains(stay.seconds) {
        votes.append(
          Vote(
            kind: .workBlocks, place: stay.place, day: stay.from.date, weight: block / 2,
            sources: stay.sources))
      }
      for (date, seconds) in stay.workSeconds {
        let key = DayPlace(day: date, place: stay.place)
        hours[key, default: (0, [])].seconds += seconds
        hours[key, default: (0, [])].sources += stay.sources
      }
    }
    for (key, work) in hours.sorted(by: { $0.key < $1.key })
    where work.seconds >= fewestWorkSeconds {
      votes.append(
        Vote(
          kind: .workdayStays, place: key.place, day: key.day,
          weight: workdayStay * min(1, Double(work.seconds) / fullWorkSeconds),
          sources: work.sources))
    }
    return votes
  }

  private struct DayPlace: Hashable, Comparable {
    var day: LocalDate
    var place: Int

    static func < (one: DayPlace, other: DayPlace) -> Bool {
      (one.day, one.place) < (other.day, other.place)
    }
  }
}

extension PlacedStay {
  var seconds: Int64 { max(0, to.naiveSeconds - from.naiveSeconds) }

  /// Seconds between 08:00 and 18:00, for each workday that the stay touches.
  fileprivate var workSeconds: [(LocalDate, Int64)] {
    var parts: [(LocalDate, Int64)] = []
    var date = from.date
    while date <= to.date {
      let midnight = Int64(date.daysSince1970) * 86_400
      let seconds =
        min(to.naiveSeconds, midnight + WorkVotes.workHours.to)
        - max(from.naiveSeconds, midnight + WorkVotes.workHours.from)
      if seconds > 0, !date.weekday.isWeekend { parts.append((date, seconds)) }
      let next = date + 1
      guard next > date else { break }
      date = next
    }
    return parts
  }
}
