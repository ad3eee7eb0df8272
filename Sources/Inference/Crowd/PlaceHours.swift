import CivilTime
import Dossier
import Places

/// A square kilometre in which a person was, and the hour.
struct PlaceHour: Hashable, Comparable {
  /// Hours since 1970, UTC.
  var hour: Int64
  var cell: CellGrid.Cell

  static func < (one: PlaceHour, other: PlaceHour) -> Bool {
    (one.hour, one.cell) < (other.hour, other.cell)
  }
}

/// Distinct pairs of a square kilometre and an hour, as coarse as the masts of the study.
struct PlaceHours {
  static let squareMetres = 1_000.0

  /// By hour.
  private(set) var points: [PlaceHour] = []
  /// Rows that give a place and a time.
  private(set) var rows = 0
  /// The rows of the first points.
  private(set) var examples: [Provenance] = []

  private var cells = CellReader(CellGrid(metres: squareMetres))
  /// The hour under way, and the squares met in it.
  private var hour = Int64.min
  private var met = Set<CellGrid.Cell>()
  private var latest: CellGrid.Cell?

  /// The points of fixes, which are sorted by time, and of the ends of trips and shifts.
  init(_ dossier: Dossier, _ groundwork: Groundwork) {
    let fixes = dossier.fixes
    var others = Self.ends(dossier, groundwork)[...]
    for index in 0..<fixes.count {
      let seconds = fixes.times[index]
      while let other = others.first, other.seconds < seconds { insert(others.removeFirst()) }
      let (latitude, longitude) = (fixes.latitudes[index], fixes.longitudes[index])
      // Where exports write "unknown".
      if latitude == 0, longitude == 0 { continue }
      let isNew = insert(
        cells.cell(latitude: Double(latitude) / 1e7, longitude: Double(longitude) / 1e7), seconds)
      if isNew { show(fixes.provenance(at: index)) }
    }
    others.forEach { insert($0) }
  }

  private struct End {
    let place: Coordinate
    let seconds: Int64
    let source: Provenance
  }

  /// Where rides and shifts began and ended, by time.
  private static func ends(_ dossier: Dossier, _ groundwork: Groundwork) -> [End] {
    var ends = groundwork.trips.ends.filter { $0.kind == .pickup || $0.kind == .dropoff }.map {
      End(place: $0.coordinate, seconds: $0.at.seconds, source: $0.provenance)
    }
    for segment in dossier.segments {
      for (place, at) in [
        (segment.beginPlace, Optional(segment.begin)), (segment.endPlace, segment.end),
      ] {
        guard let place, let at, place != .origin else { continue }
        ends.append(End(place: place, seconds: at.seconds, source: segment.provenance))
      }
    }
    return ends.sorted { ($0.seconds, $0.source) < ($1.seconds, $1.source) }
  }

  private mutating func insert(_ end: End) {
    let cell = cells.cell(latitude: end.place.latitude, longitude: end.place.longitude)
    if insert(cell, end.seconds) { show(end.source) }
  }

  /// A ride's row gives two points, one after the other.
  private mutating func show(_ source: Provenance) {
    if examples.count < 12, examples.last != source { examples.append(source) }
  }

  /// Whether the point is a new one. Hours come in order, so that only those of one are looked up.
  @inline(__always)
  private mutating func insert(_ cell: CellGrid.Cell, _ seconds: Int64) -> Bool {
    rows += 1
    let hour = seconds.flooredDivision(by: 3_600)
    if hour != self.hour {
      self.hour = hour
      met.removeAll(keepingCapacity: true)
    } else if cell == latest {
      return false
    }
    latest = cell
    guard met.insert(cell).inserted else { return false }
    points.append(PlaceHour(hour: hour, cell: cell))
    return true
  }
}

/// Finds the cells of many positions in turn: the width of a row is worked out when the row changes.
struct CellReader {
  private let grid: CellGrid
  private var row = Int32.min
  private var metresPerDegreeEast = 0.0

  init(_ grid: CellGrid) { self.grid = grid }

  @inline(__always)
  mutating func cell(latitude: Double, longitude: Double) -> CellGrid.Cell {
    let row = grid.row(of: latitude)
    if row != self.row {
      self.row = row
      metresPerDegreeEast = grid.metresPerDegreeEast(in: row)
    }
    return CellGrid.Cell(
      row: row,
      column: Int32((longitude * metresPerDegreeEast / grid.metres).rounded(.down)))
  }
}
