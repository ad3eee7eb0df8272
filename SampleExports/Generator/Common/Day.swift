/// A calendar day, counted from 1970-01-01.
struct Day: Comparable, Hashable {
  var number: Int

  init(number: Int) {
    self.number = number
  }

  /// Howard Hinnant, "chrono-compatible low-level date algorithms": days_from_civil.
  init(_ year: Int, _ month: Int, _ day: Int) {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// The same source: civil_from_days.
  var civil: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = z / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Monday is 1, Sunday is 7.
  var weekday: Int { (number + 3) % 7 + 1 }

  func adding(_ days: Int) -> Day { Day(number: number + days) }

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  var text: String {
    let (year, month, day) = civil
    return "\(padded(year, width: 4))-\(padded(month, width: 2))-\(padded(day, width: 2))"
  }

  /// The ISO 8601 week: the week of the Thursday decides the year.
  var weekText: String {
    let thursday = adding(4 - weekday)
    let year = thursday.civil.year
    let week = (thursday.number - Day(year, 1, 1).number) / 7 + 1
    return "\(year)-W\(padded(week, width: 2))"
  }
}
