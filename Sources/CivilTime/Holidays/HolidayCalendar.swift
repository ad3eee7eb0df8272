/// The public holidays of one country or region, computed from their rules.
///
/// The rules are those of recent decades: holidays that were abolished long ago are not in them.
public struct HolidayCalendar: Sendable, Hashable {
  /// `BE`, `CH-GE`, `DE-BY`, `GB-SCT`.
  public let identifier: String

  /// Nil where there are no rules of that name.
  public init?(_ identifier: String) {
    guard Self.identifiers.contains(identifier) else { return nil }
    self.identifier = identifier
  }

  /// All that there are, in order.
  public static let identifiers: [String] = rules.keys.sorted()

  private static let rules: [String: [HolidayRule]] = [
    nations, switzerland, germany, britain,
  ].reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }

  /// The days of one year, with those that stand in for a holiday on a weekend.
  public func holidays(in year: Int) -> Set<LocalDate> {
    let rules = Self.rules[identifier] ?? []
    var days = Set(rules.compactMap { $0.date(in: year) })
    for rule in rules where rule.isSubstituted {
      guard var date = rule.date(in: year), date.weekday.isWeekend else { continue }
      while date.weekday.isWeekend || days.contains(date) { date = date + 1 }
      days.insert(date)
    }
    return days
  }
}
