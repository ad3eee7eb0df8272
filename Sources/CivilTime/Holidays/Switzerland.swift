extension HolidayCalendar {
  /// Holidays are for the cantons to say: `CH` holds those that all of them keep, of which federal
  /// law knows 1 August alone. Days that only some communes keep are not in them.
  static let switzerland: [String: [HolidayRule]] = [
    "CH": everyCanton,
    "CH-AG": protestant + catholic + [.secondDayOfYear, .labourDay, .secondChristmasDay],
    "CH-AI": protestant + catholic + [.innerStephen],
    "CH-AR": protestant + [.innerStephen],
    "CH-BE": protestant + [.secondDayOfYear, .secondChristmasDay],
    "CH-BL": protestant + [.labourDay, .secondChristmasDay],
    "CH-BS": protestant + [.labourDay, .secondChristmasDay],
    "CH-FR": everyCanton + [.goodFriday],
    "CH-GE": protestant + [.genevaFast, .on(12, 31)],
    "CH-GL": protestant + [.battleOfNafels, .allSaints, .secondChristmasDay],
    "CH-GR": everyCanton + [.easterMonday, .whitMonday, .secondChristmasDay],
    "CH-JU": protestant + [
      .secondDayOfYear, .labourDay, .corpusChristi, .on(6, 23), .assumption, .allSaints,
    ],
    "CH-LU": protestant + catholic + [.secondDayOfYear, .secondChristmasDay],
    "CH-NE": everyCanton + [
      .mondayOnly(1, 2), .on(3, 1), .goodFriday, .labourDay, .corpusChristi, .mondayOnly(12, 26),
    ],
    "CH-NW": everyCanton + catholic + [.saintJoseph, .goodFriday],
    "CH-OW": everyCanton + catholic + [.goodFriday, .on(9, 25)],
    "CH-SG": protestant + [.allSaints, .secondChristmasDay],
    "CH-SH": protestant + [.labourDay, .secondChristmasDay],
    "CH-SO": everyCanton + [.goodFriday],
    "CH-SZ": protestant + catholic + [.epiphany, .saintJoseph, .secondChristmasDay],
    "CH-TG": protestant + [.secondDayOfYear, .labourDay, .secondChristmasDay],
    "CH-TI": everyCanton + catholic + [
      .epiphany, .saintJoseph, .easterMonday, .labourDay, .whitMonday, .on(6, 29),
      .secondChristmasDay,
    ],
    "CH-UR": protestant + catholic + [.epiphany, .saintJoseph, .innerStephen],
    "CH-VD": protestant + [.secondDayOfYear, .mondayOfTheFast],
    "CH-VS": everyCanton + catholic + [.saintJoseph],
    "CH-ZG": everyCanton + catholic + [.goodFriday],
    "CH-ZH": protestant + [.labourDay, .secondChristmasDay],
  ]

  private static let everyCanton: [HolidayRule] = [
    .newYear, .ascension, .on(8, 1, 1994...9_999), .christmas,
  ]

  private static let protestant = everyCanton + [.goodFriday, .easterMonday, .whitMonday]

  private static let catholic: [HolidayRule] = [
    .corpusChristi, .assumption, .allSaints, .immaculateConception,
  ]
}

extension HolidayRule {
  fileprivate static let secondDayOfYear = on(1, 2)
  fileprivate static let saintJoseph = on(3, 19)

  /// 26 December, unless that makes four free days of three.
  fileprivate static let innerStephen = HolidayRule(
    day: .only(
      .fixed(month: 12, day: 26), [.sunday, .monday, .wednesday, .thursday, .friday]))

  /// Where the day before it is a Sunday.
  fileprivate static func mondayOnly(_ month: Int, _ day: Int) -> HolidayRule {
    HolidayRule(day: .only(.fixed(month: month, day: day), [.monday]))
  }

  /// The Thursday after the first Sunday of September.
  fileprivate static let genevaFast = HolidayRule(
    day: .after(.onOrAfter(.sunday, month: 9, day: 1), days: 4))

  /// The Monday after the third Sunday of September.
  fileprivate static let mondayOfTheFast = HolidayRule(
    day: .after(.onOrAfter(.sunday, month: 9, day: 15), days: 1))

  /// The first Thursday of April; a week later where that is Maundy Thursday.
  fileprivate static let battleOfNafels = HolidayRule(
    day: .avoiding(.onOrAfter(.thursday, month: 4, day: 1), .easter(-3)))
}
