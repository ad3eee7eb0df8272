import CivilTime
import Dossier
import Places
import WorkingTime

extension Contribution {
  /// From the hours of one person and their months. Values beyond the schema stop at its ends.
  public init(_ hours: Hours, months: [MonthHours], caseNumber: CaseNumber) {
    self.caseNumber = caseNumber
    source = hours.source
    marks = hours.marks
    currency = hours.currency.flatMap { Self.currency($0.code) }
    workDays = Int64(hours.days.count { $0.phases.online > 0 })
      .clamped(to: ContributionLimits.days)
    imposedOffline = hours.imposedOffline.clamped(to: ContributionLimits.offline)
    shortOffline = hours.shortOffline.clamped(to: ContributionLimits.offline)
    metres = PhaseMetres(
      p1: Self.metres(hours.kilometres.p1), p2: Self.metres(hours.kilometres.p2),
      p3: Self.metres(hours.kilometres.p3))
    let isPaid = currency != nil
    self.months =
      months
      .filter { ContributionLimits.years.contains($0.month.year) }
      .map { MonthFigures($0, isPaid: isPaid) }.filter { !$0.isEmpty }
    weeks = Self.histogram(
      hours.weeks.map(\.phases.online).filter { $0 > 0 }, in: .week)
    sessions = Self.histogram(hours.sessions.map { $0.to - $0.from }, in: .session)
  }

  /// A currency that is one: what an export calls so may be any text.
  static func currency(_ code: String) -> Currency? {
    let isCode = code.utf8.count == 3 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    return isCode ? Currency(code) : nil
  }

  private static func metres(_ range: DistanceRange?) -> Int64? {
    guard let value = range?.central.value, value.isFinite else { return nil }
    let limits = ContributionLimits.metres
    return Int64(
      min(max(value, Double(limits.lowerBound)), Double(limits.upperBound)).rounded())
  }

  private static func histogram(_ values: [Int64], in bins: FixedBins) -> [Int64] {
    values.reduce(into: [Int64](repeating: 0, count: bins.count)) { counts, value in
      let bin = bins.index(of: value)
      counts[bin] = (counts[bin] + 1).clamped(to: ContributionLimits.count)
    }
  }
}

extension Contribution.MonthFigures {
  fileprivate init(_ hours: MonthHours, isPaid: Bool) {
    let longest = ContributionLimits.monthSeconds.upperBound
    month = hours.month
    // Together no longer than a month; the surer phase first.
    p3 = hours.phases.p3.clamped(to: 0...longest)
    p2 = hours.phases.p2.clamped(to: 0...longest - p3)
    p1 = hours.phases.p1.clamped(to: 0...longest - p3 - p2)
    let money = ContributionLimits.monthMoney
    received = isPaid ? hours.received?.minorUnits.clamped(to: money) : nil
    commission = isPaid ? hours.commission?.minorUnits.clamped(to: money) : nil
  }

  fileprivate var isEmpty: Bool {
    p1 == 0 && p2 == 0 && p3 == 0 && (received ?? 0) == 0 && (commission ?? 0) == 0
  }
}
