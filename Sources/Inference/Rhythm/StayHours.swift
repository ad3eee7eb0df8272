import CivilTime

/// The hours of the local clock that were spent at one place.
enum StayHours {
  /// An hour counts for the place where at least half of it was spent.
  static let halfHour: Int64 = 1_800
  /// No stay is followed for longer: a device that was left behind says nothing about a person.
  static let longest: Int64 = 31 * 86_400

  /// Calls `body` with every such hour, in hours of the local clock since 1970, stay by stay.
  ///
  /// An hour that two stays share goes to the one with more of it; to none where neither has half.
  /// Where clocks are set back, an hour may be told twice. Linear in the hours stayed.
  static func forEach(_ stays: [PlacedStay], _ body: (_ place: Int, _ hour: Int64) -> Void) {
    for stay in stays {
      let from = stay.from.naiveSeconds
      let to = min(stay.to.naiveSeconds, from + longest)
      guard to - from >= halfHour else { continue }
      let first = (from + halfHour).flooredDivision(by: 3_600)
      let last = (to + halfHour).flooredDivision(by: 3_600)
      if first < last { for hour in first..<last { body(stay.place, hour) } }
    }
  }
}
