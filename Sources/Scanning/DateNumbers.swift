/// Which comes first in a date of numbers that puts the year last.
public enum DateOrder: String, Sendable, Hashable, CaseIterable {
  case dayMonth = "day-month"
  case monthDay = "month-day"
}

/// A date of three numbers with the year last, of which one has to know the order: `05/03/2024`.
public struct DateNumbers: Sendable, Hashable {
  public let first: Int
  public let second: Int
  public let year: Int

  /// Nil unless the field is two numbers of at most two digits and a year of two or four, between
  /// slashes, points or dashes.
  public init?(_ field: FieldBytes) {
    let text = field.trimmed
    guard (6...10).contains(text.count),
      let mark = text.bytes.first(where: { !Ascii.isDigit($0) }),
      [Ascii.slash, Ascii.point, Ascii.minus].contains(mark)
    else { return nil }
    let parts = text.bytes.split(separator: mark, omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(Ascii.isDigit) }),
      (1...2).contains(parts[0].count), (1...2).contains(parts[1].count),
      parts[2].count == 2 || parts[2].count == 4
    else { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 &- Ascii.zero) } }
    first = numbers[0]
    second = numbers[1]
    year = parts[2].count == 2 ? 2_000 + numbers[2] : numbers[2]
  }

  /// Days since 1970-01-01; nil for a date that does not exist.
  public func days(_ order: DateOrder) -> Int? {
    switch order {
    case .dayMonth: CivilDay.since1970(year: year, month: second, day: first)
    case .monthDay: CivilDay.since1970(year: year, month: first, day: second)
    }
  }
}
