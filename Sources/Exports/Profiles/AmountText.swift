import Dossier
import Scanning

/// An amount as people and spreadsheets write it, without what stands around its digits.
struct AmountText {
  private static let longest = 48
  /// `euro` has four, `EUR` three, `kr` two.
  private static let mostLetters = 4

  /// Digits, signs and the marks between them.
  private var digits: [UInt8] = []
  /// Where a blank or an apostrophe stood between two digits.
  private var gaps: [Int] = []

  /// Nil where there is too much beside the number.
  init?(_ field: FieldBytes) {
    guard field.count <= Self.longest else { return nil }
    var letters = 0
    var isAfterGap = false
    for byte in field.bytes {
      switch byte {
      case 0x30...0x39:
        if isAfterGap, digits.last.map(Self.isDigit) == true { gaps.append(digits.count) }
        digits.append(byte)
        isAfterGap = false
      case 0x2B...0x2E: digits.append(byte)
      default:
        isAfterGap = true
        if (0x41...0x5A).contains(byte & 0xDF) { letters += 1 }
      }
    }
    guard letters <= Self.mostLetters else { return nil }
  }

  /// The number with a point or comma before its decimals only. Nil where the marks contradict each
  /// other, and where one mark may be that of thousands: `1.234`.
  func decimal(mayHaveThreeDecimals: Bool) -> ExactDecimal? {
    guard gaps.allSatisfy(isGroup) else { return nil }
    let marks = digits.indices.filter { digits[$0] == 0x2C || digits[$0] == 0x2E }
    var plain = digits
    if let last = marks.last {
      let groups = marks.dropLast()
      guard groups.allSatisfy({ digits[$0] != digits[last] && isGroup($0 + 1) }) else { return nil }
      let isWhole = digits[..<last].contains { (0x31...0x39).contains($0) }
      let hasThree = digits.count - last - 1 == 3
      if groups.isEmpty, hasThree, isWhole, !mayHaveThreeDecimals { return nil }
      for mark in groups.reversed() { plain.remove(at: mark) }
    }
    return plain.withUnsafeBytes { FieldBytes($0).decimal() }
  }

  /// Whether three digits follow, and then none that belongs to them.
  private func isGroup(_ start: Int) -> Bool {
    guard start + 3 <= digits.count, digits[start..<start + 3].allSatisfy(Self.isDigit) else {
      return false
    }
    let end = start + 3
    return end == digits.count || !Self.isDigit(digits[end]) || gaps.contains(end)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension FieldBytes {
  /// The amount in a field: `12.5`, `€ 1.234,56`, `1 234,56 EUR`, `1'234.50`. Nil for anything else,
  /// and for `1.234`, which is a thousand to some and a bit more than one to others.
  func amount(_ currency: Currency) -> Money? {
    AmountText(self)?.decimal(mayHaveThreeDecimals: currency.decimals == 3).flatMap {
      Money(unscaled: $0.unscaled, scale: $0.scale, currency: currency)
    }
  }
}
