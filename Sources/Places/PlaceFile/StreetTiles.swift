/// Streets gathered by the tile in which they begin.
struct StreetTiles {
  /// Where each tile's streets begin in `lines`.
  private(set) var directory: [UInt8] = []
  private(set) var lines: [UInt8] = []

  init(_ streets: [Street]) {
    let pieces = streets.flatMap(Self.cut).map { (tile: Self.number($0), piece: $0) }
    let sorted = pieces.sorted { ($0.tile, $0.piece) < ($1.tile, $1.piece) }
    var tiles = ByteWriter()
    var writer = ByteWriter()
    var start = 0
    while start < sorted.count {
      let tile = sorted[start].tile
      let end = sorted[start...].firstIndex { $0.tile != tile } ?? sorted.count
      tiles.fixed(UInt32(clamping: tile))
      tiles.fixed(UInt32(clamping: writer.bytes.count))
      writer.varint(end - start)
      for entry in sorted[start..<end] {
        writer.varint(entry.piece.kind.rawValue)
        writer.points(entry.piece.points, stepsPerDegree: PlaceFileLayout.streetStepsPerDegree)
      }
      start = end
    }
    (directory, lines) = (tiles.bytes, writer.bytes)
  }

  private static func number(_ street: Street) -> Int {
    guard let first = street.points.first else { return 0 }
    let (row, column) = PlaceFileLayout.tile(first)
    return row * PlaceFileLayout.tileColumns + column
  }

  /// Pieces that end before they get too far from where they began. A single segment may be longer:
  /// it is divided.
  private static func cut(_ street: Street) -> [Street] {
    guard var start = street.points.first else { return [] }
    var pieces: [Street] = []
    var piece = [start]
    for point in street.points.dropFirst() {
      let parts = partsNeeded(piece[piece.count - 1], point)
      let from = piece[piece.count - 1]
      for part in 1...parts {
        let next = from.point(towards: point, Double(part) / Double(parts))
        if !start.isNear(next), piece.count > 1 {
          pieces.append(Street(kind: street.kind, points: piece))
          start = piece[piece.count - 1]
          piece = [start]
        }
        piece.append(next)
      }
    }
    if piece.count > 1 { pieces.append(Street(kind: street.kind, points: piece)) }
    return pieces
  }

  private static func partsNeeded(_ one: Coordinate, _ other: Coordinate) -> Int {
    let most = max(abs(one.latitude - other.latitude), abs(one.longitude - other.longitude))
    return max(1, Int((most / (PlaceFileLayout.longestStreet / 2)).rounded(.up)))
  }
}

extension Coordinate {
  fileprivate func isNear(_ other: Coordinate) -> Bool {
    max(abs(latitude - other.latitude), abs(longitude - other.longitude))
      <= PlaceFileLayout.longestStreet
  }

  fileprivate func point(towards other: Coordinate, _ share: Double) -> Coordinate {
    share >= 1
      ? other
      : Coordinate(
        clampingLatitude: latitude + (other.latitude - latitude) * share,
        longitude: longitude + (other.longitude - longitude) * share)
  }
}

extension Street: Comparable {
  /// By kind, then by the points from first to last.
  public static func < (one: Street, other: Street) -> Bool {
    guard one.kind == other.kind else { return one.kind.rawValue < other.kind.rawValue }
    for (mine, theirs) in zip(one.points, other.points) where mine != theirs {
      return (mine.latitude, mine.longitude) < (theirs.latitude, theirs.longitude)
    }
    return one.points.count < other.points.count
  }
}
