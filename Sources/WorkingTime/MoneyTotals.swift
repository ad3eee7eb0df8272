import CivilTime
import Dossier

/// What the ledger says, by purpose, in one currency.
public struct MoneyTotals: Sendable, Hashable {
  public var currency: Currency
  /// What riders and customers are charged for, the charges for waiting included.
  public var fares: Money
  /// Negative where the platform took its cut.
  public var commission: Money
  public var tips: Money
  public var tolls: Money
  /// The part of `fares` that is charged for waiting.
  public var waiting: Money
  public var incentives: Money
  public var tax: Money
  public var adjustments: Money
  /// Shown, not counted.
  public var unclassified: Money
  /// Ledger lines, or trips where the amounts are estimated.
  public var lines: Int
  /// No ledger was in the export: fares are the original fares of the trips, and the commission is
  /// what their service fee takes.
  public var isEstimated: Bool

  public init(currency: Currency, isEstimated: Bool = false) {
    let zero = Money(minorUnits: 0, currency: currency)
    self.currency = currency
    fares = zero
    commission = zero
    tips = zero
    tolls = zero
    waiting = zero
    incentives = zero
    tax = zero
    adjustments = zero
    unclassified = zero
    lines = 0
    self.isEstimated = isEstimated
  }

  /// Fares, incentives and adjustments, and the commission off them. Tips and tolls are apart, and
  /// so are taxes and what nobody could classify.
  public var received: Money {
    [incentives, adjustments, commission].reduce(fares) { $0.adding($1) }
  }

  /// Adds an amount of the same currency; others are left out.
  mutating func add(_ amount: Money, _ purpose: Payment.Purpose) {
    guard amount.currency == currency else { return }
    let part = Self.part(of: purpose)
    self[keyPath: part] = self[keyPath: part].adding(amount)
    if purpose == .waiting { fares = fares.adding(amount) }
  }

  private static func part(
    of purpose: Payment.Purpose
  ) -> WritableKeyPath<MoneyTotals, Money> {
    switch purpose {
    case .fare: \.fares
    case .waiting: \.waiting
    case .incentive: \.incentives
    case .commission: \.commission
    case .tip: \.tips
    case .toll: \.tolls
    case .tax: \.tax
    case .adjustment: \.adjustments
    case .unclassified: \.unclassified
    }
  }
}

extension Money {
  /// The sum of two amounts of one currency; at the ends of 64 bits it stays there.
  func adding(_ other: Money) -> Money {
    let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
    return Money(
      minorUnits: overflow ? (other.minorUnits < 0 ? .min : .max) : sum, currency: currency)
  }

  /// The amount for each hour of `seconds`, rounded half away from zero to the minor unit; nil
  /// where there are none, or the result does not fit.
  public func perHour(of seconds: Int64) -> Money? {
    guard seconds > 0 else { return nil }
    return scaled(by: 3_600, over: UInt64(seconds))
  }

  /// `self × factor ÷ divisor`, rounded half away from zero; nil where it does not fit.
  func scaled(by factor: UInt64, over divisor: UInt64) -> Money? {
    let product = minorUnits.magnitude.multipliedFullWidth(by: factor)
    guard product.high < divisor else { return nil }
    let (quotient, remainder) = divisor.dividingFullWidth(product)
    let rounded = quotient.addingReportingOverflow(remainder >= divisor - remainder ? 1 : 0)
    guard !rounded.overflow, let magnitude = Int64(exactly: rounded.partialValue) else {
      return nil
    }
    return Money(minorUnits: minorUnits < 0 ? -magnitude : magnitude, currency: currency)
  }
}
