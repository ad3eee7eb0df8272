/// A quarter of a calendar year: what a budget of privacy is counted by.
public struct Quarter: Sendable, Hashable, CustomStringConvertible {
  public let year: Int
  /// 1…4.
  public let number: Int

  /// From `2026-Q4`, of the years 2000 to 2099.
  public init?(_ text: String) {
    let parts = text.split(separator: "-Q", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 1], let year = Int(parts[0]), let number = Int(parts[1]),
      ContributionLimits.years.contains(year), (1...4).contains(number)
    else { return nil }
    self.year = year
    self.number = number
  }

  public var description: String { "\(year)-Q\(number)" }
}
