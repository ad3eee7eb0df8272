extension LocalDate {
  /// Easter Sunday of the Gregorian calendar.
  ///
  /// The arithmetic is the anonymous one that Nature printed in 1876, as in J. Meeus, "Astronomical
  /// Algorithms" (1991), chapter 8: valid for every year from 1583 on. Nil for other years, and far
  /// beyond the calendar.
  public static func easter(of year: Int) -> LocalDate? {
    guard (1_583...100_000).contains(year) else { return nil }
    let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)
    let golden = year % 19
    let moonCorrection = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let count = epact + weekday - 7 * late + 114
    return LocalDate(year: year, month: count / 31, day: count % 31 + 1)
  }
}
