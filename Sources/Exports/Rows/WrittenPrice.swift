import Dossier
import Scanning

/// An amount as people write it, with its currency before or behind it: `€0.99`, `4,99 €`, `CHF 1’200.00`.
struct WrittenPrice {
  let money: Money

  /// Signs that mean one currency only; a bare `$` may be anybody's dollar.
  private static let signs: [(sign: String, code: String)] = [
    ("€", "EUR"), ("£", "GBP"), ("US$", "USD"), ("CA$", "CAD"), ("A$", "AUD"), ("zł", "PLN"),
    ("₹", "INR"), ("₺", "TRY"),
  ]

  /// Nil where there is no amount, or no currency for sure.
  init?(_ field: FieldBytes) {
    guard field.count <= 48 else { return nil }
    let text = field.string
    guard let currency = Self.currency(text), let number = Self.number(text),
      let money = Money(unscaled: number.unscaled, scale: number.scale, currency: currency)
    else { return nil }
    self.money = money
  }

  private static func currency(_ text: String) -> Currency? {
    let words = text.split { !$0.isLetter && $0 != "$" && $0 != "€" && $0 != "£" && !$0.isSymbol }
    guard words.count == 1, let word = words.first.map(String.init) else { return nil }
    if let code = signs.first(where: { $0.sign == word })?.code { return Currency(code) }
    let isCode = word.utf8.count == 3 && word.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    return isCode ? Currency(word) : nil
  }

  /// The last point or comma parts the decimals off, where one or two digits follow it.
  private static func number(_ text: String) -> (unscaled: Int64, scale: Int)? {
    let written = text.utf8.filter {
      (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    let digits = written.filter { (0x30...0x39).contains($0) }
    guard (1...15).contains(digits.count) else { return nil }
    let behind = written.lastIndex { !(0x30...0x39).contains($0) }
      .map { written.distance(from: $0, to: written.endIndex) - 1 }
    let scale = behind.flatMap { (1...2).contains($0) ? $0 : nil } ?? 0
    let value = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
    return (text.utf8.contains(UInt8(ascii: "-")) ? -value : value, scale)
  }
}
