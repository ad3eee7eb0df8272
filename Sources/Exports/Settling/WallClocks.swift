import CivilTime
import Dossier

/// Turns times of the clock on the wall into moments, once all rows that may help have been read.
///
/// In an autumn hour that occurs twice, the reading is taken that keeps the order of its file and
/// agrees with the row's other times; where both do, the earlier one, and the row says so. A spring
/// time that no clock showed is moved forward by the gap.
struct WallClocks {
  private let choice: ZoneChoice
  private var zones: ZoneCache
  /// UTC of trips' requests by export and wall clock; nil where two trips share the reading.
  private var requests: [RequestKey: Int64?] = [:]

  private struct RequestKey: Hashable {
    let export: Int
    let wallClock: Int64
  }

  init(_ sink: Sink, choice: ZoneChoice, zones: ZoneCache) {
    self.choice = choice
    self.zones = zones
    for pair in sink.pairs where pair.slot == .tripRequest {
      let export = sink.dossier.files[pair.at.file].export
      let key = RequestKey(export: export, wallClock: pair.wallClock)
      if let known = requests[key], known != pair.utc {
        requests[key] = .some(nil)
      } else {
        requests[key] = pair.utc
      }
    }
  }

  /// Settles every pending time. O(n log n).
  mutating func settle(_ sink: inout Sink) {
    let pending = sink.pending
    sink.pending = []
    // Of one slot after the other, so that a trip's begin can lean on its request.
    let order = pending.indices.sorted {
      (pending[$0].slot.rawValue, pending[$0].at.file, $0)
        < (pending[$1].slot.rawValue, pending[$1].at.file, $1)
    }
    var start = 0
    while start < order.count {
      let first = pending[order[start]]
      var end = start + 1
      while end < order.count, pending[order[end]].slot == first.slot,
        pending[order[end]].at.file == first.at.file
      { end += 1 }
      settle(order[start..<end].map { pending[$0] }, &sink)
      start = end
    }
    if choice.isLastResort {
      for file in Set(pending.lazy.filter { $0.zone == nil }.map(\.at.file)).sorted() {
        sink.keep(Problem(at: Provenance(file: file, row: 0), reason: .noZone))
      }
    }
  }

  /// The times of one column of one file, in the order of the file.
  private mutating func settle(_ column: [PendingTime], _ sink: inout Sink) {
    var times = column
    var readings: [Candidates] = []
    readings.reserveCapacity(column.count)
    for time in column { readings.append(read(time, sink)) }
    if Candidates.fall(readings) {
      times.reverse()
      readings.reverse()
    }
    let next = Candidates.nextCertain(readings)
    var previous = Int64.min
    for (index, time) in times.enumerated() {
      let reading = readings[index]
      if reading.isSkipped { sink.keep(time.problem(.skippedLocalTime)) }
      var seconds = reading.earlier
      if reading.isAmbiguous {
        let bounds = max(previous, sink.dossier.lowerBound(time) ?? .min)...
        if let choice = reading.choice(
          within: bounds, before: next[index], stated: sink.dossier.statedEnd(time))
        {
          seconds = choice
        } else {
          sink.keep(time.problem(.ambiguousLocalTime))
        }
      }
      previous = seconds
      sink.dossier.set(time, to: Instant(seconds: seconds))
      if choice.isAssumed, !reading.isOfRow { sink.dossier.markAssumed(time) }
    }
  }

  private mutating func read(_ time: PendingTime, _ sink: Sink) -> Candidates {
    if time.slot == .payment {
      let export = sink.dossier.files[time.at.file].export
      let key = RequestKey(export: export, wallClock: time.wallClock)
      if let known = requests[key], let utc = known {
        return Candidates(earlier: utc, later: utc, isOfRow: true)
      }
    }
    let own = time.zone.flatMap { zones.rules($0) }
    let local = LocalDateTime(naiveSeconds: time.wallClock)
    switch (own ?? choice.rules).instants(of: local) {
    case .unique(let moment):
      return Candidates(earlier: moment.seconds, later: moment.seconds, isOfRow: own != nil)
    case .ambiguous(let earlier, let later):
      return Candidates(earlier: earlier.seconds, later: later.seconds, isOfRow: own != nil)
    case .skipped(let moment):
      return Candidates(
        earlier: moment.seconds, later: moment.seconds, isSkipped: true, isOfRow: own != nil)
    }
  }
}
