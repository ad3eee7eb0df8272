import CivilTime
import Dossier
import Rules

extension ClaimMaking {
  /// Whether the files say what was received.
  var knowsIncome: Bool { !book.income.isEmpty }

  var result: ClaimResult {
    let hasWage = book.days.contains { all[$0.date].wage != nil }
    let statements =
      hasWage
      ? Basis.allCases.filter { hours[$0].seconds != nil }.map { basis in
        (
          basis, statement(on: basis, by: confirmed, confirmedOnly: true),
          statement(on: basis, by: all, confirmedOnly: false)
        )
      } : []
    let floors = PayFloors(making: self).list
    let used = Set(
      statements.flatMap { $0.2.tallies.values.flatMap(\.terms).flatMap(\.price.rules) }
        + floors.map(\.rule))
    let rules = rows(of: used)
    let isTooLarge = statements.contains { !$0.1.tooLarge.isEmpty || !$0.2.tooLarge.isEmpty }
    return ClaimResult(
      currency: book.currency, days: book.span,
      bases: statements.map { basisClaim($0, $1, $2) },
      rules: rules,
      unverifiedRules: used.intersection(rules.lazy.filter { !$0.isConfirmed }.map(\.id)).sorted(),
      gaps: ClaimGaps(making: self).list
        + (isTooLarge ? [ClaimGap(.tooLarge)] : []),
      payFloors: floors,
      unpaidApproach: book.days.reduce(into: UnpaidApproach()) { $0 += $1.unpaid },
      lostPay: LostPay(book), sensitivity: [])
  }

  /// One account, with sick pay and the payments that are in no file.
  func statement(
    on basis: Basis, by table: RateTable, confirmedOnly: Bool
  ) -> ClaimStatement {
    var account = ClaimAccount(book, on: basis, by: table)
    for day in SickPay(account, reading: reading(confirmedOnly: confirmedOnly)).days {
      account.add(1, at: day.price, to: .sick, on: day.date)
    }
    for payment in book.settings.otherPayments where payment.amount.currency == book.currency {
      account.add(
        payment.amount.minorUnits, at: Price(Ratio(-1), per: .money, rules: []),
        to: .otherPayments, on: payment.date)
    }
    return ClaimStatement(account.months, currency: book.currency)
  }

  private func basisClaim(
    _ basis: Basis, _ sure: ClaimStatement, _ full: ClaimStatement
  ) -> BasisClaim {
    let policy = book.settings.policy
    let total = knowsIncome && sure.tooLarge.isEmpty ? sure.total(by: policy) : nil
    return BasisClaim(
      basis: basis, lines: sure.lines, months: sure.months, balance: sure.balance,
      offsetTotal: total.map { _ in sure.total(by: .offset) },
      floorTotal: total.map { _ in sure.total(by: .floor) }, total: total,
      unverified: sure.additions(of: full),
      unverifiedTotal: knowsIncome && full.tooLarge.isEmpty ? full.total(by: policy) : nil,
      interest: total.flatMap(interest))
  }

  /// Simple interest from the middle of the period to the day of the settings, by the rule of the
  /// first day.
  private func interest(on total: Money) -> Money? {
    guard let until = book.settings.interestUntil, let span = book.span else { return nil }
    let middle = span.lowerBound + (span.upperBound - span.lowerBound) / 2
    guard until > middle,
      let rate = reading(confirmedOnly: true).rules(.interest, middle).first?.value,
      let share = Ratio(rate).asShare, let years = Ratio(Int128(until - middle), over: 365)
    else { return nil }
    let principal = Price.Unit.money.perCount(total.currency)?.times(total.minorUnits)
    return principal?.times(share)?.times(years)?.money(total.currency)
  }

  /// The rows of rules that hold on a day of the claim, and those that nothing prices but that decide:
  /// windows, holidays, tips, interest.
  private func rows(of ids: Set<String>) -> [Rule] {
    var silent: Set<RuleKind> = [.nightWindow, .sundayWindow, .holidayDates, .tipsRule]
    if book.settings.interestUntil != nil { silent.insert(.interest) }
    guard let first = book.days.first?.date, let last = book.days.last?.date else { return [] }
    return pack.rules.filter { rule in
      (ids.contains(rule.id) || silent.contains(rule.kind)) && !rule.isUnknown
        && rule.applies(to: hours.settings.status)
        && (rule.from.map { $0 <= last } ?? true) && (rule.to.map { first < $0 } ?? true)
    }
  }
}
