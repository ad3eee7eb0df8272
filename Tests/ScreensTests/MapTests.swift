import Canvas
import CivilTime
import Dossier
import Exports
import Inference
import Leaflet
import Places
import TUI
import Testing

@testable import Screens

@Suite struct MapTests {
  @Test(arguments: [
    (0, "January 1970"), (-1, "December 1969"), (951_782_400, "February 2000"),
    (951_868_800, "March 2000"), (1_735_689_599, "December 2024"), (1_735_689_600, "January 2025"),
  ])
  func monthsByTheClockOfUTC(_ seconds: Int64, _ name: String) {
    #expect(YearMonth(Instant(seconds: seconds)).name(Words(.english)) == name)
  }

  @Test func monthsAreOrdered() {
    let instants = [-1, 0, 951_782_400, 1_735_689_600].map { YearMonth(Instant(seconds: $0)) }
    #expect(instants == instants.sorted())
    // No time is too far away to be told.
    #expect(YearMonth(Instant(seconds: .min)) < YearMonth(Instant(seconds: .max)))
  }

  @Test func mercatorGoesThereAndBack() throws {
    let place = try #require(Coordinate(latitude: 50.63, longitude: 5.58))
    let back = Mercator.coordinate(Mercator.plane(place))
    #expect(abs(back.latitude - place.latitude) < 1e-9)
    #expect(abs(back.longitude - place.longitude) < 1e-9)
    let origin = Mercator.plane(.origin)
    #expect(abs(origin.x - 0.5) < 1e-12)
    #expect(abs(origin.y - 0.5) < 1e-12)
  }

  private let rect = Rect(row: 0, column: 0, rows: 10, columns: 20)
  private let month = YearMonth(Instant(seconds: 0))

  private var viewport: MapViewport {
    MapViewport(centre: PlanePoint(x: 0.5, y: 0.5), scale: 1_000)
  }

  /// Two hundred thousand positions cost no more dots than the window has.
  @Test func positionsAreDrawnOncePerDot() {
    let positions = (0..<200_000).map { index in
      let (row, column) = (Double(index / 500), Double(index % 500))
      return MapSubject.Position(
        at: PlanePoint(x: 0.48 + column / 500 * 0.04, y: 0.48 + row / 400 * 0.04), month: month)
    }
    let dots = MapCulling(viewport, in: rect).dots(positions, in: nil)
    #expect(dots.count == 40 * 40)
    #expect(Set(dots).count == dots.count)
  }

  @Test func whatIsOutsideOrOfAnotherMonthIsLeftOut() {
    let other = YearMonth(Instant(seconds: 90 * 86_400))
    let positions = [
      MapSubject.Position(at: PlanePoint(x: 0.5, y: 0.5), month: month),
      MapSubject.Position(at: PlanePoint(x: 0.9, y: 0.5), month: month),
      MapSubject.Position(at: PlanePoint(x: 0.501, y: 0.5), month: other),
      MapSubject.Position(at: PlanePoint(x: .nan, y: 0.5), month: month),
    ]
    let culling = MapCulling(viewport, in: rect)
    #expect(culling.dots(positions, in: nil).count == 2)
    #expect(culling.dots(positions, in: month) == [PlanePoint(x: 0.5, y: 0.5)])
  }

  @Test func linesThatCrossTheWindowAreKeptOnce() {
    func journey(_ x: Double, _ y: Double, _ toX: Double, _ toY: Double) -> MapSubject.Journey {
      MapSubject.Journey(
        from: PlanePoint(x: x, y: y), to: PlanePoint(x: toX, y: toY), month: month)
    }
    let journeys = [
      journey(0.1, 0.5, 0.9, 0.5), journey(0.1, 0.5, 0.9, 0.5), journey(0.1, 0.1, 0.2, 0.9),
      journey(0.5, 0.5, 0.5, 0.5),
    ]
    #expect(MapCulling(viewport, in: rect).lines(journeys, in: nil).count == 2)
    #expect(
      MapCulling(viewport, in: rect).lines(journeys, in: YearMonth(Instant(seconds: -1))).isEmpty)
  }

  /// Every ride begins at home and ends at one of two cafés of the same town, four hundred metres away.
  @Test func neighboursOfOneNameAreTwoPlaces() throws {
    let home = try #require(Coordinate(latitude: 60.1665, longitude: 24.943))
    let cafe = try #require(Coordinate(latitude: 60.169, longitude: 24.948))
    var dossier = Dossier()
    dossier.zone = "UTC"
    dossier.files = [SourceFile(export: 0, path: "trips.csv", bytes: 1, entry: 0)]
    for row in 0..<24 {
      let at = Instant(seconds: Int64(row / 2) * 86_400 + (row.isMultiple(of: 2) ? 32_400 : 75_600))
      let (from, to) = row.isMultiple(of: 2) ? (home, cafe) : (cafe, home)
      dossier.trips.append(
        Trip(
          role: .rider, status: .completed, begin: Waypoint(at: at, coordinate: from),
          dropoff: Waypoint(at: at + 600, coordinate: to),
          provenance: Provenance(file: 0, row: row + 1)))
    }
    let context = InferenceContext(gazetteer: .standard)
    let groundwork = Groundwork(dossier, context)
    let findings = Inference.conclude(dossier, context, groundwork)
    let places = MapPlaces(
      Scene(
        opened: OpenedExport(
          reading: Reading(dossier: dossier), groundwork: groundwork, hours: nil,
          findings: findings, storage: []),
        leaflet: Leaflet.compose(dossier: dossier, findings: findings, words: Words(.english)),
        words: Words(.english), ascii: false, isRevealed: false, profiles: [], mask: Mask(.off)))
    #expect(places.all.map(\.label).count == 2)
    #expect(Set(places.all.map(\.label)).count == 1)
    #expect(places.all.indices.count { places.sign($0) == .home } == 1)
  }
}
