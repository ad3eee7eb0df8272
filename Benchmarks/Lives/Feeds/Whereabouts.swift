import CivilTime
import Places

/// Where somebody is at a moment, read in the order of time.
struct Whereabouts {
  enum Sight {
    /// Index into the diary.
    case staying(Int)
    /// With the moment at which the way ends.
    case moving(Coordinate, until: Instant)
  }

  private let person: Person
  private var index = 0
  private let start: Instant

  /// Waiting in front of the place that a detour leads past, in seconds.
  private static let waiting: Int64 = 170

  init(_ person: Person) {
    self.person = person
    start = person.diary.first?.from ?? Instant(seconds: 0)
  }

  /// - Precondition: no earlier than the moment before.
  mutating func look(_ moment: Instant) -> Sight {
    let diary = person.diary
    while index + 1 < diary.count, diary[index + 1].from <= moment { index += 1 }
    let stay = diary[index]
    guard moment > stay.to, index + 1 < diary.count else { return .staying(index) }
    return .moving(
      position(from: stay, to: diary[index + 1], at: moment), until: diary[index + 1].from)
  }

  private func position(from: TrueStay, to: TrueStay, at moment: Instant) -> Coordinate {
    let begin = person.places[from.place].coordinate
    let end = person.places[to.place].coordinate
    let whole = Double(max(1, to.from - from.to))
    let share = Double(moment - from.to) / whole
    guard let detour = person.detours.first(where: { $0.from == from.place && $0.to == to.place })
    else { return bent(begin, end, share) }
    let wait = min(0.5, Double(Self.waiting) / whole)
    let half = (1 - wait) / 2
    if share < half { return begin.towards(detour.over, share: share / half) }
    if share <= half + wait { return detour.over }
    return detour.over.towards(end, share: (share - half - wait) / half)
  }

  /// Streets do not run straight: the way has a corner, the same on every day.
  private func bent(_ begin: Coordinate, _ end: Coordinate, _ share: Double) -> Coordinate {
    let (north, east) = begin.offset(to: end)
    let corner = begin.moved(north: north * 0.65 - east * 0.1, east: east * 0.45 + north * 0.1)
    return share < 0.5
      ? begin.towards(corner, share: share * 2) : corner.towards(end, share: share * 2 - 1)
  }
}
