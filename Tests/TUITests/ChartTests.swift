import Canvas
import TUI
import Testing

@Suite struct ChartTests {
  private func picture(_ rows: Int, _ columns: Int, _ draw: (inout Canvas) -> Void) -> String {
    var canvas = Canvas(Size(rows: rows, columns: columns))
    draw(&canvas)
    return canvas.snapshot()
  }

  @Test func barsAreStackedInThreePatterns() {
    let chart = BarChart(
      bars: [
        ChartBar(label: "W01", segments: [4, 2, 2], value: "8 h"),
        ChartBar(label: "W02", segments: [2, 1, 1], value: "4 h"),
      ], maximum: 8)
    #expect(
      picture(2, 24) { chart.draw(on: &$0, in: $0.bounds) } == """
        W01 ████████▓▓▓▓░░░░ 8 h
        W02 ████▓▓░░         4 h
        """)
  }

  @Test func thresholdsAreLines() {
    let chart = BarChart(
      bars: [ChartBar(label: "a", segments: [5], value: "")], thresholds: [8], maximum: 10)
    #expect(picture(1, 13) { chart.draw(on: &$0, in: $0.bounds) } == "a █████   │")
  }

  @Test func segmentsAddUpWhateverTheirRounding() {
    for width in 1..<60 {
      let bar = ChartBar(label: "", segments: [1, 1, 1, 1, 1, 1, 1], value: "")
      let text = picture(1, width + 2) {
        BarChart(bars: [bar]).draw(on: &$0, in: $0.bounds)
      }
      #expect(text.filter { "█▓░".contains($0) }.count == width)
    }
  }

  @Test func oddNumbersDrawNothing() {
    let bar = ChartBar(label: "x", segments: [.nan, -3, .infinity, 0], value: "?")
    #expect(
      picture(1, 12) {
        BarChart(bars: [bar], thresholds: [.nan, -1, .infinity]).draw(on: &$0, in: $0.bounds)
      } == "x          ?")
  }

  @Test func theDotGridIsFilledFromTheTop() {
    let text = picture(10, 10) { DotGrid(full: 91).draw(on: &$0, at: Point(row: 0, column: 0)) }
    let rows = text.split(separator: "\n")
    #expect(rows.count == 10)
    #expect(rows[8] == "●●●●●●●●●●" && rows[9] == "●○○○○○○○○○")
    #expect(DotGrid(full: 400).full == 100 && DotGrid(full: -1).full == 0)
  }

  @Test func aBadgeSaysItsLevelThreeTimes() {
    let badge = LevelBadge(level: 3, word: "Think first")
    #expect(
      picture(1, 30) { badge.draw(on: &$0, at: Point(row: 0, column: 0)) } == " ■■■□ 3 Think first")
    #expect(badge.columns == 20)
    #expect((0...4).map(LevelBadge.meter) == ["□□□□", "■□□□", "■■□□", "■■■□", "■■■■"])
    var canvas = Canvas(Size(rows: 1, columns: 30), theme: .standard256)
    badge.draw(on: &canvas, at: Point(row: 0, column: 0))
    #expect(canvas[Point(row: 0, column: 3)].style == Theme.standard256[.level(3)])
    #expect(canvas.ascii().snapshot() == " ###- 3 Think first")
  }

  @Test func progressIsABarAndWords() {
    let view = ProgressView(text: "Reading 1 of 2", share: 0.5)
    #expect(
      picture(2, 14) { view.draw(on: &$0, in: $0.bounds) } == "Reading 1 of 2\n███████░░░░░░░")
    let unknown = ProgressView(text: "Reading")
    #expect(picture(2, 14) { unknown.draw(on: &$0, in: $0.bounds) } == "Reading\n")
  }
}

@Suite struct MapTests {
  private let room = Rect(row: 1, column: 1, rows: 4, columns: 8)

  @Test func aPointOfThePlaneAndItsCellAgree() {
    let viewport = MapViewport(centre: PlanePoint(x: 0.5, y: 0.5), scale: 1_000)
    for row in room.row..<room.endRow {
      for column in room.column..<room.endColumn {
        let point = Point(row: row, column: column)
        #expect(viewport.cell(viewport.plane(point, in: room), in: room) == point)
      }
    }
    #expect(viewport.cell(PlanePoint(x: 0.9, y: 0.5), in: room) == nil)
    #expect(viewport.cell(PlanePoint(x: .nan, y: 0.5), in: room) == nil)
  }

  @Test func zoomingLeavesThePointWhereItIs() {
    var viewport = MapViewport(centre: PlanePoint(x: 0.5, y: 0.5), scale: 100)
    let corner = Point(row: 1, column: 1)
    let before = viewport.plane(corner, in: room)
    #expect(viewport.handle(.mouse(Mouse(.wheelUp, at: corner)), in: room) == .changed)
    #expect(viewport.scale == 150)
    let after = viewport.plane(corner, in: room)
    #expect(abs(after.x - before.x) < 1e-9 && abs(after.y - before.y) < 1e-9)
  }

  @Test func zoomAndPanStayInBounds() {
    var viewport = MapViewport(centre: PlanePoint(x: 0, y: 0), scale: 10, scales: 5...20)
    for _ in 0..<9 { _ = viewport.handle(.key("+"), in: room) }
    #expect(viewport.scale == 20)
    for _ in 0..<9 { _ = viewport.handle(.key("-"), in: room) }
    #expect(viewport.scale == 5)
    _ = viewport.handle(.key("l"), in: room)
    #expect(viewport.centre.x == 0.25 * 16 / 5)
    #expect(viewport.handle(.key("x"), in: room) == .ignored)
  }

  @Test func aViewportShowsAllOfSomePoints() throws {
    let points = [
      PlanePoint(x: 0.1, y: 0.2), PlanePoint(x: 0.4, y: 0.3), PlanePoint(x: .nan, y: 0),
    ]
    let viewport = try #require(MapViewport.showing(points, in: room))
    for point in points.prefix(2) { #expect(viewport.cell(point, in: room) != nil) }
    #expect(MapViewport.showing([], in: room) == nil)
    let single = try #require(MapViewport.showing([points[0]], in: room, scales: 1...500))
    #expect(single.scale == 500)
  }

  @Test func layersAndLabels() {
    let viewport = MapViewport(centre: PlanePoint(x: 0, y: 0), scale: 1)
    let view = MapView<(Double, Double)>(
      viewport: viewport,
      layers: [
        MapLayer(.lines([[(-8, 0), (7, 0)]]), .water),
        MapLayer(
          .labels([
            (at: (-8, -8), sign: "●", name: "Home"), (at: (-4, -8), sign: "●", name: "Work"),
          ]), .accent),
        MapLayer(.dots([(7, 7)]), .track),
      ]
    ) { PlanePoint(x: $0.0, y: $0.1) }
    var canvas = Canvas(Size(rows: 4, columns: 8))
    view.draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.snapshot() == "● ● Work\n\n⠉⠉⠉⠉⠉⠉⠉⠉\n       ⢀")
  }
}
