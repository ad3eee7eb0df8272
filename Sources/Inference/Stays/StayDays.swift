import CivilTime
import Dossier
import Places

/// What the stays say about one day, from noon to noon.
struct StayDay: Sendable {
  struct Share: Sendable {
    var place: Int
    /// Time here.
    var seconds: Int64 = 0
    /// The longest piece of a stay here.
    var longest: Int64 = 0
    /// Time here between 00:00 and 06:00.
    var night: Int64 = 0
    var sources: [Provenance] = []
  }

  /// The day of the first noon.
  var date: LocalDate
  /// By place.
  var shares: [Share]

  static let nightSeconds: Int64 = 6 * 3_600

  /// Where the longest piece of a stay was; of equal ones, the place with the lower number.
  var longestPlace: Int? {
    shares.max { ($0.longest, -$0.place) < ($1.longest, -$1.place) }?.place
  }

  /// Where most of the night was spent; nil where less than an hour of it was seen.
  var nightPlace: Int? {
    let most = shares.max { ($0.night, -$0.place) < ($1.night, -$1.place) }
    return most.flatMap { $0.night >= 3_600 ? $0.place : nil }
  }
}

enum StayDays {
  /// Cuts stays, each in its own local time, at noon. Linear in the days that the stays span.
  static func cut(_ stays: [PlacedStay]) -> [StayDay] {
    var days: [LocalDate: [Int: StayDay.Share]] = [:]
    for stay in stays {
      let noon: Int64 = 43_200
      var from = stay.from.naiveSeconds
      let end = stay.to.naiveSeconds
      while from < end {
        let date = LocalDateTime(naiveSeconds: from - noon).date
        let nextNoon = (Int64(date.daysSince1970) + 1) * 86_400 + noon
        let to = min(end, nextNoon)
        guard to > from else { break }
        let midnight = nextNoon - noon
        var share = days[date]?[stay.place] ?? StayDay.Share(place: stay.place)
        share.seconds += to - from
        share.longest = max(share.longest, to - from)
        share.night += max(0, min(to, midnight + StayDay.nightSeconds) - max(from, midnight))
        share.sources += stay.sources
        days[date, default: [:]][stay.place] = share
        from = to
      }
    }
    return days.map { date, shares in
      StayDay(date: date, shares: shares.values.sorted { $0.place < $1.place })
    }.sorted { $0.date < $1.date }
  }
}

/// A stay with its local times and the place it belongs to.
struct PlacedStay: Sendable {
  var from: LocalDateTime
  var to: LocalDateTime
  /// Index into `Groundwork.places`.
  var place: Int
  var sources: [Provenance]
}
