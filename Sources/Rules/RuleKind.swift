/// What a rule is about. The raw value is the word that packs use.
public enum RuleKind: String, Sendable, Hashable, CaseIterable {
  /// The least that an hour of work may pay.
  case minWage
  /// A wage of a collective agreement, or of a court, that may stand above the least.
  case refWage
  /// A percentage on top of the wage, for the hours of a week after the first `Rule.above`.
  case overtimeTier
  /// The same for the hours of one day.
  case dayOvertimeTier
  /// `23:00-06:00`.
  case nightWindow
  /// A percentage on top of the wage for work at night.
  case nightPremium
  /// `sat 23:00 - sun 23:00`.
  case sundayWindow
  case sundayPremium
  /// Which calendar of public holidays holds: an id of `HolidayCalendar`.
  case holidayDates
  case holidayPremium
  /// Minutes of break once the work of a day is longer than `Rule.above` hours.
  case breakMin
  /// Hours of rest in 24 hours. The unit says how often a shorter one is allowed, or in which parts
  /// the rest may be taken.
  case dailyRest
  /// Hours of rest in a week, or in as many days as the unit says; or the most working days in a
  /// row.
  case weeklyRest
  /// The most hours of work in a day.
  case dayMax
  /// The most hours of work in a week, or in a week on average over `Rule.averagedOver` weeks.
  case weekMax
  /// The most hours of driving, in a day or a week as the unit says.
  case driveMax
  /// Paid holiday as a percentage of the wage.
  case holidayPay
  /// Sick pay: so much time at full pay once more than `Rule.above` years of service are done.
  case sickScale
  /// What a kilometre or mile costs, from `Rule.above` a year on.
  case kmRate
  case perTripMin, perHourMin, perKmMin
  /// Years after which a wage can be claimed no more.
  case limitation
  /// Interest in per cent a year.
  case interest
  case tipsRule, expensesRule
  /// Words that a report prints and nothing computes.
  case principle

  /// How the value is written.
  enum Form { case decimal, night, week, calendar, words }

  var form: Form {
    switch self {
    case .nightWindow: .night
    case .sundayWindow: .week
    case .holidayDates: .calendar
    case .tipsRule, .expensesRule, .principle: .words
    default: .decimal
    }
  }
}

/// How sure it is that a row says what the law says. The later, the surer.
public enum Confidence: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Known to whoever wrote the pack, and read nowhere: computes, and stays out of totals until
  /// someone has checked it.
  case memory
  /// Read in a guide, an article, a union's page.
  case secondary
  /// Read in the law, or on an authority's own page.
  case official

  private var rank: Int {
    switch self {
    case .memory: 0
    case .secondary: 1
    case .official: 2
    }
  }

  public static func < (one: Confidence, other: Confidence) -> Bool { one.rank < other.rank }
}

/// What a person is in the eyes of the law. Courts fight over it: it is chosen, never guessed.
public enum WorkStatus: String, Sendable, Hashable, CaseIterable {
  case employee
  /// The British middle, with some rights of an employee.
  case worker
  case selfEmployed = "self-employed"
  /// Every rule of a pack is looked at.
  case unknown
}
