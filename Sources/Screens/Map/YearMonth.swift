import CivilTime
import Dossier
import Leaflet

/// A month of a year, by the clock of UTC: what the map's time filter steps through.
struct YearMonth: Sendable, Hashable, Comparable {
  /// Months since the year 0.
  private let count: Int32

  init(_ instant: Instant) {
    let (whole, rest) = instant.seconds.quotientAndRemainder(dividingBy: 86_400)
    let days = rest < 0 ? whole - 1 : whole
    let parts = LocalDate(daysSince1970: Int32(clamping: days)).parts
    count = Int32(clamping: parts.year &* 12 &+ parts.month &- 1)
  }

  static func < (one: YearMonth, other: YearMonth) -> Bool { one.count < other.count }

  func name(_ words: Words) -> String {
    let (year, month) = count.quotientAndRemainder(dividingBy: 12)
    return words.text(
      "ui.map.month",
      [Fact("month", .word("month.\(max(0, month) + 1)")), Fact("year", .text("\(year)"))])
  }
}
