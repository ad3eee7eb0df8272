import CivilTime
import Dossier
import Places

/// Compares what trips state with where and when they began and ended.
struct DistanceCheck {
  /// A paid distance may be this part of the great circle, in ten-thousandths, before it counts as
  /// too short: positions are off by some metres. Of 243 trips of one driver, 2 were below the great
  /// circle, and none below 98 % of it.
  static let tolerance = 9_800.0
  /// On shorter trips, in metres, the error of a position is too large a part.
  static let shortest = 200.0

  private(set) var compared = 0
  private(set) var items: [Check.Item] = []
  private(set) var missing = 0.0
  private var afterFee: [Money] = []

  init(_ rows: WorkRows) {
    var circles: [Int64: WorkSegment] = [:]
    for row in rows.segments where row.phase == .p3 { circles[row.begin.seconds] = row }
    for trip in rows.trips where !trip.wasCancelled {
      guard let paid = trip.plausibleDistance else { continue }
      let row = Self.row(of: trip, circles)
      let places = trip.begin.coordinate.flatMap { from in
        trip.dropoff.coordinate.map { from.distance(to: $0) }
      }
      guard let circle = places ?? row?.greatCircle, circle.value >= Self.shortest else { continue }
      compared += 1
      if paid.value * 10_000 < circle.value * Self.tolerance {
        let other = places == nil ? row.map { [$0.provenance] } ?? [] : []
        add(trip, paid: paid, circle: circle, rows: [trip.provenance] + other)
      }
    }
  }

  /// The P3 row that begins and ends with the trip, to the second.
  private static func row(of trip: Trip, _ circles: [Int64: WorkSegment]) -> WorkSegment? {
    guard let begin = trip.begin.at, let dropoff = trip.dropoff.at, PlausibleTime.holds(begin)
    else { return nil }
    return [0, -1, 1].lazy.compactMap { circles[begin.seconds + $0] }.first { row in
      row.end.map { abs($0 - dropoff) <= 1 } ?? false
    }
  }

  private mutating func add(_ trip: Trip, paid: Metres, circle: Metres, rows: [Provenance]) {
    let short = circle.value - paid.value
    missing += short
    // Millimetres, and a mile is 1 609 344 of them.
    let amount = trip.terms?.perMile?
      .scaled(by: UInt64((short * 1_000).rounded()), over: 1_609_344)
    if let amount, let fee = trip.serviceFeeBasisPoints, (0...10_000).contains(fee),
      let rest = amount.scaled(by: UInt64(10_000 - fee), over: 10_000)
    {
      afterFee.append(rest)
    }
    items.append(
      Check.Item(
        expected: .metres(circle.whole), found: .metres(paid.whole), amount: amount, rows: rows))
  }

  /// D1: no trip was paid for less than the great circle. What is missing is so at the least.
  var check: Check {
    var figures = [Check.Figure("missing", .metres(Metres(missing).whole))]
    if let money = Money.sum(afterFee) {
      figures.append(Check.Figure("amountAfterFee", .money(money)))
    }
    return Check(id: "D1", compared: compared, items: items, figures: items.isEmpty ? [] : figures)
  }
}

extension Check {
  /// Stated lengths are rounded to seconds, or to parts of a minute that are not whole seconds.
  private static let durationTolerance: Int64 = 1

  /// D2: the stated length of a trip is the time from its begin to its dropoff.
  static func durations(_ rows: WorkRows) -> Check {
    var compared = 0
    let items = rows.trips.compactMap { trip -> Item? in
      guard !trip.wasCancelled, let stated = trip.statedSeconds, let begin = trip.begin.at,
        let dropoff = trip.dropoff.at, PlausibleTime.holds(begin), PlausibleTime.holds(dropoff)
      else { return nil }
      compared += 1
      let actual = dropoff - begin
      guard abs(stated - actual) > durationTolerance else { return nil }
      return Item(expected: .seconds(actual), found: .seconds(stated), rows: [trip.provenance])
    }
    return Check(id: "D2", compared: compared, items: items)
  }
}
