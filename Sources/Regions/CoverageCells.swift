import Places

/// Where an extract has anything at all: cells of a twentieth of a degree that hold nodes.
///
/// An extract of a country covers less than the box around it. What lies in the box and across the
/// border is not known, and must not be taken for known to be empty.
struct CoverageCells: Sendable {
  private var cells = Set<Int32>()
  private var last: Int32 = -1
  private var box: BoundingBox?

  private static let cellsPerDegree = 20.0
  private static let columns: Int32 = 7_201

  mutating func insert(_ point: Coordinate) {
    let row = Int32(((point.latitude + 90) * Self.cellsPerDegree).rounded(.down))
    let column = Int32(((point.longitude + 180) * Self.cellsPerDegree).rounded(.down))
    let cell = row * Self.columns + column
    if cell != last { cells.insert(cell) }
    last = cell
    if box == nil { box = BoundingBox(around: [point]) } else { box?.include(point) }
  }

  mutating func merge(_ other: CoverageCells) {
    cells.formUnion(other.cells)
    if let theirs = other.box { box = box?.union(theirs) ?? theirs }
  }

  /// The cells as boxes, neighbours in a row joined, and rows of the same extent too. None reaches
  /// beyond `limit`, or beyond what was inserted where there is no limit.
  func boxes(within limit: BoundingBox?) -> [BoundingBox] {
    guard let limit = limit ?? box else { return [] }
    // By their columns, the runs that the next row may lengthen.
    var open: [ClosedRange<Int32>: Run] = [:]
    var done: [Run] = []
    for run in runs {
      var joined = run
      if let below = open[run.columns] {
        if below.rows.upperBound + 1 == run.rows.lowerBound {
          joined.rows = below.rows.lowerBound...run.rows.upperBound
        } else {
          done.append(below)
        }
      }
      open[run.columns] = joined
    }
    return (done + open.values)
      .sorted {
        ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
      }
      .compactMap { $0.box(within: limit) }
  }

  private struct Run {
    var rows: ClosedRange<Int32>
    var columns: ClosedRange<Int32>

    func box(within limit: BoundingBox) -> BoundingBox? {
      func degrees(_ cell: Int32, _ origin: Double) -> Double {
        Double(cell) / CoverageCells.cellsPerDegree - origin
      }
      return BoundingBox(
        south: max(limit.south, degrees(rows.lowerBound, 90)),
        west: max(limit.west, degrees(columns.lowerBound, 180)),
        north: min(limit.north, degrees(rows.upperBound + 1, 90)),
        east: min(limit.east, degrees(columns.upperBound + 1, 180)))
    }
  }

  /// From south to north and west to east.
  private var runs: [Run] {
    var runs: [Run] = []
    for cell in cells.sorted() {
      let (row, column) = cell.quotientAndRemainder(dividingBy: Self.columns)
      if let last = runs.last, last.rows.lowerBound == row, last.columns.upperBound + 1 == column {
        runs[runs.count - 1].columns = last.columns.lowerBound...column
      } else {
        runs.append(Run(rows: row...row, columns: column...column))
      }
    }
    return runs
  }
}
