import CivilTime
import Dossier
import Places
import Rules

/// D8: ways to passengers who then cancelled, paid and unpaid, with the time and the great circle of
/// the unpaid ones. With rules of a place, what the least wage would make of the time, and the usual
/// rate of the way.
struct CancellationCheck {
  private let hours: Hours
  private let ways: [UnpaidApproaches.Approach]

  init(_ hours: Hours, _ rows: WorkRows) {
    self.hours = hours
    // Which were paid, only a ledger tells.
    ways =
      rows.payments.isEmpty
      ? []
      : UnpaidApproaches(rows: rows, timeline: hours.timeline, zone: hours.zone, factor: 1)
        .cancelled
  }

  var check: Check {
    let unpaid = ways.filter { !$0.isPaid }
    let items = unpaid.map { way in
      Check.Item(
        date: hours.zone.local(way.span.lowerBound).date, found: .seconds(seconds(of: way)),
        amount: wage(of: way), rows: way.rows)
    }
    guard !unpaid.isEmpty else { return Check(id: "D8", compared: ways.count, items: items) }
    let metres = unpaid.reduce(Metres.zero) { $0 + $1.circle }
    var figures = [
      Check.Figure("unpaidSeconds", .seconds(unpaid.reduce(0) { $0 + seconds(of: $1) })),
      Check.Figure("unpaidMetres", .metres(metres.whole)),
    ]
    if let cost = Money.sum(unpaid.compactMap(cost)) {
      figures.append(Check.Figure("distanceCost", .money(cost)))
    }
    return Check(id: "D8", compared: ways.count, items: items, figures: figures)
  }

  private func seconds(of way: UnpaidApproaches.Approach) -> Int64 {
    hours.timeline.totals(in: way.span).p2
  }

  private func wage(of way: UnpaidApproaches.Approach) -> Money? {
    rate(.minWage, per: "h", way)?.scaled(by: UInt64(max(0, seconds(of: way))), over: 3_600)
  }

  private func cost(of way: UnpaidApproaches.Approach) -> Money? {
    rate(.kmRate, per: "km", way)?.scaled(by: UInt64(max(0, way.circle.whole)), over: 1_000)
  }

  /// The first confirmed row of the pack's series, if it is in the currency of the payments and of
  /// whole minor units.
  private func rate(
    _ kind: RuleKind, per unit: String, _ way: UnpaidApproaches.Approach
  ) -> Money? {
    guard let rules = hours.settings.rules, let currency = hours.currency else { return nil }
    let date = hours.zone.local(way.span.lowerBound).date
    let rows = rules.series(kind, on: date, for: hours.settings.status)
    guard let rule = rows.first, rule.isConfirmed, rule.unit == "\(currency.code)/\(unit)",
      let value = rule.value,
      let money = Money(unscaled: value.units, scale: value.places, currency: currency),
      value == ExactDecimal(units: money.minorUnits, places: currency.decimals)
    else { return nil }
    return money
  }
}
