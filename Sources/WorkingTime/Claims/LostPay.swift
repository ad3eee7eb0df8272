import CivilTime
import Dossier

/// What a deactivation cost: the mean daily pay of the weeks before it, for each of its days.
public struct LostPay: Sendable, Hashable {
  public var deactivated: ClosedRange<LocalDate>
  /// Twelve weeks: 84 days that end before the deactivation, as a platform's own help text counts.
  public var reference: ClosedRange<LocalDate>
  /// Received in the reference.
  public var received: Money
  /// Received ÷ 84 × days, rounded once.
  public var amount: Money

  static let referenceDays = 84

  /// Nil where no days are named, or nothing was received before them.
  init?(_ book: ClaimBook) {
    guard let days = book.settings.deactivation else { return nil }
    let reference = (days.lowerBound + -Self.referenceDays)...(days.lowerBound + -1)
    let paid = book.income.filter { reference.contains($0.date) }
    let received = paid.reduce(Money(minorUnits: 0, currency: book.currency)) {
      $0.adding($1.received)
    }
    let share = Ratio(
      Int128(days.upperBound - days.lowerBound + 1), over: Int128(Self.referenceDays))
    guard !paid.isEmpty,
      let amount = Price.Unit.money.perCount(book.currency)?.times(received.minorUnits)
        .flatMap({ total in share.flatMap(total.times) })?.money(book.currency)
    else { return nil }
    deactivated = days
    self.reference = reference
    self.received = received
    self.amount = amount
  }
}
