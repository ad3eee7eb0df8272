import CivilTime
import Dossier

/// Joins ledger lines to trips.
///
/// Where it can, by time: a line carries the local time of its trip's request. In portals' copies,
/// whose ledger numbers the trips but whose trips have no numbers, lines of one number go to the
/// trip whose request is nearest to the first of them.
struct PaymentJoin {
  struct PaidTrip {
    var trip: Trip
    var lines: [Payment]

    /// The sum of the lines of some purposes; nil where there are none.
    func sum(_ purposes: Set<Payment.Purpose>) -> Money? {
      Money.sum(lines.filter { purposes.contains($0.purpose) }.map(\.amount))
    }

    var hasFare: Bool { lines.contains { $0.purpose == .fare } }
  }

  /// Trips whose request lies inside the days of the ledger, cancelled ones too, in time order.
  private(set) var trips: [PaidTrip] = []
  /// Fare lines of no trip.
  private(set) var orphans: [Payment] = []
  /// False where the two files name different times, as those of deliveries do.
  private(set) var works = false
  /// Lines were joined by nearness.
  private(set) var isApproximate = false

  var completed: [PaidTrip] {
    trips.filter { !$0.trip.wasCancelled && $0.trip.dropoff.at != nil }
  }
  var unpaid: [Trip] { completed.filter { !$0.hasFare }.map(\.trip) }

  /// Windows, in seconds, in which a number's first line looks for its trip: 10, 20 and 30 minutes,
  /// the nearest first, as in published readers of such copies.
  private static let windows: [Int64] = [600, 1_200, 1_800]

  init(_ rows: WorkRows, zone: ZoneRules) {
    let payments = rows.payments
    guard payments.contains(where: { $0.purpose == .fare }),
      let first = payments.map(\.at).min(), let last = payments.map(\.at).max()
    else { return }
    joinByTime(rows, zone)
    let slack = payments.contains { $0.trip != nil } ? Self.windows[2] : 0
    trips.removeAll {
      $0.trip.request.at.map { !(first - slack...last).contains($0) } ?? true
    }
    if !isMostlyPaid, payments.contains(where: { $0.trip != nil }) { joinByNumber(payments) }
    works = isMostlyPaid
  }

  private var isMostlyPaid: Bool {
    let completed = completed
    return !completed.isEmpty && completed.count { !$0.hasFare } * 2 <= completed.count
  }

  private mutating func joinByTime(_ rows: WorkRows, _ zone: ZoneRules) {
    var byMoment: [Instant: [Int]] = [:]
    var byClock: [LocalDateTime: [Int]] = [:]
    for (index, line) in rows.payments.enumerated() {
      byMoment[line.at, default: []].append(index)
      if let clock = line.localTime { byClock[clock, default: []].append(index) }
    }
    var zones = ["": zone]
    var joined = Set<Int>()
    for trip in rows.trips {
      guard let request = trip.request.at, PlausibleTime.holds(request) else { continue }
      let clock = Self.zone(of: trip, &zones).local(request)
      let lines = Set((byMoment[request] ?? []) + (byClock[clock] ?? []))
      // Of two trips that were asked for in one second, the first has the lines.
      let own = lines.filter { !joined.contains($0) }.sorted()
      joined.formUnion(own)
      trips.append(PaidTrip(trip: trip, lines: own.map { rows.payments[$0] }))
    }
    orphans = rows.payments.enumerated()
      .filter { $1.purpose == .fare && !joined.contains($0) }.map(\.element)
  }

  /// O(n log n): the groups and the trips are in time order, and each window is passed once.
  private mutating func joinByNumber(_ payments: [Payment]) {
    isApproximate = true
    for index in trips.indices { trips[index].lines = [] }
    let groups = Dictionary(grouping: payments.filter { $0.trip != nil }) { $0.trip ?? "" }
      .values.compactMap { lines in lines.map(\.at).min().map { (at: $0, lines: lines) } }
      .sorted { ($0.at, $0.lines[0].provenance) < ($1.at, $1.lines[0].provenance) }
    var open = Array(groups.indices)
    for window in Self.windows {
      open = open.filter { group in
        guard let trip = nearestFree(to: groups[group].at, within: window) else { return true }
        trips[trip].lines = groups[group].lines
        return false
      }
    }
    orphans = open.flatMap { groups[$0].lines }.filter { $0.purpose == .fare }
      .sorted { ($0.at, $0.provenance) < ($1.at, $1.provenance) }
  }

  /// At most 64 trips are looked at on each side.
  private func nearestFree(to moment: Instant, within window: Int64) -> Int? {
    var low = 0
    var high = trips.count
    while low < high {
      let middle = (low + high) / 2
      if trips[middle].trip.moment < moment { low = middle + 1 } else { high = middle }
    }
    let near = max(0, low - 64)..<min(trips.count, low + 64)
    return near.filter { trips[$0].lines.isEmpty && !trips[$0].trip.wasCancelled }
      .map { (distance: abs(trips[$0].trip.moment - moment), index: $0) }
      .filter { $0.distance <= window }.min { ($0.distance, $0.index) < ($1.distance, $1.index) }?
      .index
  }

  private static func zone(of trip: Trip, _ zones: inout [String: ZoneRules]) -> ZoneRules {
    let name = trip.zone ?? ""
    let fallback = zones[""] ?? .utc
    if let known = zones[name] { return known }
    // An export names few zones; a hostile one must not have a file opened for each row.
    guard zones.count < 64 else { return fallback }
    let rules = ZoneRules(identifier: name) ?? fallback
    zones[name] = rules
    return rules
  }
}
