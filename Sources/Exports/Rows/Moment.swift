import CivilTime
import Dossier

/// A time as a row states it.
struct Moment: Sendable, Hashable {
  /// Seconds since 1970-01-01 00:00:00 of UTC, or of the clock on the wall.
  var seconds: Int64
  /// Whether the zone of `seconds` is not known yet.
  var isWallClock: Bool

  /// The moment, for the time being read as if the clock on the wall showed UTC.
  var instant: Instant { Instant(seconds: seconds) }

  /// Times that an export of an online service can hold: from 1970 to the end of 2099.
  static let plausible: ClosedRange<Int64> = 1...4_102_444_799
}

/// Which time of which list of the dossier.
enum TimeSlot: UInt8, Sendable, Hashable, CaseIterable {
  case tripRequest, tripBegin, tripDropoff
  case segmentBegin, segmentEnd, slotBegin, slotEnd
  case payment, order, communication, message
  case stayBegin, stayEnd, movementBegin, movementEnd, purchase, fix, appEvent
}

/// A time that waits for its zone.
struct PendingTime: Sendable, Hashable {
  var slot: TimeSlot
  /// The place in the slot's list.
  var index: Int
  var wallClock: Int64
  /// The IANA zone that the row names. Hostile.
  var zone: String?
  var column: String
  var at: Provenance
}

/// One moment that a row tells twice: in UTC and by the clock on the wall.
struct TimePair: Sendable, Hashable {
  var slot: TimeSlot?
  var utc: Int64
  var wallClock: Int64
  var zone: String?
  var column: String
  var at: Provenance
}
