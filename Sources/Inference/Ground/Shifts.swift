import CivilTime
import Dossier
import Places

/// Where a worker went online after a long pause, or offline before one.
struct ShiftEnd: Sendable {
  var at: Instant
  var local: LocalDateTime
  var coordinate: Coordinate
  var provenance: Provenance
  /// Index into `Groundwork.places`.
  var place = 0
}

/// A stretch of work between two long pauses.
struct Shift: Sendable {
  var start: ShiftEnd?
  var end: ShiftEnd?
}

struct Shifts: Sendable {
  var list: [Shift] = []

  /// A pause of this length ends a shift: longer than a meal or a nap between two rushes, shorter
  /// than any night.
  static let pauseSeconds: Int64 = 5 * 3_600

  init(_ segments: [WorkSegment], clock: inout LocalClock) {
    let online = segments.filter { $0.phase != nil && $0.phase != .p0 && $0.end != nil }
      .sorted { ($0.begin, $0.provenance) < ($1.begin, $1.provenance) }
    var first: WorkSegment?
    var last: WorkSegment?
    for segment in online {
      if let begun = first, let latest = last {
        guard segment.begin - Self.end(latest) >= Self.pauseSeconds else {
          if Self.end(segment) > Self.end(latest) { last = segment }
          continue
        }
        append(from: begun, to: latest, &clock)
      }
      (first, last) = (segment, segment)
    }
    if let first, let last { append(from: first, to: last, &clock) }
  }

  /// Gives each end its place: `places` are those of all starts and ends, in the order of the list.
  mutating func assign(_ places: ArraySlice<Int>) {
    var next = places.startIndex
    for index in list.indices {
      for end in [\Shift.start, \Shift.end] where list[index][keyPath: end] != nil {
        list[index][keyPath: end]?.place = places[next]
        next += 1
      }
    }
  }

  private static func end(_ segment: WorkSegment) -> Instant { segment.end ?? segment.begin }

  private mutating func append(
    from first: WorkSegment, to last: WorkSegment, _ clock: inout LocalClock
  ) {
    let shift = Shift(
      start: Self.shiftEnd(first.begin, first.beginPlace, first.provenance, &clock),
      end: Self.shiftEnd(Self.end(last), last.endPlace, last.provenance, &clock))
    if shift.start != nil || shift.end != nil { list.append(shift) }
  }

  private static func shiftEnd(
    _ at: Instant, _ place: Coordinate?, _ provenance: Provenance, _ clock: inout LocalClock
  ) -> ShiftEnd? {
    guard let place, place != .origin else { return nil }
    let local = clock.rules(named: nil, at: place).local(at)
    return ShiftEnd(at: at, local: local, coordinate: place, provenance: provenance)
  }
}
