extension HolidayCalendar {
  static let nations: [String: [HolidayRule]] = [
    "AT": austria, "BE": belgium, "ES": spain, "FR": france, "FR-57": alsaceMoselle,
    "FR-6AE": alsaceMoselle, "LU": luxembourg, "NL": netherlands,
  ]

  /// Feiertagsruhegesetz, § 1.
  private static let austria: [HolidayRule] = [
    .newYear, .epiphany, .easterMonday, .labourDay, .ascension, .whitMonday, .corpusChristi,
    .assumption, .on(10, 26), .allSaints, .immaculateConception, .christmas, .secondChristmasDay,
  ]

  /// The ten of the royal decree of 18 April 1974. Easter Sunday and Whit Sunday are not among them.
  private static let belgium: [HolidayRule] = [
    .newYear, .easterMonday, .labourDay, .ascension, .whitMonday, .on(7, 21), .assumption,
    .allSaints, .on(11, 11), .christmas,
  ]

  /// Those of the whole country. Regions replace some of them and add their own.
  private static let spain: [HolidayRule] = [
    .newYear, .epiphany, .goodFriday, .labourDay, .assumption, .on(10, 12), .allSaints,
    .on(12, 6), .immaculateConception, .christmas,
  ]

  /// Code du travail, L3133-1.
  private static let france: [HolidayRule] = [
    .newYear, .easterMonday, .labourDay, .on(5, 8), .ascension, .whitMonday, .on(7, 14),
    .assumption, .allSaints, .on(11, 11), .christmas,
  ]

  private static let alsaceMoselle = france + [.goodFriday, .secondChristmasDay]

  private static let luxembourg: [HolidayRule] = [
    .newYear, .easterMonday, .labourDay, .on(5, 9, 2019...9_999), .ascension, .whitMonday,
    .on(6, 23), .assumption, .allSaints, .christmas, .secondChristmasDay,
  ]

  /// Algemene termijnenwet, artikel 3, and the two Sundays. Liberation Day is free for most people
  /// in every fifth year only; in the others it is for their contract to say.
  private static let netherlands: [HolidayRule] =
    [
      .newYear, .goodFriday, .easter(0), .easterMonday,
      HolidayRule(day: .notOnSunday(.fixed(month: 4, day: 30)), years: 1980...2013),
      HolidayRule(day: .notOnSunday(.fixed(month: 4, day: 27)), years: 2014...9_999),
      .ascension, .easter(49), .whitMonday, .christmas, .secondChristmasDay,
    ] + stride(from: 1_990, through: 2_200, by: 5).map { .once($0, 5, 5) }
}
