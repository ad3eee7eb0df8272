import CivilTime
import Dossier

extension PendingTime {
  func problem(_ reason: Problem.Reason) -> Problem {
    Problem(
      at: at, reason: reason, column: column,
      value: LocalDateTime(naiveSeconds: wallClock).description)
  }
}

extension Dossier {
  /// Puts a settled moment where its time waited.
  mutating func set(_ time: PendingTime, to moment: Instant) {
    switch time.slot {
    case .tripRequest: trips[time.index].request.at = moment
    case .tripBegin: trips[time.index].begin.at = moment
    case .tripDropoff: trips[time.index].dropoff.at = moment
    case .segmentBegin: segments[time.index].begin = moment
    case .segmentEnd: segments[time.index].end = moment
    case .slotBegin: slots[time.index].begin = moment
    case .slotEnd: slots[time.index].end = moment
    case .payment: payments[time.index].at = moment
    case .order: orders[time.index].at = moment
    case .communication: communications[time.index].at = moment
    case .message: messages[time.index].at = moment
    case .stayBegin: givenStays[time.index].begin = moment
    case .stayEnd: givenStays[time.index].end = moment
    case .movementBegin: movements[time.index].begin = moment
    case .movementEnd: movements[time.index].end = moment
    case .purchase: purchases[time.index].at = moment
    case .fix: fixes.set(moment, at: time.index)
    case .appEvent: appEvents.set(moment, at: time.index)
    }
  }

  /// The moment of the same row that cannot come later; settled before it.
  func lowerBound(_ time: PendingTime) -> Int64? {
    switch time.slot {
    case .tripBegin: trips[time.index].request.at?.seconds
    case .tripDropoff:
      trips[time.index].begin.at?.seconds ?? trips[time.index].request.at?.seconds
    case .segmentEnd: segments[time.index].begin.seconds
    case .slotEnd: slots[time.index].begin.seconds
    case .stayEnd: givenStays[time.index].begin.seconds
    case .movementEnd: movements[time.index].begin.seconds
    default: nil
    }
  }

  /// The end that the row's begin and stated duration give together.
  func statedEnd(_ time: PendingTime) -> Int64? {
    switch time.slot {
    case .tripDropoff:
      trips[time.index].statedSeconds.flatMap { stated in
        trips[time.index].begin.at.map { $0.seconds + stated }
      }
    case .segmentEnd:
      segments[time.index].statedSeconds.map { segments[time.index].begin.seconds + $0 }
    default: nil
    }
  }

  mutating func markAssumed(_ time: PendingTime) {
    switch time.slot {
    case .tripRequest, .tripBegin, .tripDropoff: trips[time.index].assumedZone = true
    default: break
    }
  }
}
