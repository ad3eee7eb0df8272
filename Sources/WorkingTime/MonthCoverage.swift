import CivilTime
import Dossier

/// How much of a month the rows speak of. Nothing is added for the rest.
public struct MonthCoverage: Sendable, Hashable {
  public var month: YearMonth
  /// Seconds of which a row says what the worker did, offline included.
  public var known: Int64
  /// Seconds of the month that lie in the period of the settings.
  public var total: Int64

  /// In ten-thousandths, rounded down, so that only a whole month has 10 000.
  public var basisPoints: Int { total > 0 ? Int(known * 10_000 / total) : 0 }
}

extension [MonthCoverage] {
  /// Every month in which a day lies, in order.
  init(_ days: [DayHours], in zone: ZoneRules, window: Range<Instant>) {
    var known: [YearMonth: Int64] = [:]
    for day in days {
      known[YearMonth(of: day.date), default: 0] += day.phases.total - day.phases.unknown
    }
    self = known.sorted { $0.key < $1.key }.map { month, known in
      let part = month.span(in: zone).clamped(to: window)
      return MonthCoverage(month: month, known: known, total: part.upperBound - part.lowerBound)
    }
  }
}
