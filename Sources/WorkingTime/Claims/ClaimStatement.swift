import CivilTime
import Dossier

/// The printed form of an account: each line of each month rounded once, totals added from them.
struct ClaimStatement {
  let currency: Currency
  private(set) var months: [ClaimMonth] = []
  private(set) var lines: [ClaimLine] = []
  /// Exact counts by line, over all months.
  private(set) var tallies: [ClaimLine.ID: Tally] = [:]
  /// Lines whose amount no account book holds.
  private(set) var tooLarge: Set<ClaimLine.ID> = []

  init(_ account: [YearMonth: [ClaimLine.ID: Tally]], currency: Currency) {
    self.currency = currency
    for (month, tallies) in account.sorted(by: { $0.key < $1.key }) {
      let lines = ClaimLine.ID.allCases.compactMap { id in
        tallies[id].flatMap { line(id, $0) }
      }
      months.append(ClaimMonth(month: month, lines: lines, balance: sum(lines)))
    }
    lines = ClaimLine.ID.allCases.compactMap(total)
  }

  private mutating func line(_ id: ClaimLine.ID, _ tally: Tally) -> ClaimLine? {
    guard !tally.isEmpty else { return nil }
    tallies[id, default: Tally()].add(tally)
    guard let amount = tally.sum(currency)?.money(currency) else {
      tooLarge.insert(id)
      return nil
    }
    return ClaimLine(id: id, amount: amount, terms: tally.terms)
  }

  /// The line of the whole period: the sum of the months' printed lines.
  private func total(_ id: ClaimLine.ID) -> ClaimLine? {
    let parts = months.flatMap(\.lines).filter { $0.id == id }
    guard !parts.isEmpty, let tally = tallies[id] else { return nil }
    return ClaimLine(id: id, amount: sum(parts), terms: tally.terms)
  }

  private func sum(_ lines: [ClaimLine]) -> Money {
    lines.reduce(Money(minorUnits: 0, currency: currency)) { $0.adding($1.amount) }
  }

  var balance: Money { sum(lines) }

  func amount(_ id: ClaimLine.ID) -> Money {
    lines.first { $0.id == id }?.amount ?? Money(minorUnits: 0, currency: currency)
  }

  /// Months compensate each other, or each is worth at least nothing. What was paid beside the
  /// ledger, such as a settlement, belongs to no month.
  func total(by policy: ClaimPolicy) -> Money {
    switch policy {
    case .offset: return balance.atLeastZero
    case .floor:
      let due = months.reduce(Money(minorUnits: 0, currency: currency)) { total, month in
        let others = month.lines.filter { $0.id == .otherPayments }
        return total.adding(month.balance.less(sum(others)).atLeastZero)
      }
      return due.adding(amount(.otherPayments)).atLeastZero
    }
  }

  /// What another statement, with more rules, adds to each line.
  func additions(of other: ClaimStatement) -> [ClaimLine] {
    ClaimLine.ID.allCases.compactMap { id in
      let more = other.amount(id).less(amount(id))
      guard more.minorUnits != 0 else { return nil }
      var tally = other.tallies[id] ?? Tally()
      if let less = tallies[id] { tally.subtract(less) }
      return ClaimLine(id: id, amount: more, terms: tally.terms)
    }
  }
}

extension Money {
  var atLeastZero: Money { Money(minorUnits: max(0, minorUnits), currency: currency) }
}
