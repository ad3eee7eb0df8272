import CivilTime
import Dossier

/// One amount with the local day on which it falls.
public struct LedgerLine: Sendable, Hashable {
  public var amount: Money
  public var purpose: Payment.Purpose
  public var date: LocalDate
  /// The line of the ledger, or the trip from which it is estimated.
  public var source: Provenance

  /// Whether it is part of what was received.
  public var isReceived: Bool {
    switch purpose {
    case .fare, .waiting, .incentive, .commission, .adjustment: true
    case .tip, .toll, .tax, .unclassified: false
    }
  }
}

/// Amounts with the local day on which they fall: lines of the ledger, or estimates from trips.
struct Ledger {
  private(set) var lines: [LedgerLine] = []
  private(set) var isEstimated = false

  /// Trips speak only where there is not one payment.
  init(payments: [Payment], trips: [Trip], zone: ZoneRules) {
    guard payments.isEmpty else {
      lines = payments.map { payment in
        let date = payment.localTime?.date ?? zone.local(payment.at).date
        return LedgerLine(
          amount: payment.amount, purpose: payment.purpose, date: date, source: payment.provenance)
      }
      return
    }
    lines = trips.flatMap { Self.estimate(of: $0, zone: zone) }
    isEstimated = !lines.isEmpty
  }

  /// The original fare and, off it, the service fee. Without a stated fee nothing is estimated:
  /// the whole fare would be too much.
  private static func estimate(of trip: Trip, zone: ZoneRules) -> [LedgerLine] {
    guard !trip.wasCancelled, let fare = trip.fare, let at = trip.order,
      let fee = trip.serviceFeeBasisPoints, (0...10_000).contains(fee),
      let cut = fare.scaled(by: UInt64(fee), over: 10_000)
    else { return [] }
    let date = zone.local(at).date
    let commission = Money(minorUnits: 0 - cut.minorUnits, currency: cut.currency)
    return [
      LedgerLine(amount: fare, purpose: .fare, date: date, source: trip.provenance),
      LedgerLine(
        amount: commission, purpose: .commission, date: date, source: trip.provenance),
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
