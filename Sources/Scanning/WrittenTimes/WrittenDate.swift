/// A date of three numbers as it is written, before anybody knows which of them is the day.
public struct WrittenDate: Sendable, Hashable, CustomStringConvertible {
  public static let slash = UInt8(ascii: "/")

  public enum Order: Sendable, Hashable, CaseIterable {
    case dayFirst, monthFirst, yearFirst
  }

  // Small, for chats have many.
  private let first: Int16
  private let second: Int16
  private let third: Int16
  /// What stands between the numbers: `/`, `.` or `-`.
  public let separator: UInt8
  /// Whether the number in front has four digits.
  let hasYearInFront: Bool

  fileprivate init(
    first: Int16, second: Int16, third: Int16, separator: UInt8, hasYearInFront: Bool
  ) {
    self.first = first
    self.second = second
    self.third = third
    self.separator = separator
    self.hasYearInFront = hasYearInFront
  }

  public var description: String {
    [first, second, third].map(String.init)
      .joined(separator: String(Unicode.Scalar(separator)))
  }

  /// Days from 1970-01-01 to the date read in an order; nil where there is no such day. Years of two
  /// digits are of this century.
  public func daysSince1970(_ order: Order) -> Int? {
    guard !hasYearInFront || order == .yearFirst else { return nil }
    let (year, month, day) =
      switch order {
      case .dayFirst: (third, second, first)
      case .monthFirst: (third, first, second)
      case .yearFirst: (first, second, third)
      }
    return CivilDay.since1970(
      year: Int(year < 100 ? 2_000 + year : year), month: Int(month), day: Int(day))
  }
}

extension WrittenDate {
  /// The date at the beginning of a text, which loses it.
  init?(_ text: inout ArraySlice<UInt8>) {
    var rest = text
    guard let first = rest.takeNumber(upTo: 4), first.digits != 3,
      let separator = rest.takeDateSeparator(),
      let second = rest.takeNumber(upTo: 2), rest.takeDateSeparator() == separator,
      let third = rest.takeNumber(upTo: 4), third.digits != 3,
      first.digits < 4 || third.digits < 4
    else { return nil }
    // Some languages end the date with the same point that parts it.
    if separator == Ascii.point, rest.first == Ascii.point { rest.removeFirst() }
    self.init(
      first: Int16(first.value), second: Int16(second.value), third: Int16(third.value),
      separator: separator, hasYearInFront: first.digits == 4)
    text = rest
  }
}

extension ArraySlice<UInt8> {
  /// Takes the number in front, of so many digits at most.
  mutating func takeNumber(upTo limit: Int) -> (value: Int, digits: Int)? {
    let digits = prefix(limit + 1).prefix(while: Ascii.isDigit)
    guard (1...limit).contains(digits.count) else { return nil }
    self = dropFirst(digits.count)
    return (digits.reduce(0) { $0 * 10 + Int($1 &- Ascii.zero) }, digits.count)
  }

  fileprivate mutating func takeDateSeparator() -> UInt8? {
    guard let separator = first,
      [Ascii.slash, Ascii.point, Ascii.minus].contains(separator)
    else { return nil }
    removeFirst()
    if separator == Ascii.point { self = drop { $0 == Ascii.space } }
    return separator
  }
}

extension FieldBytes {
  /// The date of three numbers that the field is; nil for anything else.
  public func writtenDate() -> WrittenDate? {
    var text = PlainText(bytes, upTo: 64).bytes[...]
    let date = WrittenDate(&text)
    return text.isEmpty ? date : nil
  }
}
