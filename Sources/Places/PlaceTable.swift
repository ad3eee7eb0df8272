/// Places that are found by position, wherever they lie.
protocol PlaceTable: Sendable {
  var count: Int { get }
  /// Nil for one that cannot be read.
  func place(_ number: Int) -> Place?
  /// The numbers of the places that may touch a box, ascending, each once.
  func places(touching box: BoundingBox) -> [Int]
  var largestPad: Metres { get }
}

/// Places in memory, by position and then name.
struct ListedPlaces: PlaceTable {
  let places: [Place]
  let largestPad: Metres
  private let cells: PlaceCells

  /// Each counts once.
  init(_ places: [Place]) {
    let ordered = places.sorted { $0.precedes($1) }
    var distinct: [Place] = []
    distinct.reserveCapacity(ordered.count)
    for place in ordered where distinct.last != place { distinct.append(place) }
    self.places = distinct
    cells = PlaceCells(distinct.map(\.box))
    largestPad = distinct.map(\.pad).max() ?? .zero
  }

  var count: Int { places.count }

  func place(_ number: Int) -> Place? { places.indices.contains(number) ? places[number] : nil }

  func places(touching box: BoundingBox) -> [Int] { cells.places(touching: box) }
}
