import Dossier

/// What the ledger says, by purpose, in one currency.
public struct MoneyTotals: Sendable, Hashable {
  public var currency: Currency
  /// Fares, waiting, incentives and adjustments with the commission, which is negative. Tips and
  /// tolls are apart, and so is what nobody could classify.
  public var received: Money
  public var fares: Money
  public var commission: Money
  public var tips: Money
  public var tolls: Money
  public var waiting: Money
  public var incentives: Money
  public var tax: Money
  public var adjustments: Money
  /// Shown, not counted.
  public var unclassified: Money
  /// Ledger lines, or trips where the amounts are estimated.
  public var lines: Int
  /// No ledger was in the export: fares are `original fare × (1 − service fee)` of each trip.
  public var isEstimated: Bool
}
