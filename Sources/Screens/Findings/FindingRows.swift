import Canvas
import Dossier
import Leaflet

/// The list of findings by theme. The first finding of a theme carries the theme's name above it.
struct FindingRows {
  private struct Row {
    var entry: LeafletEntry
    /// The theme that begins here.
    var theme: FindingTheme?
  }

  private let rows: [Row]

  /// - Parameter query: Letters that a finding's words must hold; empty for all.
  init(_ scene: Scene, query: String) {
    let match = TextMatch(query)
    // What a closed line hides is not found by guessing at it.
    let entries = scene.leaflet.entries.filter { entry in
      let texts = scene.isClosed(entry) ? [scene.title(of: entry)] : [entry.title, entry.statement]
      return match.isEmpty
        || (texts + [scene.words[entry.icon.labelKey]]).contains(where: match.matches)
    }
    rows = FindingTheme.allCases.flatMap { theme in
      entries.filter { $0.kind.theme == theme }.enumerated().map { index, entry in
        Row(entry: entry, theme: index == 0 ? theme : nil)
      }
    }
  }

  var count: Int { rows.count }

  /// A finding takes a row; a theme's name one more, with a blank row above it but at the top.
  var heights: [Int] {
    rows.enumerated().map { index, row in row.theme == nil ? 1 : index == 0 ? 2 : 3 }
  }

  func entry(_ index: Int) -> LeafletEntry? {
    rows.indices.contains(index) ? rows[index].entry : nil
  }

  func index(of id: String) -> Int? { rows.firstIndex { $0.entry.id == id } }

  func draw(
    _ index: Int, isSelected: Bool, _ scene: Scene, on canvas: inout Canvas, in room: Rect
  ) {
    guard rows.indices.contains(index) else { return }
    let row = rows[index]
    if let theme = row.theme {
      let line = room.line(room.rows - 2)
      canvas.write(
        scene.words["theme.\(theme.rawValue)"], at: line.origin, limit: line.columns, .accent)
    }
    let line = room.line(room.rows - 1)
    if isSelected { canvas.focus = line.origin }
    drawEntry(row.entry, isSelected, scene, on: &canvas, in: line)
  }

  private func drawEntry(
    _ entry: LeafletEntry, _ isSelected: Bool, _ scene: Scene, on canvas: inout Canvas,
    in line: Rect
  ) {
    let ink: Ink = isSelected ? .selected : .text
    canvas.fill(line, ink)
    let mark = entry.isUncertain ? "▼" : " "
    let badge = " \(entry.level.meter(ascii: scene.ascii)) \(entry.level.rawValue)\(mark)"
    let sign = entry.icon.sign(ascii: scene.ascii)
    canvas.write(
      (isSelected ? "►" : " ") + " \(sign) \(name(of: entry, scene))",
      at: line.origin,
      limit: line.columns - badge.columns - 1, ink)
    canvas.writeRight(
      badge, row: line.row, before: line.endColumn, limit: badge.columns,
      .level(entry.level.rawValue))
  }

  /// The title and what tells findings of one kind apart: the place's name, but not of a closed one.
  private func name(of entry: LeafletEntry, _ scene: Scene) -> String {
    let title = scene.title(of: entry)
    guard let place = entry.finding.place, !scene.isClosed(entry) else { return title }
    return scene.words.labelled(title, place.label)
  }
}
