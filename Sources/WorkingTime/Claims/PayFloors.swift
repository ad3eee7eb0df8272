import CivilTime
import Dossier
import Rules

/// A least pay for trips, engaged hours or kilometres, and how far what was received falls short. It
/// stands beside the claim and is no part of it.
public struct PayFloor: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable { case perTrip, perHour, perKilometre }

  public var kind: Kind
  public var rule: String
  public var isConfirmed: Bool
  /// The days of work for which the rule holds.
  public var days: ClosedRange<LocalDate>
  /// Trips, engaged seconds, or metres with a passenger.
  public var count: Int64
  public var expected: Money
  public var found: Money
  /// Of trips the sum of what each lacks; of hours and kilometres what the period lacks.
  public var shortfall: Money
  /// How many trips lack something; nil for hours and kilometres.
  public var tripsBelow: Int?
}

/// Compares what was received with the least that rules name for trips, hours and kilometres.
struct PayFloors {
  let making: ClaimMaking

  var list: [PayFloor] {
    guard making.knowsIncome else { return [] }
    return [RuleKind.perTripMin, .perHourMin, .perKmMin].flatMap { kind in
      making.pack.rows(of: kind).filter {
        !$0.isUnknown && $0.applies(to: making.hours.settings.status)
      }.compactMap(floor)
    }
  }

  private var book: ClaimBook { making.book }

  private func floor(_ rule: Rule) -> PayFloor? {
    let days = book.days.filter {
      rule.holds(on: $0.date) && (book.span?.contains($0.date) ?? false)
    }
    guard let first = days.first?.date, let last = days.last?.date,
      let rate = rule.value.map(Ratio.init)
    else { return nil }
    switch rule.kind {
    case .perTripMin: return trips(rule, first...last, rate)
    case .perHourMin:
      return period(
        rule, .perHour, first...last, days.reduce(0) { $0 + $1.seconds(on: .b) },
        Price(rate, per: .hour, rules: [rule.id]))
    default:
      return period(
        rule, .perKilometre, first...last, days.reduce(0) { $0 + min($1.metres.p3, .max >> 20) },
        Price(rate, per: .kilometre, rules: [rule.id]))
    }
  }

  private func period(
    _ rule: Rule, _ kind: PayFloor.Kind, _ days: ClosedRange<LocalDate>, _ count: Int64,
    _ price: Price
  ) -> PayFloor? {
    var tally = Tally()
    tally.add(count, at: price)
    guard count > 0, let expected = tally.sum(book.currency)?.money(book.currency) else {
      return nil
    }
    let found = book.income.filter {
      rule.holds(on: $0.date) && book.span?.contains($0.date) ?? false
    }
    .reduce(Money(minorUnits: 0, currency: book.currency)) { $0.adding($1.received) }
    return PayFloor(
      kind: kind, rule: rule.id, isConfirmed: rule.isConfirmed, days: days, count: count,
      expected: expected, found: found, shortfall: expected.less(found).atLeastZero,
      tripsBelow: nil)
  }

  /// Each trip with its own lines of the ledger. A trip without any is no trip below: that it was not
  /// paid at all is for a check to say.
  private func trips(
    _ rule: Rule, _ days: ClosedRange<LocalDate>, _ rate: Ratio
  ) -> PayFloor? {
    guard let least = rate.money(book.currency) else { return nil }
    let net = TripIncome(making.rows, currency: book.currency, zone: making.hours.zone)
    let paid = making.rows.trips.filter { trip in
      !trip.wasCancelled
        && trip.request.at.map { rule.holds(on: making.hours.zone.local($0).date) } ?? false
    }.compactMap(net.received)
    guard !paid.isEmpty else { return nil }
    let zero = Money(minorUnits: 0, currency: book.currency)
    return PayFloor(
      kind: .perTrip, rule: rule.id, isConfirmed: rule.isConfirmed, days: days,
      count: Int64(paid.count),
      expected: paid.reduce(zero) { sum, _ in sum.adding(least) },
      found: paid.reduce(zero) { $0.adding($1) },
      shortfall: paid.reduce(zero) { $0.adding(least.less($1).atLeastZero) },
      tripsBelow: paid.count { $0.minorUnits < least.minorUnits })
  }
}

/// What each trip brought: a line of the ledger bears the time of its trip's request.
struct TripIncome {
  private var byMoment: [Instant: MoneyTotals] = [:]
  private var byClock: [LocalDateTime: MoneyTotals] = [:]
  private let zone: ZoneRules

  init(_ rows: WorkRows, currency: Currency, zone: ZoneRules) {
    self.zone = zone
    let empty = MoneyTotals(currency: currency)
    for payment in rows.payments where payment.amount.currency == currency {
      byMoment[payment.at, default: empty].add(payment.amount, payment.purpose)
      guard let clock = payment.localTime else { continue }
      byClock[clock, default: empty].add(payment.amount, payment.purpose)
    }
  }

  /// Nil for a trip without a line.
  func received(of trip: Trip) -> Money? {
    guard let request = trip.request.at else { return nil }
    return (byMoment[request] ?? byClock[zone.local(request)])?.received
  }
}

extension Money {
  /// The difference of two amounts of one currency; at the ends of 64 bits it stays there.
  func less(_ other: Money) -> Money {
    let (difference, overflow) = minorUnits.subtractingReportingOverflow(other.minorUnits)
    return Money(
      minorUnits: overflow ? (other.minorUnits < 0 ? .max : .min) : difference,
      currency: currency)
  }
}
