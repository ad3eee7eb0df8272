extension HolidayCalendar {
  /// Holidays are for the states to say: `DE` holds those that all of them keep.
  static let germany: [String: [HolidayRule]] = [
    "DE": everyState,
    "DE-BB": everyState + [.easter(0), .easter(49), reformation(from: 1990)],
    "DE-BE": everyState + [
      womensDay(from: 2019), .once(2020, 5, 8), .once(2025, 5, 8), .once(2028, 6, 17),
    ],
    "DE-BW": everyState + [.epiphany, .corpusChristi, .allSaints],
    // The Assumption is one in the Catholic communes only, which are not told apart here.
    "DE-BY": everyState + [.epiphany, .corpusChristi, .allSaints],
    "DE-HB": everyState + [reformation(from: 2018)],
    "DE-HE": everyState + [.corpusChristi],
    "DE-HH": everyState + [reformation(from: 2018)],
    "DE-MV": everyState + [womensDay(from: 2023), reformation(from: 1990)],
    "DE-NI": everyState + [reformation(from: 2018)],
    "DE-NW": everyState + [.corpusChristi, .allSaints],
    "DE-RP": everyState + [.corpusChristi, .allSaints],
    "DE-SH": everyState + [reformation(from: 2018)],
    "DE-SL": everyState + [.corpusChristi, .assumption, .allSaints],
    // The Day of Repentance: the Wednesday before 23 November.
    "DE-SN": everyState + [reformation(from: 1990), .first(.wednesday, from: 11, 16)],
    "DE-ST": everyState + [.epiphany, reformation(from: 1990)],
    "DE-TH": everyState + [reformation(from: 1990), .on(9, 20, 2019...9_999)],
  ]

  /// With the Reformation's 500 years, which were kept everywhere.
  private static let everyState: [HolidayRule] = [
    .newYear, .goodFriday, .easterMonday, .labourDay, .ascension, .whitMonday,
    .on(10, 3, 1990...9_999), .once(2017, 10, 31), .christmas, .secondChristmasDay,
  ]

  private static func reformation(from year: Int) -> HolidayRule { .on(10, 31, year...9_999) }

  private static func womensDay(from year: Int) -> HolidayRule { .on(3, 8, year...9_999) }
}
