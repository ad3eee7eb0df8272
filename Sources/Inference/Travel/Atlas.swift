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
  private var countries: [CellGrid.Cell: Set<String>] = [:]

  private static let grid = CellGrid(metres: 2_000)

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// Nil on the open sea and far from any town.
  mutating func town(at point: Coordinate) -> Town? {
    let cell = Self.grid.cell(of: point)
    if let known = towns[cell] { return known }
    // Of the middle of the square, so that it does not matter who asks first.
    let town = gazetteer.mainCity(near: Self.grid.middle(of: cell) ?? point).map {
      Town(country: $0.countryCode, name: $0.name, coordinate: $0.coordinate)
    }
    towns[cell] = .some(town)
    return town
  }

  /// By the nearest place; borders are rounded to some hundred metres.
  func country(at point: Coordinate) -> String? { gazetteer.nearestCity(to: point)?.countryCode }

  /// The countries of a position's square and of the eight around it. An airport beside a
  /// border would else lie abroad.
  mutating func countries(around point: Coordinate) -> Set<String> {
    let cell = Self.grid.cell(of: point)
    if let known = countries[cell] { return known }
    let found = Set(
      Self.grid.neighbourhood(of: cell).compactMap(Self.grid.middle).compactMap(country))
    countries[cell] = found
    return found
  }
}
