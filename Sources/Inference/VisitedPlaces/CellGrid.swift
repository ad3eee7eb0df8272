import Places

/// Square cells on the earth's surface, of so many metres a side.
///
/// Rows follow latitude; columns follow the longitude, scaled at the southern edge of their row.
struct CellGrid {
  struct Cell: Hashable, Comparable {
    var row: Int32
    var column: Int32

    static func < (one: Cell, other: Cell) -> Bool {
      (one.row, one.column) < (other.row, other.column)
    }
  }

  /// At least one.
  let metres: Double

  func cell(of point: Coordinate) -> Cell {
    let row = row(of: point.latitude)
    return Cell(row: row, column: column(of: point.longitude, in: row))
  }

  /// Nil where that lies beyond a pole or 180° of longitude.
  func middle(of cell: Cell) -> Coordinate? {
    let latitude = (Double(cell.row) + 0.5) * metres / LocalPlane.metresPerDegreeNorth
    let longitude = (Double(cell.column) + 0.5) * metres / metresPerDegreeEast(in: cell.row)
    return Coordinate(latitude: latitude, longitude: longitude)
  }

  /// A cell and the eight that touch it; rows above and below may be out of step by a part of a cell.
  func neighbourhood(of cell: Cell) -> [Cell] {
    guard let middle = middle(of: cell) else { return [cell] }
    return (-1...1).flatMap { north in
      let row = cell.row + Int32(north)
      let column = column(of: middle.longitude, in: row)
      return (-1...1).map { Cell(row: row, column: column + Int32($0)) }
    }
  }

  func row(of latitude: Double) -> Int32 {
    Int32((latitude * LocalPlane.metresPerDegreeNorth / metres).rounded(.down))
  }

  func column(of longitude: Double, in row: Int32) -> Int32 {
    Int32((longitude * metresPerDegreeEast(in: row) / metres).rounded(.down))
  }

  /// Beyond 89° the columns narrow no further.
  func metresPerDegreeEast(in row: Int32) -> Double {
    let latitude = Double(row) * metres / LocalPlane.metresPerDegreeNorth
    return LocalPlane(latitude: max(-89, min(89, latitude)), longitude: 0).metresPerDegreeEast
  }
}
