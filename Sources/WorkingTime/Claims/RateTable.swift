import CivilTime
import Rules

/// The rates of all days of a period, read once for each stretch in which no rule changes.
struct RateTable {
  /// In order; the first begins with the period.
  private let stretches: [DayRates]

  init(_ reading: RuleReading, in days: ClosedRange<LocalDate>) {
    let changes = reading.pack.rules.flatMap { [$0.from, $0.to] }.compactMap { $0 }
    let inside = Set(changes).filter { days.lowerBound < $0 && $0 <= days.upperBound }
    stretches = ([days.lowerBound] + inside.sorted()).map(reading.rates)
  }

  /// O(log stretches). Days before the period have the rates of its first day.
  subscript(date: LocalDate) -> DayRates {
    var low = 0
    var high = stretches.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if stretches[middle].from <= date { low = middle } else { high = middle - 1 }
    }
    return stretches[low]
  }
}
