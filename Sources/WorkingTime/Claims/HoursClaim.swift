import CivilTime
import Dossier
import Rules

extension Hours {
  /// The basis that is shown first: the one of the settings, else the hours online.
  var shownBasis: Basis { settings.basis ?? .c }

  /// Fills in everything that depends on rules.
  mutating func settle(under pack: RulePack, rows: WorkRows, ledger: Ledger) {
    assumptions += ClaimAssumptions(settings: settings, pack: pack).list
    guard let making = claimMaking(under: pack, rows: rows, ledger: ledger) else { return }
    claim = making.result
    let costs = making.carCosts
    for index in bases.indices {
      guard let received = money?.received, let costs, let seconds = bases[index].seconds,
        costs.currency == received.currency
      else { continue }
      bases[index].netPerHour = received.less(costs).perHour(of: seconds)
    }
    guard self[shownBasis].seconds != nil else { return }
    let overtime = ClaimAccount(making.book, on: shownBasis, by: making.all).overtime
    for index in weeks.indices { weeks[index].overtime = overtime[weeks[index].week] }
  }

  func claimMaking(under pack: RulePack, rows: WorkRows, ledger: Ledger) -> ClaimMaking? {
    guard let currency = pack.currency else { return nil }
    return ClaimMaking(
      self, rows: rows, pack: pack, income: ledger.days(in: currency), currency: currency)
  }

  /// Adds to each assumption what the claim would be without it.
  mutating func weigh(_ weighing: AssumptionWeighing) {
    let effects = weighing.effects(on: self)
    claim?.sensitivity = effects
    for index in assumptions.indices {
      let own = effects.filter { $0.assumption == assumptions[index].id }
      guard
        let most = own.max(by: { $0.effect.minorUnits.magnitude < $1.effect.minorUnits.magnitude })
      else { continue }
      assumptions[index].alternative = most.alternative
      assumptions[index].effect = most.effect
    }
  }
}

extension RulePack {
  /// That of its wages: `CHF` of `CHF/h`.
  public var currency: Currency? {
    let units = [RuleKind.minWage, .refWage, .perHourMin, .kmRate].lazy.flatMap {
      self.rows(of: $0)
    }
    return units.first { $0.unit.contains("/") }
      .flatMap { $0.unit.split(separator: "/").first }.map { Currency(String($0)) }
  }
}

extension ClaimMaking {
  /// What all kilometres of all days cost by confirmed rules; nil where nothing is known of the
  /// distances, or some have no rule.
  var carCosts: Money? {
    let driven = book.days.filter { $0.metres != PhaseMetres() }
    guard !driven.isEmpty else { return nil }
    var tally = Tally()
    var years: [LocalDate: Int64] = [:]
    for day in driven {
      guard let tariff = confirmed[day.date].kilometres else { return nil }
      let metres = tariff.countsTripsAlone ? day.metres.p3 : day.metres.metres(on: .c)
      let year = tariff.year(of: day.date)
      tariff.add(metres, after: years[year] ?? 0, to: &tally)
      years[year] = min(years[year] ?? 0, .max / 2) + min(metres, .max / 2)
    }
    return tally.sum(book.currency)?.money(book.currency)
  }

  /// The total on one basis alone.
  func total(on basis: Basis) -> Money? {
    guard hours[basis].seconds != nil, knowsIncome else { return nil }
    let sure = statement(on: basis, by: confirmed, confirmedOnly: true)
    return sure.tooLarge.isEmpty ? sure.total(by: book.settings.policy) : nil
  }
}
