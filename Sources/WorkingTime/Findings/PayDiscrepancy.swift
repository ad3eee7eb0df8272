import CivilTime
import Dossier

extension Finding {
  /// Trips of which two files of the company, or two columns of one, name different amounts.
  ///
  /// One sentence about the check that most trips differ in; how each of them went stands with the
  /// checks.
  static func payDiscrepancy(_ hours: Hours) -> Finding? {
    let order = ["D4", "D12", "D1", "D13", "D5", "D6"]
    let checks = order.compactMap { id in
      hours.checks.first { $0.id == id && $0.status == .differs && $0.trips > 0 }
    }
    guard let check = checks.max(by: { $0.trips < $1.trips }) else { return nil }
    let compared =
      if case .count(let count)? = check.expected { count } else { check.trips }
    var facts = [Fact("n", .count(check.trips)), Fact("of", .count(compared))]
    if let amount = check.amount { facts.append(Fact("amount", .money(amount))) }
    let worked = hours.days.filter { $0.phases.online > 0 }
    return Finding(
      id: "pay-discrepancy-1", kind: .payDiscrepancy,
      variant: check.amount == nil ? "trips" : "amount", facts: facts,
      measure: Measure(count: check.trips, of: compared, unit: .trips),
      from: worked.first?.date, to: worked.last.map { $0.date + 1 },
      amounts: check.amount.map { [NamedAmount(check.id, $0)] } ?? [],
      evidence: Evidence(supporting: [EvidenceGroup("tripRows", sources: check.rows)]),
      alternatives: ["otherPayments"])
  }
}

extension Check {
  /// How many trips differ.
  fileprivate var trips: Int {
    guard items.isEmpty, case .count(let all)? = expected, case .count(let fine)? = found else {
      return items.count
    }
    return max(0, all - fine)
  }
}
