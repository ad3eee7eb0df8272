import CivilTime
import Dossier

/// The rests in the 24 hours before a moment, clipped to them, in order.
public struct RestWindow: Sendable, Hashable {
  public var rests: [Range<Instant>]

  /// The longest of them, in seconds; 0 where there is none.
  public var longest: Int64 { parts(least: 1).first ?? 0 }

  /// Those of `least` seconds or more, the longest first.
  public func parts(least: Int64) -> [Int64] {
    rests.map { $0.upperBound - $0.lowerBound }.filter { $0 >= least }.sorted(by: >)
  }
}

/// When the worker rested.
///
/// All time without work is rest, also what no row speaks of: a rest that is too short even so is
/// too short.
struct RestHistory {
  /// Stretches of work without a pause of `leastPause` or longer, in order.
  let blocks: [Session]

  /// A pause shorter than a quarter of an hour is no part of a rest under any pack. Leaving such
  /// pauses out bounds how many rests 24 hours can hold.
  static let leastPause: Int64 = 900

  init(_ timeline: Timeline) { blocks = timeline.sessions(longestGap: Self.leastPause - 1) }

  /// O(log n), and 24 hours hold at most 96 blocks.
  func rests(before moment: Instant) -> RestWindow {
    let start = moment - Limit.day
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].to <= start { low = middle + 1 } else { high = middle }
    }
    var rests: [Range<Instant>] = []
    var cursor = start
    while low < blocks.count, blocks[low].from < moment {
      if cursor < blocks[low].from { rests.append(cursor..<blocks[low].from) }
      cursor = blocks[low].to
      low += 1
    }
    if cursor < moment { rests.append(cursor..<moment) }
    return RestWindow(rests: rests)
  }
}
