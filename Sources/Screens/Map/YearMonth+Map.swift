import CivilTime
import Dossier
import Leaflet

/// What the map's time filter steps through.
extension YearMonth {
  /// The month in which a moment lies by the clock of UTC.
  init(_ instant: Instant) {
    let (whole, rest) = instant.seconds.quotientAndRemainder(dividingBy: 86_400)
    self.init(of: LocalDate(daysSince1970: Int32(clamping: rest < 0 ? whole - 1 : whole)))
  }

  func name(_ words: Words) -> String {
    words.text(
      "ui.map.month",
      [Fact("month", .word("month.\(month)")), Fact("year", .text("\(year)"))])
  }
}
