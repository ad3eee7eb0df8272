import CivilTime
import Rules

/// Certified days of sickness at the daily wage of the year before, as many as the scale allows.
struct SickPay {
  let account: ClaimAccount
  let reading: RuleReading

  /// Days at their price, by date.
  struct Day {
    var date: LocalDate
    var price: Price?
  }

  /// Days in a year, by which the wages of a year become a daily wage.
  private static let daysOfYear: Int128 = 365
  /// The longest scale is of half a year in each year of service: no list of days needs to be longer.
  private static let mostDays = 36_525

  private(set) var days: [Day] = []
  /// Days for which no scale is known.
  private(set) var unknown: [LocalDate] = []

  init(_ account: ClaimAccount, reading: RuleReading) {
    self.account = account
    self.reading = reading
    var seen: Set<LocalDate> = []
    var used: [Int: Int] = [:]
    for spell in account.book.settings.sickDays.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let (wage, wageRules) = dailyWage(before: spell.lowerBound)
      for offset in 0...min(spell.upperBound - spell.lowerBound, Self.mostDays) {
        let date = spell.lowerBound + offset
        guard seen.insert(date).inserted else { continue }
        let year = yearsOfService(on: date)
        guard let scale = scale(on: date, years: year), let most = scale.days else {
          unknown.append(date)
          continue
        }
        guard used[year, default: 0] < most else { continue }
        used[year, default: 0] += 1
        let price = wage.map { Price($0, per: .day, rules: wageRules + [scale.rule.id]) }
        days.append(Day(date: date, price: price))
      }
    }
  }

  /// The wages due in the twelve months before a day, over 365.
  private func dailyWage(before date: LocalDate) -> (Ratio?, rules: [String]) {
    let start = date.yearBefore
    var tally = Tally()
    for day in account.book.days where start <= day.date && day.date < date {
      guard let wage = account.table[day.date].wage else { continue }
      tally.add(day.seconds(on: account.basis), at: wage)
    }
    let rules = Set(tally.terms.flatMap(\.price.rules)).sorted()
    let daily = Ratio(1, over: Self.daysOfYear)
    return (daily.flatMap { tally.sum(account.book.currency)?.times($0) }, rules)
  }

  /// Whole years of service completed.
  private func yearsOfService(on date: LocalDate) -> Int {
    let since = account.book.serviceSince.parts
    let now = date.parts
    let isBeforeDay = (now.month, now.day) < (since.month, since.day)
    return max(0, now.year - since.year - (isBeforeDay ? 1 : 0))
  }

  /// The step of the scale for so many years of service.
  private func scale(on date: LocalDate, years: Int) -> (rule: Rule, days: Int?)? {
    let done = ExactDecimal(units: Int64(years), places: 0)
    return reading.series(.sickScale, date, chosen: nil).last { RuleReading.above($0) <= done }
      .map { ($0, $0.sickDays) }
  }
}

extension Rule {
  /// Whole days of full pay: a week has seven, a month thirty, as the scales of courts reckon.
  fileprivate var sickDays: Int? {
    let perUnit: Int64 = unit.hasPrefix("week") ? 7 : unit.hasPrefix("month") ? 30 : 1
    guard let days = value.map(Ratio.init)?.times(perUnit) else { return nil }
    return Int(clamping: days.numerator / days.denominator)
  }
}

extension LocalDate {
  /// The same day of the year before; 28 February for the 29th.
  var yearBefore: LocalDate {
    let (year, month, day) = parts
    return LocalDate(year: year - 1, month: month, day: day)
      ?? LocalDate(year: year - 1, month: month, day: 28) ?? self
  }
}
