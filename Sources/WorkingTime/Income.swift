import CivilTime
import Dossier

/// What the ledger says of one local day, in the main currency.
public struct DayIncome: Sendable, Hashable {
  public var date: LocalDate
  /// Fares, incentives and adjustments less the commission.
  public var received: Money
  public var tips: Money
  public var tolls: Money
}

extension Ledger {
  /// The days with a line in one currency, in order.
  func days(in currency: Currency) -> [DayIncome] {
    var sums: [LocalDate: MoneyTotals] = [:]
    for line in lines where line.amount.currency == currency {
      sums[line.date, default: MoneyTotals(currency: currency)].add(line.amount, line.purpose)
    }
    return sums.sorted { $0.key < $1.key }.map { date, totals in
      DayIncome(
        date: date, received: totals.received, tips: totals.tips, tolls: totals.tolls)
    }
  }
}

extension [DayIncome] {
  /// What was received in each week.
  var byWeek: [ISOWeek: Money] {
    reduce(into: [:]) { weeks, day in
      let week = ISOWeek(of: day.date)
      weeks[week] = weeks[week]?.adding(day.received) ?? day.received
    }
  }
}
