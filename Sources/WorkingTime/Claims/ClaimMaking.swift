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

  /// Nil where there is no work. `income` is in the pack's currency.
  init?(
    _ hours: Hours, rows: WorkRows, pack: RulePack, income: [DayIncome], currency: Currency
  ) {
    let worked = hours.days.filter { $0.phases.online > 0 }.map(\.date)
    guard let first = worked.first, let last = worked.last else { return nil }
    self.init(
      hours, rows: rows, pack: pack,
      book: ClaimBook(
        days: Self.days(of: hours, rows, pack), income: income, currency: currency,
        span: Self.span(first...last, income.map(\.date)), settings: hours.settings.claim,
        firstDay: first))
  }

  private init(_ hours: Hours, rows: WorkRows, pack: RulePack, book: ClaimBook) {
    self.hours = hours
    self.rows = rows
    self.pack = pack
    self.book = book
    let sick = book.settings.sickDays.flatMap { [$0.lowerBound, $0.upperBound] }
    let dates = book.days.map(\.date) + sick
    let range = (dates.min() ?? book.firstDay)...(dates.max() ?? book.firstDay)
    all = RateTable(Self.reading(pack, hours.settings, confirmedOnly: false), in: range)
    confirmed = RateTable(Self.reading(pack, hours.settings, confirmedOnly: true), in: range)
  }

  /// The same facts under other choices, of which only the estimate of the distances touches days.
  func under(_ settings: HoursSettings) -> ClaimMaking {
    var (hours, book) = (hours, book)
    hours.settings = settings
    book.settings = settings.claim
    if settings.claim.kilometres != self.book.settings.kilometres {
      book.days = Self.days(of: hours, rows, pack)
    }
    return ClaimMaking(hours, rows: rows, pack: pack, book: book)
  }

  private static func days(of hours: Hours, _ rows: WorkRows, _ pack: RulePack) -> [ClaimDay] {
    let estimate = hours.settings.claim.kilometres
    let unpaid = UnpaidApproaches(
      rows: rows, timeline: hours.timeline, zone: hours.zone,
      factor: estimate == .low ? 1 : hours.kilometres.roadFactor
    ).byDay()
    return ClaimDays(pack: pack, zone: hours.zone, estimate: estimate)
      .days(of: hours, kilometres: hours.kilometres, unpaid: unpaid)
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

  func reading(confirmedOnly: Bool) -> RuleReading {
    Self.reading(pack, hours.settings, confirmedOnly: confirmedOnly)
  }
}
