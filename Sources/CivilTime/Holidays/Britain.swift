extension HolidayCalendar {
  /// Bank holidays of the Banking and Financial Dealings Act 1971 and proclamations under it; `GB`
  /// holds those that all parts keep. A holiday on a weekend counts, and so does its substitute.
  static let britain: [String: [HolidayRule]] = [
    "GB": everyPart,
    "GB-ENG": everyPart + [.easterMonday, lateSummer],
    "GB-WLS": everyPart + [.easterMonday, lateSummer],
    "GB-NIR": everyPart + [
      .easterMonday, lateSummer, .on(3, 17, substituted: true), .on(7, 12, substituted: true),
    ],
    "GB-SCT": everyPart + [
      .on(1, 2, substituted: true), .first(.monday, from: 8, 1),
      .on(11, 30, 2007...9_999, substituted: true), .once(2026, 6, 15),
    ],
  ]

  private static let lateSummer = HolidayRule.first(.monday, from: 8, 25)

  private static let everyPart: [HolidayRule] =
    [
      .on(1, 1, substituted: true), .goodFriday, .on(12, 25, substituted: true),
      .on(12, 26, substituted: true),
    ] + earlyMay + spring + royalOccasions

  /// The first Monday of May; in 2020 the day of the victory in Europe.
  private static let earlyMay: [HolidayRule] = [
    .first(.monday, from: 5, 1, 1978...2019), .once(2020, 5, 8),
    .first(.monday, from: 5, 1, 2021...9_999),
  ]

  /// The last Monday of May; moved for three jubilees.
  private static let spring: [HolidayRule] = [
    .first(.monday, from: 5, 25, 1971...2001), .once(2002, 6, 4),
    .first(.monday, from: 5, 25, 2003...2011), .once(2012, 6, 4),
    .first(.monday, from: 5, 25, 2013...2021), .once(2022, 6, 2),
    .first(.monday, from: 5, 25, 2023...9_999),
  ]

  /// Jubilees, a wedding, a funeral and a coronation.
  private static let royalOccasions: [HolidayRule] = [
    .once(2002, 6, 3), .once(2011, 4, 29), .once(2012, 6, 5), .once(2022, 6, 3),
    .once(2022, 9, 19), .once(2023, 5, 8),
  ]
}
