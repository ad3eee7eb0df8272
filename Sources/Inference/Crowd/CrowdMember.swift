import Dossier

/// What others may know of one person's whereabouts, to be compared with that of other people.
///
/// Made of one person's exports, which need not be kept: squares of a kilometre, hours, and the squares
/// of home and place of work.
public struct CrowdMember: Sendable {
  let placeHours: [PlaceHour]
  /// The squares, each once.
  let places: [CellGrid.Cell]
  /// Nil where not both are known.
  let homeAndWork: [CellGrid.Cell]?

  public init(_ dossier: Dossier, _ groundwork: Groundwork) {
    self.init(PlaceHours(dossier, groundwork), groundwork)
  }

  init(_ points: PlaceHours, _ groundwork: Groundwork) {
    let grid = CellGrid(metres: PlaceHours.squareMetres)
    self.init(
      placeHours: points.points,
      homeAndWork: HomeWorkPair.claims(groundwork).map { claims in
        [claims.home, claims.work].map { grid.cell(of: groundwork.places[$0.place].coordinate) }
      })
  }

  init(placeHours: [PlaceHour], homeAndWork: [CellGrid.Cell]? = nil) {
    self.placeHours = placeHours.sorted()
    places = Set(placeHours.map(\.cell)).sorted()
    self.homeAndWork = homeAndWork
  }
}
