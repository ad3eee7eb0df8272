import Dossier
import Places

extension FareTerms {
  /// Base, distance and time at their rates, and the surcharges; nil where one of the first three is
  /// missing. Tolls are passed on, and no part of a fare.
  var sum: Money? {
    guard let base = parts[.base], let way = cost(of: distance), let time = cost(for: duration)
    else { return nil }
    let more: [Part] = [.surge, .minimumRoundUp, .waiting, .longDistance, .booking]
    let sum = more.compactMap { parts[$0] }.reduce(base.adding(way).adding(time)) {
      $0.adding($1)
    }
    return parts[.roundingDown].map(sum.minus) ?? sum
  }

  private func cost(of distance: Metres?) -> Money? {
    guard let distance, (0...40_075_000).contains(distance.value) else { return nil }
    return perMile?.scaled(by: UInt64((distance.value * 1_000).rounded()), over: 1_609_344)
  }

  private func cost(for duration: Double?) -> Money? {
    guard let duration, (0...10_000_000).contains(duration) else { return nil }
    return perMinute?.scaled(by: UInt64((duration * 1_000).rounded()), over: 60_000)
  }
}

extension Check {
  /// In minor units: rates, distance and time are each written rounded.
  private static let fareTolerance: Int64 = 2

  /// D3: the parts of a fare add up to it. An upfront fare has no parts. Where fewer than half of the
  /// trips add up, the layout composes fares otherwise, and nothing can be told.
  static func fareParts(_ rows: WorkRows) -> Check {
    var compared = 0
    let items = rows.trips.compactMap { trip -> Item? in
      guard !trip.wasCancelled, let terms = trip.terms, let fare = trip.fare,
        (terms.parts[.driverUpfront]?.minorUnits ?? 0) == 0, let sum = terms.sum,
        sum.currency == fare.currency
      else { return nil }
      compared += 1
      let gap = sum.minus(fare)
      guard gap.minorUnits.magnitude > fareTolerance else { return nil }
      return Item(
        expected: .money(sum), found: .money(fare), amount: gap, rows: [trip.provenance])
    }
    guard items.count * 2 <= compared else { return Check(id: "D3", status: .cannotTell) }
    return Check(id: "D3", compared: compared, items: items)
  }
}
