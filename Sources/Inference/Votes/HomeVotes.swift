import CivilTime
import Dossier

/// What speaks for a place as the data subject's home. Weights of the votes of trips were set on
/// invented people and held on others: home found within 200 m for 92 to 95 of 100 from 39 trips.
enum HomeVotes {
  // Trips.
  static let lastDropoff = 1.0
  /// More where the evening's last ride ended after 20:00.
  static let lateDropoff = 0.7
  static let morningPickup = 0.8
  static let otherPickup = 0.3
  /// Tonight's last ride ended where tomorrow's first began; divided by the days between.
  static let overnight = 2.0
  static let anyEnd = 0.25
  /// A request that came to nothing, a meal that was brought: half an end of a trip, and two.
  static let request = 0.1
  static let delivery = 0.5

  // Stays. The longest stay between two noons saves those who work at night: together with the
  // share of the night and half the share of the day, it found 99 of 100 labelled homes.
  static let longestStay = 1.0
  static let nightShare = 1.0
  static let dwellShare = 0.5
  /// A longest stay counts in full from so many hours on.
  static let fullStaySeconds = 4.0 * 3_600

  // Shifts of a driver who takes the vehicle home.
  static let shiftEnd = 1.0

  static func votes(trips: OwnTrips) -> [Vote] {
    var votes = trips.ends.map(endVote)
    let days = Dictionary(grouping: trips.rides) { ride in
      (ride.pickup ?? ride.dropoff).map { trips.ends[$0].local.eveningDay }
    }
    var previous: (day: LocalDate, end: TripEnd)?
    for (day, rides) in days.compactMap({ key, rides in key.map { ($0, rides) } })
      .sorted(by: { $0.0 < $1.0 })
    {
      let pickups = rides.compactMap(\.pickup).map { trips.ends[$0] }
      if let first = pickups.min(by: { ($0.at, $0.provenance) < ($1.at, $1.provenance) }) {
        votes.append(firstPickup(first, on: day))
        if let previous, previous.end.place == first.place {
          votes.append(overnight(previous.end, first, from: previous.day, to: day))
        }
      }
      let dropoffs = rides.compactMap(\.dropoff).map { trips.ends[$0] }
      previous = nil
      if let last = dropoffs.max(by: { ($0.at, $0.provenance) < ($1.at, $1.provenance) }) {
        votes.append(lastDropoff(last, on: day))
        previous = (day, last)
      }
    }
    return votes
  }

  private static func endVote(_ end: TripEnd) -> Vote {
    let (kind, weight): (Vote.Kind, Double) =
      switch end.kind {
      case .pickup, .dropoff: (.tripEnds, anyEnd)
      case .request: (.cancelledRequests, request)
      case .delivery: (.deliveries, delivery)
      }
    return Vote(
      kind: kind, place: end.place, day: end.local.eveningDay, weight: weight,
      sources: [end.provenance])
  }

  private static func lastDropoff(_ end: TripEnd, on day: LocalDate) -> Vote {
    let isLate = end.local.hour >= 20 || end.local.hour < 4
    return Vote(
      kind: .lastDropoffs, place: end.place, day: day,
      weight: lastDropoff + (isLate ? lateDropoff : 0), sources: [end.provenance])
  }

  private static func firstPickup(_ end: TripEnd, on day: LocalDate) -> Vote {
    Vote(
      kind: .firstPickups, place: end.place, day: day,
      weight: (5..<11).contains(end.local.hour) ? morningPickup : otherPickup,
      sources: [end.provenance])
  }

  private static func overnight(
    _ evening: TripEnd, _ morning: TripEnd, from: LocalDate, to: LocalDate
  ) -> Vote {
    Vote(
      kind: .overnights, place: morning.place, day: to,
      weight: overnight / Double(max(1, to - from)),
      sources: [evening.provenance, morning.provenance])
  }

  static func votes(days: [StayDay]) -> [Vote] {
    days.flatMap { day in
      day.shares.flatMap { share -> [Vote] in
        var votes: [Vote] = []
        let isLongest = share.place == day.longestPlace
        let length = isLongest ? min(1, Double(share.longest) / fullStaySeconds) : 0
        let dwell = longestStay * length + dwellShare * Double(share.seconds) / 86_400
        votes.append(
          Vote(
            kind: .longestStays, place: share.place, day: day.date, weight: dwell,
            sources: isLongest ? share.sources : []))
        if share.night > 0 {
          votes.append(
            Vote(
              kind: .nightStays, place: share.place, day: day.date,
              weight: nightShare * Double(share.night) / Double(StayDay.nightSeconds),
              sources: share.place == day.nightPlace ? share.sources : []))
        }
        return votes
      }
    }
  }

  static func votes(shifts: Shifts) -> [Vote] {
    var votes: [Vote] = []
    var previous: ShiftEnd?
    for shift in shifts.list {
      if let start = shift.start {
        let day = start.local.eveningDay
        votes.append(
          Vote(
            kind: .shiftStarts, place: start.place, day: day, weight: shiftEnd,
            sources: [start.provenance]))
        if let previous, previous.place == start.place {
          let gap = max(1, day - previous.local.eveningDay)
          votes.append(
            Vote(
              kind: .shiftNights, place: start.place, day: day, weight: overnight / Double(gap),
              sources: [previous.provenance, start.provenance]))
        }
      }
      if let end = shift.end {
        votes.append(
          Vote(
            kind: .shiftEnds, place: end.place, day: end.local.eveningDay, weight: shiftEnd,
            sources: [end.provenance]))
      }
      previous = shift.end
    }
    return votes
  }
}
