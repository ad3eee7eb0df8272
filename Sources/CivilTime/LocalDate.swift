/// A day of the proleptic Gregorian calendar, without a zone.
///
/// Conversions follow the days-from-civil arithmetic of H. Hinnant, "chrono-Compatible Low-Level
/// Date Algorithms" (2013): constant time, no tables.
public struct LocalDate: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01, which is day 0.
  public var daysSince1970: Int32

  public init(daysSince1970: Int32) { self.daysSince1970 = daysSince1970 }

  /// Nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (-100_000...100_000).contains(year), (1...12).contains(month),
      (1...LocalDate.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.flooredDivision(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(daysSince1970: Int32(era * 146_097 + dayOfEra - 719_468))
  }

  /// `2021-02-28`, in exactly that form; nil where the calendar has no such day.
  public init?(iso8601 text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.joined().allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let year = Int(Substring(parts[0])), let month = Int(Substring(parts[1])),
      let day = Int(Substring(parts[2]))
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month 1–12, day 1–31.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(daysSince1970) + 719_468
    let era = shifted.flooredDivision(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  public static func < (one: LocalDate, other: LocalDate) -> Bool {
    one.daysSince1970 < other.daysSince1970
  }

  /// Days beyond the calendar's range stop at its end.
  public static func + (date: LocalDate, days: Int) -> LocalDate {
    let (sum, overflow) = Int(date.daysSince1970).addingReportingOverflow(days)
    return LocalDate(daysSince1970: Int32(clamping: overflow ? days : sum))
  }

  /// The days from `other` to `date`.
  public static func - (date: LocalDate, other: LocalDate) -> Int {
    Int(date.daysSince1970) - Int(other.daysSince1970)
  }

  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = (Int(daysSince1970) + 3).flooredRemainder(by: 7)
    return Weekday.allCases[index]
  }
}

extension LocalDate: CustomStringConvertible {
  /// `2021-02-01`.
  public var description: String {
    let (year, month, day) = parts
    let digits = "\(abs(year))"
    let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    return (year < 0 ? "-" : "") + padded + "-\(twoDigits(month))-\(twoDigits(day))"
  }
}
