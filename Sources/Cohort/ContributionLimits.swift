import CivilTime

/// What the schema allows. A contribution beyond it is refused, and none is made.
enum ContributionLimits {
  /// A month and a day, for clocks that are put back: no phase of one person lasts longer.
  static let monthSeconds: ClosedRange<Int64> = 0...32 * 86_400
  /// Ten million units of money with two decimals.
  static let monthMoney: ClosedRange<Int64> = -1_000_000_000...1_000_000_000
  /// A hundred years of 100,000 km.
  static let metres: ClosedRange<Int64> = 0...10_000_000_000
  /// The days, weeks, sessions and offline seconds of a century.
  static let days: ClosedRange<Int64> = 0...36_525
  static let count: ClosedRange<Int64> = 0...1_000_000
  static let offline: ClosedRange<Int64> = 0...36_525 * 86_400
  static let years: ClosedRange<Int> = 2000...2099
  static let months = 1_200
  /// More than any total of one driver: a century of months of money.
  static let largestTotal = monthMoney.upperBound * Int64(months)

  static func month(_ text: String) -> YearMonth? {
    YearMonth(text).flatMap { years.contains($0.year) ? $0 : nil }
  }
}

extension Int64 {
  func clamped(to range: ClosedRange<Int64>) -> Int64 {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
