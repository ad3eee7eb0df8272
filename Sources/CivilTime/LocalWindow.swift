/// Hours of the local clock that may earn a premium. Which ones, and how much, is for rules to say.
public struct LocalWindow: Sendable, Hashable {
  /// A stretch of one calendar day.
  public struct Part: Sendable, Hashable {
    /// Nil for every day.
    public var weekday: Weekday?
    /// Seconds after midnight, 0…86 400.
    public var from: Int32
    public var to: Int32

    public init(_ weekday: Weekday? = nil, from: Int32, to: Int32) {
      self.weekday = weekday
      self.from = min(max(from, 0), 86_400)
      self.to = min(max(to, 0), 86_400)
    }
  }

  public var parts: [Part]

  public init(_ parts: [Part]) { self.parts = parts }

  /// 23:00 to 06:00.
  public static let night = LocalWindow([
    Part(from: 0, to: 6 * 3_600), Part(from: 23 * 3_600, to: 86_400),
  ])
  /// Sunday of the calendar.
  public static let sunday = LocalWindow([Part(.sunday, from: 0, to: 86_400)])
  /// Saturday 23:00 to Sunday 23:00, as the Swiss labour act counts (ArG 18).
  public static let swissSunday = LocalWindow([
    Part(.saturday, from: 23 * 3_600, to: 86_400), Part(.sunday, from: 0, to: 23 * 3_600),
  ])

  /// The moments of the window on one day, in order and without overlap.
  public func spans(on date: LocalDate, in zone: ZoneRules) -> [Range<Instant>] {
    spans(on: date, in: zone) { $0 == nil || $0 == date.weekday }
  }

  /// The moments of a window of Sundays on one day, if holidays are like Sundays, whatever weekday
  /// they are: where Sunday begins on the evening before, so does a holiday.
  public func spans(
    on date: LocalDate, ofHolidays holidays: Set<LocalDate>, in zone: ZoneRules
  ) -> [Range<Instant>] {
    // A day may be a holiday itself and the eve of another.
    let likeWeekdays = Weekday.allCases.filter {
      let daysAfterSunday = $0 == .monday ? 1 : $0.rawValue - Weekday.sunday.rawValue
      return holidays.contains(date + (-daysAfterSunday))
    }
    return spans(on: date, in: zone) { $0.map(likeWeekdays.contains) ?? false }
  }

  private func spans(
    on date: LocalDate, in zone: ZoneRules, where holds: (Weekday?) -> Bool
  ) -> [Range<Instant>] {
    var spans: [Range<Instant>] = []
    for part in parts.filter({ holds($0.weekday) }).sorted(by: { $0.from < $1.from }) {
      let from = Self.moment(part.from, on: date, in: zone)
      let to = Self.moment(part.to, on: date, in: zone)
      guard from < to else { continue }
      if let last = spans.last, from <= last.upperBound {
        spans[spans.count - 1] = last.lowerBound..<max(last.upperBound, to)
      } else {
        spans.append(from..<to)
      }
    }
    return spans
  }

  private static func moment(_ second: Int32, on date: LocalDate, in zone: ZoneRules) -> Instant {
    switch second {
    case ...0: zone.startOfDay(date)
    case 86_400...: zone.startOfDay(date + 1)
    default: zone.instant(of: LocalDateTime(date: date, secondOfDay: second))
    }
  }
}
