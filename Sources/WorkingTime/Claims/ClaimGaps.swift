import CivilTime
import Dossier
import Rules

/// Says what a claim leaves out, and why.
struct ClaimGaps {
  let making: ClaimMaking

  var list: [ClaimGap] {
    workOutside + kilometresWithoutRate + incomeOutside
      + [clock, income, sickness].compactMap { $0 }
  }

  private var book: ClaimBook { making.book }

  /// Stretches of days of work that are not in the claim, by reason.
  private var workOutside: [ClaimGap] {
    var gaps: [ClaimGap] = []
    var last: ClaimGap.Reason?
    for day in book.days where day.seconds(on: .c) > 0 {
      let reason = reason(against: day.date)
      defer { last = reason }
      guard let reason else { continue }
      if reason == last, let gap = gaps.last, let days = gap.days {
        gaps[gaps.count - 1].days = days.lowerBound...day.date
        gaps[gaps.count - 1].seconds += day.seconds(on: .c)
      } else {
        gaps.append(
          ClaimGap(reason, days: day.date...day.date, seconds: day.seconds(on: .c)))
      }
    }
    return gaps
  }

  private func reason(against date: LocalDate) -> ClaimGap.Reason? {
    guard book.span?.contains(date) ?? false else { return .hoursOutsideLedger }
    guard making.all[date].wage != nil else { return .noWage }
    return making.confirmed[date].wage == nil ? .unconfirmedWage : nil
  }

  private var kilometresWithoutRate: [ClaimGap] {
    guard book.settings.expenses else { return [] }
    let days = book.days.filter {
      $0.metres.metres(on: .c) > 0 && reason(against: $0.date) == nil
        && making.confirmed[$0.date].kilometres == nil
    }.map(\.date)
    return gap(.noKilometreRate, days).map { [$0] } ?? []
  }

  private var incomeOutside: [ClaimGap] {
    let days = book.income.filter { !(book.span?.contains($0.date) ?? false) }
    guard var gap = gap(.incomeOutsideHours, days.map(\.date)) else { return [] }
    gap.amount = days.reduce(Money(minorUnits: 0, currency: book.currency)) {
      $0.adding($1.received)
    }
    return [gap]
  }

  /// Days of slots earn premiums that nobody can count.
  private var clock: ClaimGap? {
    let days = book.days.filter { day in
      let rates = making.all[day.date]
      return !day.knowsClock && (rates.night != nil || rates.sunday != nil)
    }
    return gap(.noClock, days.map(\.date))
  }

  private var income: ClaimGap? {
    guard !making.knowsIncome else { return nil }
    let hasOther = !making.hours.moneyByCurrency.isEmpty
    return ClaimGap(hasOther ? .otherCurrency : .noIncome)
  }

  private var paymentsInOtherCurrencies: [ClaimGap] {
    book.settings.otherPayments.filter { $0.amount.currency != book.currency }.map {
      ClaimGap(.otherCurrency, days: $0.date...$0.date, amount: $0.amount)
    }
  }

  private var sickness: ClaimGap? {
    guard !book.settings.sickDays.isEmpty else { return nil }
    let reading = RuleReading(
      pack: making.pack, status: making.hours.settings.status, settings: book.settings,
      confirmedOnly: false)
    let account = ClaimAccount(book, on: .c, by: making.all)
    return gap(.noSickPay, SickPay(account, reading: reading).unknown)
  }

  private func gap(_ reason: ClaimGap.Reason, _ days: [LocalDate]) -> ClaimGap? {
    guard let first = days.min(), let last = days.max() else { return nil }
    return ClaimGap(reason, days: first...last)
  }
}
