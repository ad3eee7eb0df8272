import CivilTime

/// Whether visits keep to one weekday more than chance would.
///
/// The test is one of permutation: every visit is moved to some day of its week on which anything was
/// seen at all, so that a person whom the data show on Fridays only is not found to love Fridays.
struct WeeklyRhythm: Sendable, Hashable {
  var weekday: Weekday
  /// Weeks with a visit on that weekday, out of the last `weeksLooked`.
  var weeks: Int
  /// The share of moved visits that look as regular as the real ones: 0…1.
  var chance: Double

  /// A habit: so many of the last ten weeks.
  static let fewestWeeks = 6
  static let weeksLooked = 10
  /// One in a hundred is where chance stops being an answer.
  static let mostChance = 0.01
  private static let permutations = 1_999
  /// Ten years of a weekly habit.
  private static let mostDays = 520

  /// Nil where there is none.
  init?(_ visits: Set<LocalDate>, seen: Set<LocalDate>) {
    let days = Array(visits.sorted().suffix(Self.mostDays))
    guard let last = days.last, days.count >= Self.fewestWeeks else { return nil }
    let recent = days.filter { last.week - $0.week < Self.weeksLooked }
    let counts = Self.counts(recent)
    guard let best = counts.indices.max(by: { (counts[$0], -$0) < (counts[$1], -$1) }),
      counts[best] >= Self.fewestWeeks,
      let weekday = recent.first(where: { $0.column == best })?.weekday
    else { return nil }
    self.weekday = weekday
    weeks = counts[best]
    chance = Self.chance(of: counts[best], recent, seen: seen.union(visits))
    guard chance < Self.mostChance else { return nil }
  }

  /// How often a random day of the same week does as well.
  private static func chance(
    of count: Int, _ days: [LocalDate], seen: Set<LocalDate>
  ) -> Double {
    let byWeek = Dictionary(grouping: seen, by: \.week).mapValues { $0.sorted() }
    let choices = days.map { byWeek[$0.week] ?? [$0] }
    // The same data always get the same answer.
    var generator = SplitMix64(seed: 1)
    var asRegular = 0
    for _ in 0..<permutations {
      let moved = choices.map { $0[Int.random(in: 0..<$0.count, using: &generator)] }
      if counts(moved).max() ?? 0 >= count { asRegular += 1 }
    }
    return Double(asRegular + 1) / Double(permutations + 1)
  }

  /// By weekday, the weeks with a visit.
  private static func counts(_ days: [LocalDate]) -> [Int] {
    var counts = [Int](repeating: 0, count: 7)
    for day in Set(days) { counts[day.column] += 1 }
    return counts
  }
}

extension LocalDate {
  /// Weeks since the one of 1 January 1970, a Thursday; they begin on Mondays.
  fileprivate var week: Int { (Int(daysSince1970) + 3).flooredDivision(by: 7) }

  /// 0 for a Monday.
  fileprivate var column: Int { Int(daysSince1970) + 3 - week * 7 }
}
