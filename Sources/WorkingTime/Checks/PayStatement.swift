import CivilTime
import Dossier

/// What the worker says to have received over some days: a weekly statement, or the receipts on a
/// bank account.
public struct PayStatement: Sendable, Hashable {
  public var days: Range<LocalDate>
  public var amount: Money

  public init(days: Range<LocalDate>, amount: Money) {
    self.days = days
    self.amount = amount
  }
}
