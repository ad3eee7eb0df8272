import CivilTime
import Dossier

extension Check {
  /// D14: what the worker's own statements show is the sum of the ledger's lines of those days, tips
  /// and tolls included. Days outside the ledger tell nothing.
  static func statements(
    _ statements: [PayStatement], _ payments: [Payment], zone: ZoneRules
  ) -> Check {
    let dates = payments.map { $0.localTime?.date ?? zone.local($0.at).date }
    guard let first = dates.min(), let last = dates.max() else {
      return Check(id: "D14", status: .cannotTell)
    }
    let inside = statements.filter { first <= $0.days.lowerBound && $0.days.upperBound <= last + 1 }
    let items = inside.compactMap { statement -> Item? in
      let lines = zip(payments, dates).filter { payment, date in
        statement.days.contains(date) && payment.amount.currency == statement.amount.currency
      }.map(\.0)
      let nothing = Money(minorUnits: 0, currency: statement.amount.currency)
      let paid = lines.map(\.amount).reduce(nothing) { $0.adding($1) }
      guard paid != statement.amount else { return nil }
      return Item(
        date: statement.days.lowerBound, expected: .money(paid), found: .money(statement.amount),
        amount: paid.minus(statement.amount), rows: lines.map(\.provenance))
    }
    return Check(id: "D14", compared: inside.count, items: items)
  }
}
