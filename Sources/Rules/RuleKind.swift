/// What a rule is about. The raw value is the word that packs use.
public enum RuleKind: String, Sendable, Hashable, CaseIterable {
  /// The least that an hour of work may pay.
  case minWage
  /// A wage of a collective agreement, or of a court, that may stand above the least.
  case refWage
  /// A percentage on top of the wage for hours of a week above `Rule.above`.
  case overtimeTier
  /// The same for hours of one day.
  case dayOvertimeTier
  case nightWindow, nightPremium, sundayWindow, sundayPremium
  /// Which calendar of public holidays holds: see `HolidayCalendar`.
  case holidayDates
  case holidayPremium
  /// Minutes of break once the work of a day is longer than `Rule.above` hours.
  case breakMin
  /// Hours of rest in 24 hours, and in a week.
  case dailyRest, weeklyRest
  /// The most hours of work in a day and in a week, and of driving.
  case dayMax, weekMax, driveMax
  /// Paid holiday as a percentage of the wage.
  case holidayPay
  /// Full days of sick pay per year of service.
  case sickScale
  /// What a kilometre costs.
  case kmRate
  case perTripMin, perHourMin, perKmMin
  /// Years after which a wage can be claimed no more.
  case limitation
  /// Interest in per cent a year.
  case interest
  case tipsRule, expensesRule
}

/// How sure it is that a row says what the law says, surest last.
public enum Confidence: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Known to whoever wrote the pack, read nowhere: computes, but is out of totals until checked.
  case memory
  /// Read in a guide, an article, a union's page.
  case secondary
  /// Read in the law, or on the authority's own page.
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

/// What a person is in the eyes of the law, which courts fight over: never guessed.
public enum WorkStatus: String, Sendable, Hashable, CaseIterable {
  case employee
  /// The British middle: some rights of an employee.
  case worker
  case selfEmployed = "self-employed"
  /// Every rule of the pack is looked at.
  case unknown
}
