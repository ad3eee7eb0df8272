/// The spans of constant offset of one zone, in time order.
///
/// A span begins at `starts[i]` and ends where the next begins. Zones whose rules go on for ever
/// are expanded over one Gregorian cycle of 400 years, after which weekdays and leap years repeat
/// exactly; later moments are folded back into it.
final class ZoneTable: Sendable {
  /// Seconds since 1970, ascending; the first is `Int64.min`.
  let starts: [Int64]
  /// Seconds east of UTC.
  let offsets: [Int32]
  let abbreviations: [String]
  /// From here on, moments are folded; `Int64.max` where the last span lasts for ever.
  let foldsFrom: Int64

  /// 146 097 days.
  static let cycle: Int64 = 146_097 * 86_400
  /// No offset that a file may state is larger, in seconds (RFC 8536 asks for less than 26 hours).
  static let largestOffset: Int32 = 93_599

  init(fixed offset: Int32, abbreviation: String) {
    starts = [.min]
    offsets = [offset]
    abbreviations = [abbreviation]
    foldsFrom = .max
  }

  /// The spans must be ascending and the first must start at `Int64.min`.
  init(spans: [Span], foldsFrom: Int64) {
    var kept: [Span] = []
    for span in spans where kept.last.map({ !$0.readsTheSame(as: span) }) ?? true {
      kept.append(span)
    }
    starts = kept.map(\.start)
    offsets = kept.map(\.offset)
    abbreviations = kept.map(\.abbreviation)
    self.foldsFrom = foldsFrom
  }

  struct Span {
    var start: Int64
    var offset: Int32
    var abbreviation: String

    func readsTheSame(as other: Span) -> Bool {
      offset == other.offset && abbreviation == other.abbreviation
    }
  }

  /// An equivalent moment inside the table, and the whole cycles taken off, in seconds.
  func folded(_ seconds: Int64) -> (seconds: Int64, cycles: Int64) {
    guard seconds >= foldsFrom else { return (seconds, 0) }
    let cycles = ((seconds - foldsFrom) / ZoneTable.cycle + 1) * ZoneTable.cycle
    return (seconds - cycles, cycles)
  }

  /// The span that holds a moment: binary search over at most some thousand entries.
  func index(at seconds: Int64) -> Int {
    starts.withUnsafeBufferPointer { starts in
      var low = 0
      var high = starts.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if starts[middle] <= seconds { low = middle } else { high = middle }
      }
      return low
    }
  }

  /// The moments at which a clock shows `naive` seconds since 1970-01-01 00:00 on its own dial.
  ///
  /// Looks only at the spans within 26 hours, beyond which no offset can reach.
  func reading(of naive: Int64) -> WallClockReading {
    let reach = Int64(ZoneTable.largestOffset)
    let wall = Instant(seconds: naive)
    let candidates = index(at: (wall - reach).seconds)...index(at: (wall + reach).seconds)
    var hits: [Instant] = []
    var gap: Instant?
    for index in candidates {
      let moment = wall - Int64(offsets[index])
      let end = index + 1 < starts.count ? starts[index + 1] : .max
      if starts[index] <= moment.seconds, moment.seconds < end || end == .max {
        hits.append(moment)
      } else if moment.seconds >= end, (wall - Int64(offsets[index + 1])).seconds < end {
        gap = moment
      }
    }
    guard let first = hits.first, let last = hits.last else {
      return gap.map { .skipped(shiftedForward: $0) } ?? .unique(wall)
    }
    return first == last ? .unique(first) : .ambiguous(earlier: first, later: last)
  }
}
