import CivilTime
import Dossier

/// One position per moment: where several rows share a second, the most accurate of them.
struct FixSamples {
  struct Sample {
    /// Row of `Fixes`.
    var row: Int
    var at: Instant
    /// Degrees.
    var latitude: Double
    var longitude: Double
    /// Metres; 0 where not stated.
    var statedAccuracy: UInt16

    /// Metres. A position without an accuracy counts as one of 30 m, which is usual in a town.
    var accuracy: Double {
      statedAccuracy == 0 ? 30 : max(5, min(200, Double(statedAccuracy)))
    }
  }

  let fixes: Fixes
  private var rows = ContiguousArray<Int32>()

  init(_ fixes: Fixes) {
    self.fixes = fixes
    rows.reserveCapacity(fixes.count)
    for row in 0..<min(fixes.count, Int(Int32.max)) {
      // Zero degrees twice is what devices write that know nothing.
      if fixes.latitudes[row] == 0, fixes.longitudes[row] == 0 { continue }
      guard let last = rows.last, fixes.times[Int(last)] == fixes.times[row] else {
        rows.append(Int32(row))
        continue
      }
      if rank(row) < rank(Int(last)) { rows[rows.count - 1] = Int32(row) }
    }
  }

  /// Best accuracy first; a stated one before none.
  private func rank(_ row: Int) -> (Int, Int32, Int32) {
    let accuracy = Int(fixes.accuracies[row])
    return (accuracy == 0 ? .max : accuracy, fixes.latitudes[row], fixes.longitudes[row])
  }

  var isEmpty: Bool { rows.isEmpty }
  var indices: Range<Int> { rows.indices }

  subscript(index: Int) -> Sample {
    let row = Int(rows[index])
    return Sample(
      row: row, at: Instant(seconds: fixes.times[row]),
      latitude: Double(fixes.latitudes[row]) / 1e7,
      longitude: Double(fixes.longitudes[row]) / 1e7, statedAccuracy: fixes.accuracies[row])
  }

  func shareCoarser(than metres: UInt16) -> Double {
    guard !rows.isEmpty else { return 0 }
    let coarser = rows.count { fixes.accuracies[Int($0)] > metres }
    return Double(coarser) / Double(rows.count)
  }

  /// The median of the seconds between two samples, capped at an hour; an hour where there is none.
  var medianStep: Int {
    var counts = [Int](repeating: 0, count: 3_601)
    for index in rows.indices.dropFirst() {
      let later = Instant(seconds: fixes.times[Int(rows[index])])
      let earlier = Instant(seconds: fixes.times[Int(rows[index - 1])])
      counts[Int(max(0, min(3_600, later - earlier)))] += 1
    }
    let half = (rows.count - 1) / 2
    var seen = 0
    return counts.firstIndex {
      seen += $0
      return seen > half
    } ?? 3_600
  }
}
