import CivilTime
import Dossier
import Rules

/// From hours, rows and the rules of the settings to a claim.
struct ClaimMaking {
  let hours: Hours
  let rows: WorkRows
  let pack: RulePack
  let book: ClaimBook
  /// What every rule says, and what those say that are confirmed.
  let all: RateTable
  let confirmed: RateTable

  /// Nil where there is no work, or the pack names no currency. `income` is in the pack's currency.
  init?(
    _ hours: Hours, rows: WorkRows, pack: RulePack, income: [DayIncome], currency: Currency
  ) {
    let worked = hours.days.filter { $0.phases.online > 0 }.map(\.date)
    guard let first = worked.first, let last = worked.last else { return nil }
    let settings = hours.settings.claim
    let unpaid = UnpaidApproaches(
      rows: rows, timeline: hours.timeline, zone: hours.zone,
      factor: settings.kilometres == .low ? 1 : hours.kilometres.roadFactor
    ).byDay()
    let days = ClaimDays(pack: pack, zone: hours.zone, estimate: settings.kilometres)
      .days(of: hours, kilometres: hours.kilometres, unpaid: unpaid)
    self.hours = hours
    self.rows = rows
    self.pack = pack
    book = ClaimBook(
      days: days, income: income, currency: currency,
      span: Self.span(first...last, income.map(\.date)), settings: settings,
      serviceSince: settings.serviceSince ?? first)
    let dates = days.map(\.date) + settings.sickDays.flatMap { [$0.lowerBound, $0.upperBound] }
    let range = (dates.min() ?? first)...(dates.max() ?? last)
    all = RateTable(Self.reading(pack, hours.settings, confirmedOnly: false), in: range)
    confirmed = RateTable(Self.reading(pack, hours.settings, confirmedOnly: true), in: range)
  }

  /// The weeks that hold work and lie between the first payment and the last: outside them, either
  /// the hours or the pay are not known, and a claim would mix periods. Without a single payment,
  /// the weeks of work.
  private static func span(
    _ work: ClosedRange<LocalDate>, _ paid: [LocalDate]
  ) -> ClosedRange<LocalDate>? {
    let weeks = weeks(of: work)
    guard let first = paid.min(), let last = paid.max() else { return weeks }
    let ledger = self.weeks(of: first...last)
    return weeks.overlaps(ledger) ? weeks.clamped(to: ledger) : nil
  }

  private static func weeks(of days: ClosedRange<LocalDate>) -> ClosedRange<LocalDate> {
    ISOWeek(of: days.lowerBound).monday...(ISOWeek(of: days.upperBound).monday + 6)
  }

  private static func reading(
    _ pack: RulePack, _ settings: HoursSettings, confirmedOnly: Bool
  ) -> RuleReading {
    RuleReading(
      pack: pack, status: settings.status, settings: settings.claim, confirmedOnly: confirmedOnly)
  }

  private func reading(confirmedOnly: Bool) -> RuleReading {
    Self.reading(pack, hours.settings, confirmedOnly: confirmedOnly)
  }

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
