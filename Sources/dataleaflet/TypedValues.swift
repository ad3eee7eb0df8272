import CivilTime
import Dossier
import Rules
import WorkingTime

/// A date among the arguments: `2021-02-28`.
func parseDate(_ text: String) throws(Failure) -> LocalDate {
  guard let date = LocalDate(iso8601: text) else { throw .notADate(text) }
  return date
}

/// `2024-03-01..2024-03-12`, both among them, or a single day.
func parseDays(_ text: String) throws(Failure) -> ClosedRange<LocalDate> {
  let ends = halves(of: text, at: "..")
  let first = try parseDate(ends.0)
  let last = try ends.1.map(parseDate) ?? first
  guard first <= last else { throw .noDay(from: first, to: last) }
  return first...last
}

/// `2024-03-01=1500.00`, or `2024-03-01=1500.00 EUR` where the rules name no other currency.
func parsePayment(_ text: String, _ currency: Currency?) throws(Failure) -> OtherPayment {
  let parts = halves(of: text, at: "=")
  return OtherPayment(
    date: try parseDate(parts.0), amount: try parseAmount(parts.1, of: text, currency))
}

/// `2024-03-04..2024-03-10=350.00`, the last day among them; the currency as for a payment.
func parseStatement(_ text: String, _ currency: Currency?) throws(Failure) -> PayStatement {
  let parts = halves(of: text, at: "=")
  let days = try parseDays(parts.0)
  return PayStatement(
    days: days.lowerBound..<days.upperBound + 1,
    amount: try parseAmount(parts.1, of: text, currency))
}

/// `2024-03=0.6`: a month and a part of it, 0…1, in ten-thousandths.
func parseMonthShare(_ text: String) throws(Failure) -> (month: YearMonth, share: Int) {
  let parts = halves(of: text, at: "=")
  guard let month = YearMonth(parts.0), let share = parts.1.flatMap(ExactDecimal.init),
    share.places <= 4
  else { throw .notAShare(text) }
  let whole = (share.places..<4).reduce(share.units) { units, _ in units * 10 }
  guard (0...10_000).contains(whole) else { throw .notAShare(text) }
  return (month, Int(whole))
}

/// `1500.00` or `1500.00 EUR`. `whole` is the argument that it stands in.
private func parseAmount(
  _ text: String?, of whole: String, _ currency: Currency?
) throws(Failure) -> Money {
  let parts = halves(of: text ?? "", at: " ")
  guard let decimal = ExactDecimal(parts.0) else { throw .notAnAmount(whole) }
  if let code = parts.1 {
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (65...90).contains($0 & ~32) }) else {
      throw .notAnAmount(whole)
    }
  }
  guard let currency = parts.1.map({ Currency($0) }) ?? currency else { throw .noCurrency(whole) }
  guard let amount = Money(unscaled: decimal.units, scale: decimal.places, currency: currency)
  else { throw .notAnAmount(whole) }
  return amount
}

private func halves(of text: String, at mark: String) -> (String, String?) {
  let parts = text.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
  return (String(parts[0]), parts.count > 1 ? String(parts[1]) : nil)
}
