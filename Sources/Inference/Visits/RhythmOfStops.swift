import CivilTime

/// When, how long and how regularly somebody comes.
struct RhythmOfStops {
  private let stops: [Presence]
  let days: Int
  /// The share of the days that are the weekday with most of them; 0 for fewer than three days.
  let weekdayShare: Double
  /// The mean distance of the beginnings from their median, in hours.
  let beginSpread: Double
  /// The mean distance of the lengths from their median, as a share of it.
  let dwellSpread: Double
  /// The median; 0 where none is known.
  let dwellMinutes: Double
  let daysAWeek: Double
  /// The mean distance of the days between two visits from their median, as a share of it.
  let gapSpread: Double

  private static let fewestForShare = 3
  /// Of what is known of one visit only.
  private static let unknownSpread = 1.0
  private static let mostSpread = 3.0

  init(_ stops: [Presence]) {
    self.stops = stops
    let dates = Set(stops.map(\.day)).sorted()
    days = max(dates.count, 1)
    let weekdays = Dictionary(grouping: dates, by: \.weekday).values.map(\.count)
    weekdayShare =
      dates.count < Self.fewestForShare ? 0 : Double(weekdays.max() ?? 0) / Double(dates.count)
    let begins = stops.map { $0.from.clockHours }
    beginSpread = Self.spread(begins) ?? Self.unknownSpread
    let dwells = stops.compactMap(\.dwell).map { Double($0) / 60 }
    dwellMinutes = dwells.lowerMedian ?? 0
    dwellSpread = (Self.spread(dwells) ?? dwellMinutes) / max(dwellMinutes, 1)
    let length = dates.isEmpty ? 1 : Double(dates[dates.count - 1] - dates[0] + 1)
    daysAWeek = 7 * Double(days) / max(7, length)
    let gaps = zip(dates, dates.dropFirst()).map { Double($1 - $0) }
    let median = gaps.lowerMedian ?? 1
    gapSpread = min(Self.mostSpread, (Self.spread(gaps) ?? median) / max(median, 1))
  }

  func part(_ isSo: (Presence) -> Bool) -> Double {
    Double(stops.count(where: isSo)) / Double(max(stops.count, 1))
  }

  /// Nil of fewer than two.
  private static func spread(_ values: [Double]) -> Double? {
    guard values.count > 1, let median = values.lowerMedian else { return nil }
    return values.reduce(0.0) { $0 + abs($1 - median) } / Double(values.count)
  }
}
