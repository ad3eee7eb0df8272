import CivilTime
import Dossier

/// Amounts with the local day on which they fall: lines of the ledger, or estimates from trips.
struct Ledger {
  struct Line {
    var amount: Money
    var purpose: Payment.Purpose
    var date: LocalDate
  }

  private(set) var lines: [Line] = []
  private(set) var isEstimated = false

  /// Trips speak only where there is not one payment.
  init(payments: [Payment], trips: [Trip], zone: ZoneRules) {
    guard payments.isEmpty else {
      lines = payments.map { payment in
        let date = payment.localTime?.date ?? zone.local(payment.at).date
        return Line(amount: payment.amount, purpose: payment.purpose, date: date)
      }
      return
    }
    lines = trips.flatMap { Self.estimate(of: $0, zone: zone) }
    isEstimated = !lines.isEmpty
  }

  /// The original fare and, off it, the service fee. Without a stated fee nothing is estimated:
  /// the whole fare would be too much.
  private static func estimate(of trip: Trip, zone: ZoneRules) -> [Line] {
    guard !trip.wasCancelled, let fare = trip.fare, let at = trip.order,
      let fee = trip.serviceFeeBasisPoints, (0...10_000).contains(fee),
      let cut = fare.scaled(by: UInt64(fee), over: 10_000)
    else { return [] }
    let date = zone.local(at).date
    let commission = Money(minorUnits: 0 - cut.minorUnits, currency: cut.currency)
    return [
      Line(amount: fare, purpose: .fare, date: date),
      Line(amount: commission, purpose: .commission, date: date),
    ]
  }

  /// One sum for each currency, most lines first, then by code.
  var totals: [MoneyTotals] {
    var sums: [Currency: MoneyTotals] = [:]
    for line in lines {
      let currency = line.amount.currency
      let empty = MoneyTotals(currency: currency, isEstimated: isEstimated)
      sums[currency, default: empty].add(line.amount, line.purpose)
      sums[currency]?.lines += isEstimated && line.purpose == .commission ? 0 : 1
    }
    return sums.values.sorted { ($1.lines, $0.currency) < ($0.lines, $1.currency) }
  }

  /// Whether the amounts begin and end within a week of the days. An empty ledger mixes nothing.
  func covers(_ days: [DayHours]) -> Bool {
    guard let first = days.first?.date, let last = days.last?.date,
      let from = lines.map(\.date).min(), let to = lines.map(\.date).max()
    else { return true }
    return abs(from - first) <= 7 && abs(to - last) <= 7
  }
}
