import CivilTime
import Places

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// What speaks for visits to one place of a protected kind, in numbers: how well the stops fit it,
/// one by one and together, and whether they come as such visits do.
package enum VisitFeatures {
  package static let names = [
    "meanShare", "topShare", "spotLogit", "margin", "offset", "sigma", "rivals", "logDays",
    "weekdayShare",
    "beginSpread", "dwellSpread", "logDwell", "fit", "servicePart", "weekendPart", "eveningPart",
    "longPart", "daysAWeek", "gapSpread", "isArea", "isReligion", "isHealth", "isHospital",
    "prior", "logHome",
  ]

  /// In the order of `names`.
  ///
  /// - Parameter matches: the stops that may have been at the venue; at least one.
  static func values(
    _ venue: Place, _ label: SensitiveLabel, _ matches: [VenueMatch], _ index: PlaceIndex,
    homes: [Coordinate]
  ) -> [Double] {
    let spot = SpotFit(venue, matches.map(\.presence), index)
    let rhythm = RhythmOfStops(matches.map(\.presence))
    let shares = bestByDay(matches)
    let home = homes.map { $0.distance(to: venue.coordinate).value }.min() ?? unknownHome
    let category = label.category
    return [
      shares.reduce(0, +) / Double(max(shares.count, 1)), shares.max() ?? 0, spot.logit,
      spot.margin, spot.offset, spot.sigma, Double(spot.rivals), log(Double(rhythm.days)),
      rhythm.weekdayShare,
      rhythm.beginSpread, rhythm.dwellSpread, log(1 + rhythm.dwellMinutes), spot.fit,
      rhythm.part { VisitFit.isService($0.middle, category) },
      rhythm.part(\.middle.date.weekday.isWeekend),
      rhythm.part { $0.middle.clockHours >= eveningHour },
      rhythm.part { $0.dwell ?? 0 >= VisitorContext.longBlock }, rhythm.daysAWeek,
      rhythm.gapSpread, venue.isArea ? 1 : 0, category.group == "religion" ? 1 : 0,
      category.group == "health" ? 1 : 0, category.id == "health.hospital" ? 1 : 0, label.prior,
      log(1 + home),
    ]
  }

  private static let eveningHour = 19.0
  /// Metres, where no home is known.
  private static let unknownHome = 3_000.0

  private static func bestByDay(_ matches: [VenueMatch]) -> [Double] {
    Dictionary(grouping: matches, by: \.presence.day).sorted { $0.key < $1.key }
      .map { $0.value.map(\.probability).max() ?? 0 }
  }
}
