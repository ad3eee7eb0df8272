import CivilTime
import Dossier
import Rules

/// Reads the rules of a pack for single days. What is not confirmed is left out on request.
struct RuleReading {
  let pack: RulePack
  let status: WorkStatus
  let settings: ClaimSettings
  let confirmedOnly: Bool

  func rates(on date: LocalDate) -> DayRates {
    var rates = DayRates(from: date)
    rates.wage = (rules(.minWage, date) + rules(.refWage, date)).compactMap { rule in
      rule.value.map { Price(Ratio($0), per: .hour, rules: [rule.id]) }
    }.max { $0.value < $1.value }
    rates.weekTiers = tiers(.overtimeTier, date)
    rates.dayTiers = tiers(.dayOvertimeTier, date)
    rates.night = premium(.nightPremium, date)
    rates.sunday = premium(.sundayPremium, date)
    rates.publicHoliday = premium(.holidayPremium, date)
    rates.stacking = stacking(date)
    rates.holidayPay = holidayPay(date)
    rates.kilometres = KilometreTariff(
      series(.kmRate, date, chosen: settings.kilometreSeries), on: date)
    rates.tipsCount = rules(.tipsRule, date).first?.text == Self.tipsCount
    return rates
  }

  /// The word of a `tipsRule` by which tips are part of the pay.
  static let tipsCount = "count"

  /// Those that hold, apply, and may stand in the total if only those are asked for.
  func rules(_ kind: RuleKind, _ date: LocalDate) -> [Rule] {
    pack.rules(kind, on: date, for: status).filter { !confirmedOnly || $0.isConfirmed }
  }

  /// The tiers of one series: the chosen one, else the pack's own, else the first by name. Which one
  /// does not depend on what is confirmed.
  func series(_ kind: RuleKind, _ date: LocalDate, chosen: String?) -> [Rule] {
    let rules = pack.rules(kind, on: date, for: status)
    let name =
      rules.first { $0.series == chosen || $0.id == chosen }?.series
      ?? rules.first(where: \.isDefault)?.series ?? rules.map(\.series).min()
    return rules.filter { $0.series == name && (!confirmedOnly || $0.isConfirmed) }
  }

  static func above(_ rule: Rule) -> ExactDecimal {
    rule.above ?? ExactDecimal(units: 0, places: 0)
  }

  private func tiers(_ kind: RuleKind, _ date: LocalDate) -> [OvertimeTier] {
    series(kind, date, chosen: nil).compactMap { rule in
      guard let premium = Self.premium(rule),
        let seconds = Ratio(Self.above(rule)).times(3_600)
      else { return nil }
      return OvertimeTier(
        above: Int64(clamping: seconds.numerator / seconds.denominator), premium: premium)
    }
  }

  private func premium(_ kind: RuleKind, _ date: LocalDate) -> Premium? {
    series(kind, date, chosen: nil).first.flatMap(Self.premium)
  }

  /// The end of the unit of a premium that is paid in time off.
  private static let timeOff = "of the time"

  private static func premium(_ rule: Rule) -> Premium? {
    guard rule.unit.hasPrefix("%"), !rule.unit.hasSuffix(timeOff) else { return nil }
    return rule.value.flatMap { Ratio($0).asShare }.map { Premium(share: $0, rule: rule.id) }
  }

  /// A pack says `sum` in a principle of this name; else one hour earns one premium.
  private func stacking(_ date: LocalDate) -> PremiumStacking {
    rules(.principle, date).first { $0.name == "stacking" }
      .flatMap { PremiumStacking(rawValue: $0.text) } ?? .max
  }

  /// The rows of one series add up: weeks of holiday, and an allowance on top.
  private func holidayPay(_ date: LocalDate) -> Premium? {
    let rows = series(.holidayPay, date, chosen: settings.holidayRule)
    let shares = rows.compactMap(Self.premium).map { row in
      settings.holidayFraction == .exact ? row.share.weeksOfHoliday ?? row.share : row.share
    }
    guard let rule = rows.first?.id, let first = shares.first else { return nil }
    return shares.dropFirst().reduce(first) { sum, share in sum?.plus(share) }
      .map { Premium(share: $0, rule: rule) }
  }
}

extension Ratio {
  /// Of a percentage that rounds weeks of holiday over the other weeks of a year, 52 in all, the
  /// fraction itself: 4/48 for 0.0833, 5/47 for 0.1064. Nil for any other share.
  fileprivate var weeksOfHoliday: Ratio? {
    (1...12).lazy.compactMap { Ratio(Int128($0), over: Int128(52 - $0)) }.first { exact in
      guard let opposite = times(-1), let gap = exact.plus(opposite),
        let least = Ratio(-1, over: 10_000), let most = Ratio(1, over: 10_000)
      else { return false }
      return least < gap && gap < most
    }
  }
}
