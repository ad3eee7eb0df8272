import CivilTime
import Dossier

/// Joins ledger lines to trips: a line carries the local time of its trip's request.
struct PaymentJoin {
  /// Trips inside the days of the ledger, cancelled ones apart.
  private(set) var completed: [Trip] = []
  private(set) var unpaid: [Trip] = []
  /// Fare lines of no trip.
  private(set) var orphans: [Payment] = []
  /// False where the two files name different times, as those of deliveries do.
  private(set) var works = false

  init(_ rows: WorkRows, zone: ZoneRules) {
    let fares = rows.payments.filter { $0.purpose == .fare }
    guard let first = rows.payments.map(\.at).min(), let last = rows.payments.map(\.at).max(),
      !fares.isEmpty
    else { return }
    let moments = Set(fares.map(\.at))
    let clocks = Set(fares.compactMap(\.localTime))
    var requests = Set<Instant>()
    var requestClocks = Set<LocalDateTime>()
    var zones = ["": zone]
    for trip in rows.trips {
      guard let request = trip.request.at else { continue }
      let clock = Self.zone(of: trip, &zones).local(request)
      requests.insert(request)
      requestClocks.insert(clock)
      guard !trip.wasCancelled, trip.dropoff.at != nil, (first...last).contains(request) else {
        continue
      }
      completed.append(trip)
      if !moments.contains(request), !clocks.contains(clock) { unpaid.append(trip) }
    }
    orphans = fares.filter { line in
      !requests.contains(line.at) && !(line.localTime.map(requestClocks.contains) ?? false)
    }
    works = completed.count > 0 && unpaid.count * 2 <= completed.count
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

extension Check {
  /// D6: completed trips without a payment, and fares of no trip. The amount is the original fare of
  /// the trips without a payment.
  static func payments(_ rows: WorkRows, zone: ZoneRules, currency: Currency?) -> Check {
    let join = PaymentJoin(rows, zone: zone)
    guard join.works else { return Check(id: "D6", status: .cannotTell) }
    let fares = join.unpaid.compactMap(\.fare).filter { $0.currency == currency }
    let amount = currency.map { currency in
      fares.reduce(Money(minorUnits: 0, currency: currency)) { $0.adding($1) }
    }
    return Check(
      id: "D6", status: join.unpaid.isEmpty && join.orphans.isEmpty ? .ok : .differs,
      expected: .count(join.completed.count),
      found: .count(join.completed.count - join.unpaid.count), amount: amount,
      rows: join.unpaid.map(\.provenance) + join.orphans.map(\.provenance))
  }
}
