import CivilTime

/// Days for which a pack has no rule of a kind.
public struct RuleGap: Sendable, Hashable {
  public var kind: RuleKind
  public var days: Range<LocalDate>
  /// What the pack says about these days; empty where it says nothing.
  public var note: String
}

extension RulePack {
  /// The stretches of days for which no rule of the kind is known, in order. A report prints them:
  /// no rule known for these days.
  public func gaps(
    _ kind: RuleKind, in days: Range<LocalDate>, for status: WorkStatus
  ) -> [RuleGap] {
    var gaps: [RuleGap] = []
    for stretch in stretches(kind, in: days)
    where rules(kind, on: stretch.lowerBound, for: status).isEmpty {
      let gap = RuleGap(
        kind: kind, days: stretch, note: noteOfUnknown(kind, on: stretch.lowerBound, for: status))
      if let last = gaps.last, last.days.upperBound == stretch.lowerBound, last.note == gap.note {
        gaps[gaps.count - 1].days = last.days.lowerBound..<stretch.upperBound
      } else {
        gaps.append(gap)
      }
    }
    return gaps
  }

  /// The days cut where any row of the kind begins or ends.
  public func stretches(_ kind: RuleKind, in days: Range<LocalDate>) -> [Range<LocalDate>] {
    guard !days.isEmpty else { return [] }
    let changes = rows(of: kind).flatMap { [$0.from, $0.to] }.compactMap { $0 }
    let inside = Set(changes).filter { days.lowerBound < $0 && $0 < days.upperBound }.sorted()
    let cuts = [days.lowerBound] + inside + [days.upperBound]
    return zip(cuts, cuts.dropFirst()).map { $0..<$1 }
  }

  private func noteOfUnknown(
    _ kind: RuleKind, on date: LocalDate, for status: WorkStatus
  ) -> String {
    rows(of: kind).first { $0.isUnknown && $0.holds(on: date) && $0.applies(to: status) }?.note
      ?? ""
  }

  /// The hours that count as night on a day; 23:00 to 06:00 where the pack does not say.
  public func night(on date: LocalDate) -> LocalWindow {
    window(.nightWindow, on: date) ?? .night
  }

  /// The hours that count as Sunday in the week of a day; the calendar's where the pack does not say.
  public func sunday(on date: LocalDate) -> LocalWindow {
    window(.sundayWindow, on: date) ?? .sunday
  }

  private func window(_ kind: RuleKind, on date: LocalDate) -> LocalWindow? {
    rules(kind, on: date, for: .unknown).first.flatMap {
      LocalWindow(written: $0.text, everyDay: kind.form == .night)
    }
  }

  /// The public holidays of some years, in those of them that lie between 1900 and 2200.
  public func holidays(in years: ClosedRange<Int>) -> Set<LocalDate> {
    let years = years.clamped(to: 1_900...2_200)
    var days: Set<LocalDate> = []
    for rule in rows(of: .holidayDates) where !rule.isUnknown {
      guard let calendar = HolidayCalendar(rule.text) else { continue }
      for year in years { days.formUnion(calendar.holidays(in: year).filter(rule.holds)) }
    }
    return days
  }

  /// Whether the pack says which days are public holidays.
  public var knowsHolidays: Bool { rows(of: .holidayDates).contains { !$0.isUnknown } }
}
