import CivilTime
import Dossier

extension Check {
  /// D6: completed trips without a payment, and fares of no trip. The amount is the original fare of
  /// the trips without a payment.
  static func payments(_ join: PaymentJoin, currency: Currency?) -> Check {
    guard join.works else { return Check(id: "D6", status: .cannotTell) }
    let (completed, unpaid) = (join.completed, join.unpaid)
    let fares = unpaid.compactMap(\.fare).filter { $0.currency == currency }
    let amount = currency.map { currency in
      fares.reduce(Money(minorUnits: 0, currency: currency)) { $0.adding($1) }
    }
    return Check(
      id: "D6", status: unpaid.isEmpty && join.orphans.isEmpty ? .ok : .differs,
      expected: .count(completed.count), found: .count(completed.count - unpaid.count),
      amount: amount, rows: unpaid.map(\.provenance) + join.orphans.map(\.provenance))
  }
}
