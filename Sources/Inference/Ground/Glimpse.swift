import CivilTime
import Dossier
import Places

/// A moment at which the data subject was somewhere, with nothing before or after it: a photo, a
/// post, an app that looked once.
struct Glimpse: Sendable {
  var at: Instant
  var local: LocalDateTime
  var coordinate: Coordinate
  var provenance: Provenance
  /// Index into `Groundwork.places`.
  var place = 0

  /// Positions so close in time are one glimpse, or a journey.
  static let burst: Int64 = 900
  /// Positions of one burst lie so close together; farther apart, the person was on the way.
  static let reach = Metres(200)

  /// The bursts of positions that belong to no stay. Linear in the fixes.
  static func all(in fixes: Fixes, beside stays: [Stay], clock: inout LocalClock) -> [Glimpse] {
    var glimpses: [Glimpse] = []
    var stay = 0
    var index = 0
    while index < fixes.count {
      let first = index
      index = end(ofBurstAt: first, in: fixes)
      let begin = Instant(seconds: fixes.times[first])
      while stay < stays.count, stays[stay].to < begin { stay += 1 }
      let isInStay = stay < stays.count && stays[stay].from.seconds <= fixes.times[index - 1]
      guard !isInStay, let best = still(first..<index, in: fixes) else { continue }
      let fix = fixes[best]
      glimpses.append(
        Glimpse(
          at: fix.at, local: clock.rules(for: fix.coordinate).local(fix.at),
          coordinate: fix.coordinate, provenance: fix.provenance))
    }
    return glimpses
  }

  /// The first row after the burst that begins at a row.
  private static func end(ofBurstAt first: Int, in fixes: Fixes) -> Int {
    var next = first + 1
    while next < fixes.count {
      let (gap, overflow) = fixes.times[next].subtractingReportingOverflow(fixes.times[next - 1])
      guard !overflow, gap <= burst else { break }
      next += 1
    }
    return next
  }

  /// The most accurate row of a burst; nil where the person moved during it, or where all is coarse.
  private static func still(_ rows: Range<Int>, in fixes: Fixes) -> Int? {
    let fine = rows.filter { fixes.accuracies[$0] <= StayDetector.coarse }
    guard
      let best = fine.min(by: {
        (fixes[$0].accuracy?.value ?? .infinity, $0) < (fixes[$1].accuracy?.value ?? .infinity, $1)
      })
    else { return nil }
    let middle = fixes.coordinate(at: best)
    guard middle != .origin else { return nil }
    let isStill = fine.allSatisfy {
      middle.distance(to: fixes.coordinate(at: $0)).value
        <= reach.value + Double(fixes.accuracies[$0])
    }
    return isStill ? best : nil
  }
}

/// What isolated glimpses say: days and hours at a place count, never how often, since a party makes
/// a hundred photos.
enum GlimpseVotes {
  /// Seen in the evening, at night or early in the morning.
  static let night = 2.0
  static let day = 1.0
  static let nightHours = (from: 21.0, to: 9.0)

  /// One vote for a place and a day.
  static func home(_ glimpses: [Glimpse]) -> [Vote] {
    daily(glimpses, .glimpses) { hours in
      hours.contains { $0 >= nightHours.from || $0 < nightHours.to } ? night : day
    }
  }

  /// One vote for a place and a workday on which it was seen in working hours.
  static func work(_ glimpses: [Glimpse]) -> [Vote] {
    let hours =
      Double(PlaceLedger.workHours.lowerBound) / 3_600..<Double(PlaceLedger.workHours.upperBound)
      / 3_600
    return daily(
      glimpses.filter {
        !$0.local.date.weekday.isWeekend && hours.contains($0.local.clockHours)
      }, .workGlimpses
    ) { _ in 1 }
  }

  private static func daily(
    _ glimpses: [Glimpse], _ kind: Vote.Kind, weight: ([Double]) -> Double
  ) -> [Vote] {
    let groups = Dictionary(grouping: glimpses) {
      PlaceDay(place: $0.place, day: $0.local.eveningDay)
    }
    return groups.sorted { $0.key < $1.key }.map { key, glimpses in
      Vote(
        kind: kind, place: key.place, day: key.day,
        weight: weight(glimpses.map(\.local.clockHours)),
        sources: glimpses.map(\.provenance).sorted())
    }
  }

  private struct PlaceDay: Hashable, Comparable {
    var place: Int
    var day: LocalDate

    static func < (one: PlaceDay, other: PlaceDay) -> Bool {
      (one.day, one.place) < (other.day, other.place)
    }
  }
}
