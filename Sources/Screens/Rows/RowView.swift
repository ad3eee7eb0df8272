import Canvas
import Dossier
import Exports
import Leaflet
import Scanning
import TUI

/// One raw row of a file: each column with its value, and what the column means.
struct RowView: Sendable {
  private enum Content: Sendable {
    case loading
    case row(header: [String], cells: [String])
    case failed
  }

  let source: Provenance
  private var content = Content.loading
  private var view = DocumentView()

  init(_ source: Provenance) { self.source = source }

  /// A row of a table that is loaded already.
  init(_ source: Provenance, header: [String], cells: [String]) {
    self.source = source
    content = .row(header: header, cells: cells)
  }

  mutating func receive(_ file: Int, _ result: Result<TableIndex, ReadingError>) {
    guard file == source.file, case .loading = content else { return }
    switch result {
    case .success(let table) where source.row >= 1 && source.row <= table.rowCount:
      content = .row(header: table.header, cells: table.row(source.row))
    default: content = .failed
    }
  }

  mutating func handle(_ event: Event, in rect: Rect, _ scene: Scene) {
    _ = view.handle(event, in: rect, items(scene))
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ scene: Scene) {
    view.draw(on: &canvas, in: rect, items(scene))
  }

  private func items(_ scene: Scene) -> [DocumentItem] {
    let files = scene.dossier.files
    guard files.indices.contains(source.file) else { return [] }
    let file = files[source.file]
    return [.text(scene.name(of: source), .heading), .blank] + cells(scene, file)
  }

  private func cells(_ scene: Scene, _ file: SourceFile) -> [DocumentItem] {
    switch content {
    case .loading: return [.text(scene.words["ui.data.loading"], .muted)]
    case .failed: return [.text(scene.words["ui.data.failed"], .warning)]
    case .row(let header, let cells):
      let count = max(header.count, cells.count)
      return (0..<count).flatMap { column in
        let name = column < header.count ? header[column] : ""
        let value = column < cells.count ? cells[column] : ""
        return self.items(name, value, scene, file)
      }
    }
  }

  private func items(
    _ name: String, _ value: String, _ scene: Scene, _ file: SourceFile
  ) -> [DocumentItem] {
    let meaning = DataDictionary.standard.entry(format: file.format, column: name)
    let line = DocumentItem(.hanging(sign: name, text: value.isEmpty ? "–" : value, .text))
    let note = meaning.map { entry in
      DocumentItem.text(entry.meaning(scene.words.language.rawValue), .muted, indent: 2)
    }
    return [line] + (note.map { [$0] } ?? [])
  }
}
