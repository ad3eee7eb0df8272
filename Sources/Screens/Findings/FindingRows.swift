import Canvas
import Dossier
import Leaflet

/// The list of findings: a heading for each theme, its findings below.
struct FindingRows {
  private enum Row {
    case theme(FindingTheme)
    case entry(LeafletEntry)
  }

  private let rows: [Row]

  /// - Parameter query: Letters that a finding's words must hold; empty for all.
  init(_ scene: Scene, query: String) {
    let wanted = query.lowercased()
    let entries = scene.leaflet.entries.filter { entry in
      wanted.isEmpty
        || [entry.title, entry.statement, scene.words[entry.icon.labelKey]].contains {
          $0.lowercased().contains(wanted)
        }
    }
    rows = FindingTheme.allCases.flatMap { theme -> [Row] in
      let own = entries.filter { $0.kind.theme == theme }
      return own.isEmpty ? [] : [.theme(theme)] + own.map(Row.entry)
    }
  }

  var heights: [Int] {
    rows.enumerated().map { index, row in
      if case .theme = row { index == 0 ? 1 : 2 } else { 1 }
    }
  }

  var entryCount: Int { rows.count { if case .entry = $0 { true } else { false } } }

  var firstEntry: Int { rows.firstIndex { if case .entry = $0 { true } else { false } } ?? 0 }

  func entry(_ index: Int) -> LeafletEntry? {
    guard rows.indices.contains(index), case .entry(let entry) = rows[index] else { return nil }
    return entry
  }

  func index(of id: String) -> Int? {
    rows.firstIndex { if case .entry(let entry) = $0 { entry.id == id } else { false } }
  }

  func draw(
    _ index: Int, isSelected: Bool, isRevealed: Bool, _ scene: Scene, on canvas: inout Canvas,
    in room: Rect
  ) {
    guard rows.indices.contains(index) else { return }
    switch rows[index] {
    case .theme(let theme):
      let line = room.line(room.rows - 1)
      canvas.write(
        scene.words["theme.\(theme.rawValue)"], at: line.origin, limit: line.columns,
        isSelected ? .selected : .accent)
    case .entry(let entry):
      drawEntry(entry, isSelected, isRevealed, scene, on: &canvas, in: room)
    }
  }

  private func drawEntry(
    _ entry: LeafletEntry, _ isSelected: Bool, _ isRevealed: Bool, _ scene: Scene,
    on canvas: inout Canvas, in room: Rect
  ) {
    let role: Ink = isSelected ? .selected : .text
    canvas.fill(room, role)
    let badge = " \(entry.level.meter(ascii: scene.ascii)) \(entry.level.rawValue) "
    let sign = entry.icon.sign(ascii: scene.ascii)
    let title = entry.isHidden && !isRevealed ? scene.words["ui.hidden.title"] : entry.title
    canvas.write(
      "  \(sign) \(title)", at: room.origin, limit: room.columns - badge.columns - 1, role)
    canvas.writeRight(
      badge, row: room.row, before: room.endColumn, limit: badge.columns,
      .level(entry.level.rawValue))
  }
}
