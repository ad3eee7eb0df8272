/// Which places touch which cells of a thousandth of a degree, as one sorted table.
///
/// Building sorts; a search is one binary search for each row of cells it reaches.
struct PlaceCells: Sendable {
  private(set) var entries: [Entry] = []
  /// Places that touch more than `mostCells`.
  private(set) var large: [Large] = []

  struct Large: Sendable {
    var place: Int32
    var box: BoundingBox
  }

  struct Entry: Sendable {
    var row: Int32
    var column: Int32
    var place: Int32

    var key: Int64 { PlaceCells.key(row: row, column: column) }
  }

  /// Orders cells by row, then column.
  static func key(row: Int32, column: Int32) -> Int64 {
    Int64(row) << 32 | Int64(UInt32(bitPattern: column &- Int32.min))
  }

  private static let cellsPerDegree = 1_000.0
  private static let mostCells = 64

  init(_ boxes: [BoundingBox]) {
    for (index, box) in boxes.enumerated() {
      let place = Int32(clamping: index)
      let (rows, columns) = PlaceCells.cells(of: box)
      guard rows.count * columns.count <= PlaceCells.mostCells else {
        large.append(Large(place: place, box: box))
        continue
      }
      for row in rows {
        for column in columns { entries.append(Entry(row: row, column: column, place: place)) }
      }
    }
    entries.sort { ($0.key, $0.place) < ($1.key, $1.place) }
  }

  /// The numbers of the places that may touch a box, ascending, each once.
  func places(touching box: BoundingBox) -> [Int] {
    var found = Set(large.lazy.filter { $0.box.intersects(box) }.map(\.place))
    let (rows, columns) = PlaceCells.cells(of: box)
    for row in rows {
      let end = Entry(row: row, column: columns.upperBound, place: 0).key
      var index = firstEntry(from: Entry(row: row, column: columns.lowerBound, place: 0).key)
      while index < entries.count, entries[index].key <= end {
        found.insert(entries[index].place)
        index += 1
      }
    }
    return found.map(Int.init).sorted()
  }

  private func firstEntry(from key: Int64) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  static func cells(
    of box: BoundingBox
  ) -> (rows: ClosedRange<Int32>, columns: ClosedRange<Int32>) {
    (cell(box.south)...cell(box.north), cell(box.west)...cell(box.east))
  }

  private static func cell(_ degrees: Double) -> Int32 {
    Int32((degrees * cellsPerDegree).rounded(.down))
  }
}
