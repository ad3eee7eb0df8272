import Canvas
import Leaflet
import Places
import TUI

/// What the signs of the map mean, and how long a kilometre is.
struct MapLegend {
  let scene: Scene
  let viewport: MapViewport

  /// The entries that fit whole.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    let bar = scaleBar
    var left = rect.column
    let end = rect.endColumn - bar.columns - 1
    let credit = attribution
    let creditEnd = left + credit.columns
    if !credit.isEmpty, creditEnd <= end {
      // First, since the licence asks for it.
      canvas.write(
        [Span(credit, .muted)], at: Point(row: rect.row, column: left), limit: credit.columns)
      left = creditEnd + 2
    }
    for entry in entries {
      let width = entry.reduce(0) { $0 + $1.text.columns }
      guard left + width <= end else { break }
      canvas.write(entry, at: Point(row: rect.row, column: left), limit: width)
      left += width + 2
    }
    canvas.writeRight(bar, row: rect.row, before: rect.endColumn, limit: bar.columns, .muted)
  }

  private var entries: [[Span]] {
    let words = scene.words
    var entries = PlaceSign.allCases.map { sign in
      [Span("\(sign.scalar(ascii: scene.ascii)) ", .accent), Span(words[sign.nameKey])]
    }
    if !scene.opened.map.journeys.isEmpty {
      entries.append([Span("── ", .track), Span(words["ui.map.legend.journey"])])
    }
    if !scene.opened.map.positions.isEmpty {
      entries.append([
        Span(scene.ascii ? ": " : "⠶ ", .series(1)), Span(words["ui.map.legend.points"]),
      ])
    }
    return entries
  }

  /// What the licence asks for where the map of a file is shown.
  private var attribution: String {
    scene.opened.places?.sources.isEmpty == false ? PlaceSource.attribution : ""
  }

  /// `├────┤ 2 km`: a round length of eight to twenty columns.
  private var scaleBar: String {
    let latitude = Mercator.coordinate(viewport.centre).latitude
    let metresPerColumn = 2 * Mercator.metresPerUnit(at: latitude) / viewport.scale
    var length = 1.0
    for step in 0..<24 {
      let round = [1.0, 2, 5][step % 3]
      length = (0..<(step / 3)).reduce(round) { power, _ in power * 10 }
      if length / metresPerColumn >= 8 { break }
    }
    let columns = Int(max(2, min(20, (length / metresPerColumn).rounded())))
    let bar = "├" + String(repeating: "─", count: columns - 2) + "┤ "
    return bar + scene.words.format(.distance(Metres(length)))
  }
}
