import CivilTime

/// The hours of the local clock that were spent at one place.
enum StayHours {
  /// An hour counts for the place where at least half of it was spent.
  private static let half: Int64 = 1_800
  /// Hours since 1970. Before and after this century a phone's clock was wrong.
  private static let century =
    Int64(NotedMinutes.firstDay.daysSince1970) * 24..<Int64(NotedMinutes.lastDay.daysSince1970) * 24

  /// Calls `body` with every such hour, in hours of the local clock since 1970, stay by stay.
  ///
  /// Where clocks are set back, an hour may be told twice. Linear in the hours stayed.
  static func forEach(_ stays: [PlacedStay], _ body: (_ place: Int, _ hour: Int64) -> Void) {
    for stay in stays {
      let (from, to) = (stay.from.naiveSeconds, stay.to.naiveSeconds)
      guard to - from >= half else { continue }
      let first = (from + half).flooredDivision(by: 3_600)
      let end = (to + half).flooredDivision(by: 3_600)
      guard first < end else { continue }
      for hour in (first..<end).clamped(to: century) { body(stay.place, hour) }
    }
  }
}
