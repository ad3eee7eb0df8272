import CivilTime
import Dossier

/// Short gaps between trips, where no file tells when the worker was online: waiting at the least.
public struct LostTime: Sendable, Hashable {
  public var gaps: Int
  public var seconds: Int64
  /// The longest gap, in seconds, that counts.
  public var longestGap: Int64
  /// Whether the user said that it may be added to the hours.
  public var isCounted: Bool
}

extension Timeline {
  /// Cells between two trips of which no row speaks, no longer than `longestGap`, become waiting that
  /// rests on trips alone. O(cells).
  func countingLostTime(_ longestGap: Int64) -> Timeline {
    var filled = self
    for index in lostTime(longestGap) {
      filled.cells[index].phase = .p1
      filled.cells[index].flags.insert(.tripsOnly)
      filled.cells[index].sources = cells[index - 1].sources
    }
    return filled
  }

  /// The indices of those cells.
  func lostTime(_ longestGap: Int64) -> [Int] {
    cells.indices.dropFirst().dropLast().filter { index in
      cells[index].phase == nil && cells[index].isCounted && cells[index].seconds <= longestGap
        && cells[index].sources.isEmpty && cells[index - 1].isOfTrip && cells[index + 1].isOfTrip
    }
  }
}

extension TimelineCell {
  fileprivate var isOfTrip: Bool { isWork && flags.contains(.tripsOnly) }
}
