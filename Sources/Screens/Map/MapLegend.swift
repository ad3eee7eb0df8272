import Canvas
import Leaflet
import Places
import TUI

/// What the signs of the map mean, and how long a kilometre is.
struct MapLegend {
  let scene: Scene
  let viewport: MapViewport

  /// The credit first, then the scale, then the entries that fit whole.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    let credit = credit(in: rect.columns)
    var left = rect.column
    if !credit.isEmpty {
      canvas.write(
        [Span(credit, .muted)], at: Point(row: rect.row, column: left), limit: rect.columns)
      left += credit.columns + Self.gap
    }
    let bar = scaleBar(within: rect.endColumn - left)
    let end = rect.endColumn - bar.columns - 1
    for entry in entries {
      let width = columns(of: entry)
      guard left + width <= end else { break }
      canvas.write(entry, at: Point(row: rect.row, column: left), limit: width)
      left += width + Self.gap
    }
    canvas.writeRight(bar, row: rect.row, before: rect.endColumn, limit: bar.columns, .muted)
  }

  private static let gap = 2

  private func columns(of entry: [Span]) -> Int { entry.reduce(0) { $0 + $1.text.columns } }

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

  /// What the licence asks for where the map of a file is shown: in full only where there is room
  /// for all entries beside it, but never left out.
  private func credit(in columns: Int) -> String {
    guard scene.opened.places?.sources.isEmpty == false else { return "" }
    let others = entries.map { self.columns(of: $0) + Self.gap }.reduce(0, +)
    let full = spelled(PlaceSource.attribution)
    let bar = scaleBar(within: columns).columns
    return full.columns + Self.gap + others + bar <= columns
      ? full : spelled(PlaceSource.shortAttribution)
  }

  private func spelled(_ credit: String) -> String {
    scene.ascii && credit.hasPrefix("©") ? "(c)" + credit.dropFirst() : credit
  }

  /// `├────┤ 2 km`: a round length of eight to twenty columns, of three to eight where there is no
  /// more room, nothing where there is none.
  private func scaleBar(within columns: Int) -> String {
    [8.0, 3].lazy.map(scaleBar(atLeast:)).first { $0.columns <= columns } ?? ""
  }

  private func scaleBar(atLeast least: Double) -> String {
    let latitude = Mercator.coordinate(viewport.centre).latitude
    let metresPerColumn = 2 * Mercator.metresPerUnit(at: latitude) / viewport.scale
    var length = 1.0
    for step in 0..<24 {
      let round = [1.0, 2, 5][step % 3]
      length = (0..<(step / 3)).reduce(round) { power, _ in power * 10 }
      if length / metresPerColumn >= least { break }
    }
    let columns = Int(max(2, min(20, (length / metresPerColumn).rounded())))
    let bar = "├" + String(repeating: "─", count: columns - 2) + "┤ "
    return bar + scene.words.format(.distance(Metres(length)))
  }
}
