import CivilTime
import Dossier

/// One calendar month of work and pay, local.
public struct MonthHours: Sendable, Hashable {
  public var month: YearMonth
  public var phases: PhaseSeconds
  /// In the main currency; nil for months before the first payment and after the last.
  public var received: Money?
  /// Negative where the platform took its cut; nil as above.
  public var commission: Money?
}

extension WorkingTime {
  /// The months that hold a day or a payment, in order. `dossier` is the one that the hours were
  /// made from. O(n log n) in the rows of work.
  public static func months(of hours: Hours, dossier: Dossier) -> [MonthHours] {
    let rows = WorkRows(of: dossier).within(window(of: hours.settings, in: hours.zone))
    let ledger = Ledger(payments: rows.payments, trips: rows.trips, zone: hours.zone)
    let money = hours.currency.map { ledger.months(in: $0) } ?? [:]
    let paid = money.keys.min().flatMap { first in money.keys.max().map { first...$0 } }
    var months: [YearMonth: PhaseSeconds] = money.mapValues { _ in PhaseSeconds() }
    for day in hours.days { months[YearMonth(of: day.date), default: PhaseSeconds()] += day.phases }
    return months.sorted { $0.key < $1.key }.map { month, phases in
      let isPaid = paid?.contains(month) ?? false
      let totals = money[month] ?? hours.currency.map { MoneyTotals(currency: $0) }
      return MonthHours(
        month: month, phases: phases, received: isPaid ? totals?.received : nil,
        commission: isPaid ? totals?.commission : nil)
    }
  }
}

extension Ledger {
  /// The sums of each month in one currency.
  fileprivate func months(in currency: Currency) -> [YearMonth: MoneyTotals] {
    var sums: [YearMonth: MoneyTotals] = [:]
    for line in lines where line.amount.currency == currency {
      sums[YearMonth(of: line.date), default: MoneyTotals(currency: currency)]
        .add(line.amount, line.purpose)
    }
    return sums
  }
}
