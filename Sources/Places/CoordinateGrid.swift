/// Finds the points near a point: a hash table of cells about as wide as the reach asked for.
///
/// The caller numbers its points; the grid keeps numbers and positions only. Insertion is constant
/// time; a search looks at the points of the cells around.
public struct CoordinateGrid: Sendable {
  /// The side of a cell, in degrees of latitude.
  private let step: Double
  /// The last point put in a cell.
  private var heads: [Cell: Int32] = [:]
  /// By order of insertion: the point put in the same cell before, or −1.
  private var previous: [Int32] = []
  private var points: [Coordinate] = []
  private var indices: [Int] = []

  private struct Cell: Hashable {
    var row: Int32
    var column: Int32
  }

  /// `cellSize` is best near the usual reach of a search; it is kept between 1 m and 1 000 km.
  public init(cellSize: Metres) {
    let metres = cellSize.value.isFinite ? cellSize.value : 1_000
    step = min(max(metres, 1), 1_000_000) / metresPerDegree
  }

  public var count: Int { points.count }

  public mutating func insert(_ index: Int, at point: Coordinate) {
    let row = row(point.latitude)
    let cell = Cell(row: row, column: column(point.longitude, of: columns(in: row)))
    previous.append(heads[cell] ?? -1)
    heads[cell] = Int32(clamping: points.count)
    points.append(point)
    indices.append(index)
  }

  /// The indices of all points within `reach`, ascending.
  public func indices(within reach: Metres, of point: Coordinate) -> [Int] {
    var found: [Int] = []
    forEach(within: reach, of: point) { index, _ in found.append(index) }
    return found.sorted()
  }

  /// Calls `body` with every point within `reach` and its distance, in an order that the points'
  /// positions and order of insertion decide.
  public func forEach(
    within reach: Metres, of point: Coordinate, _ body: (_ index: Int, _ distance: Metres) -> Void
  ) {
    let up = reach.value / metresPerDegree
    guard up.isFinite, up >= 0 else { return }
    for row in row(max(-90, point.latitude - up))...row(min(90, point.latitude + up)) {
      for column in columnsToSearch(row: row, around: point.longitude, up: up) {
        var entry = heads[Cell(row: row, column: column)] ?? -1
        while entry >= 0 {
          let at = Int(entry)
          let distance = point.approximateDistance(to: points[at])
          if distance <= reach { body(indices[at], distance) }
          entry = previous[at]
        }
      }
    }
  }

  private func row(_ latitude: Double) -> Int32 { Int32((latitude / step).rounded(.down)) }

  /// How many cells go round the earth in a row; fewer towards the poles.
  private func columns(in row: Int32) -> Int32 {
    Int32(max(1, 360 * narrowing(of: row) / step))
  }

  /// The cosine of the row's edge nearest to the pole.
  private func narrowing(of row: Int32) -> Double {
    let edge = max(abs(Double(row)), abs(Double(row) + 1)) * step
    return edge < 90 ? cosine(edge * radiansPerDegree) : 0
  }

  private func column(_ longitude: Double, of columns: Int32) -> Int32 {
    let turned = (longitude + 180) / 360 * Double(columns)
    return Int32(turned.rounded(.down)) % columns
  }

  private func columnsToSearch(row: Int32, around longitude: Double, up: Double) -> [Int32] {
    let count = columns(in: row)
    let narrowing = narrowing(of: row)
    // One cell more on either side, since the flat distance is not exact.
    let across = narrowing > 0 ? up / narrowing / 360 * Double(count) + 1 : Double(count)
    guard across * 2 + 1 < Double(count) else { return Array(0..<count) }
    let middle = (longitude + 180) / 360 * Double(count)
    let columns =
      Int32((middle - across).rounded(.down))...Int32((middle + across).rounded(.down))
    return columns.map { ($0 + count) % count }
  }
}
