import CivilTime
import Dossier

/// Cells in time order that touch each other, from the first row to the last; gaps between rows are
/// cells without a phase.
public struct Timeline: Sendable, Hashable {
  public var cells: [TimelineCell]
  /// Rows that leave their end open, sorted.
  public var openEnds: [Provenance]
  /// Rows dated outside 2000–2100, sorted: no log of a platform is older, and a slip of a digit
  /// would otherwise fill centuries.
  public var leftOut: [Provenance]

  public init(
    cells: [TimelineCell] = [], openEnds: [Provenance] = [], leftOut: [Provenance] = []
  ) {
    self.cells = cells
    self.openEnds = openEnds
    self.leftOut = leftOut
  }

  /// Seconds by phase. O(cells).
  public var totals: PhaseSeconds {
    var sum = PhaseSeconds()
    for cell in cells { sum[cell.phase] += cell.seconds }
    return sum
  }
}
