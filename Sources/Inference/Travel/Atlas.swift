import Places

/// The towns and countries of positions, looked up once for each square of two kilometres.
struct Atlas {
  /// The town by which people name a region.
  struct Town: Hashable {
    /// ISO 3166-1 alpha-2.
    var country: String
    var name: String
    var coordinate: Coordinate

    /// `Lisboa (PT)`
    var label: String { "\(name) (\(country))" }
  }

  private let gazetteer: Gazetteer
  private var towns: [CellGrid.Cell: Town?] = [:]

  private static let grid = CellGrid(metres: 2_000)

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// Nil on the open sea and far from any town.
  mutating func town(at point: Coordinate) -> Town? {
    let cell = Self.grid.cell(of: point)
    if let known = towns[cell] { return known }
    let town = gazetteer.mainCity(near: point).map {
      Town(country: $0.countryCode, name: $0.name, coordinate: $0.coordinate)
    }
    towns[cell] = .some(town)
    return town
  }
}
