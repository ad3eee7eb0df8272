import Canvas
import Dossier
import Exports
import Leaflet
import Scanning
import TUI

/// One raw row of a file: each column with its value, what the column means and whether that is
/// personal; then the findings that rest on the row.
struct RowView: Sendable {
  private enum Content: Sendable {
    case loading, failed
    case row(header: [String], cells: [String])
  }

  let source: Provenance
  private var content = Content.loading
  private var view = DocumentView()

  init(_ source: Provenance) { self.source = source }

  mutating func receive(_ file: Int, _ result: Result<TableIndex, ReadingError>) {
    guard file == source.file, case .loading = content else { return }
    switch result {
    case .success(let table) where source.row >= 1 && source.row <= table.rowCount:
      content = .row(header: table.header, cells: table.row(source.row))
    default: content = .failed
    }
  }

  /// Nil where the event means nothing here.
  mutating func handle(_ event: Event, in rect: Rect, _ scene: Scene) -> [ScreenAction]? {
    let items = items(scene)
    switch view.handle(event, in: rect, items) {
    case .activated:
      if case .finding(let id) = view.link(items) { return [.showFinding(id)] }
      return []
    case .ignored: return nil
    default: return []
    }
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ scene: Scene) {
    view.draw(on: &canvas, in: rect, items(scene))
  }

  static func commands(_ words: Words) -> [AppCommand] {
    [
      Commands.ofScreen(
        "row.open", title: words["ui.key.openEntry"], hint: words["ui.hint.open"], keys: ["enter"],
        isEnabled: { state in
          guard let row = state.row, let scene = state.scene else { return false }
          return !row.findings(scene).isEmpty
        })
    ]
  }

  private func items(_ scene: Scene) -> [DocumentItem] {
    let files = scene.dossier.files
    guard files.indices.contains(source.file) else { return [] }
    return [.text(scene.name(of: source), .heading), .blank] + cells(scene, files[source.file])
      + links(scene)
  }

  private func cells(_ scene: Scene, _ file: SourceFile) -> [DocumentItem] {
    switch content {
    case .loading: return [.text(scene.words["ui.data.loading"], .muted)]
    case .failed: return [.text(scene.words["ui.data.failed"], .warning)]
    case .row(let header, let cells):
      let count = max(header.count, cells.count)
      return (0..<count).flatMap { column in
        let name = column < header.count ? header[column] : ""
        let value = column < cells.count ? scene.mask.cell(cells[column]) : ""
        return self.items(name, value, scene, file)
      }
    }
  }

  private func items(
    _ name: String, _ value: String, _ scene: Scene, _ file: SourceFile
  ) -> [DocumentItem] {
    let shown = scene.name(ofColumn: name, in: file.format)
    let line = DocumentItem(.hanging(sign: shown, text: value.isEmpty ? "–" : value, .text))
    guard let entry = DataDictionary.standard.entry(format: file.format, column: name) else {
      return [line]
    }
    let meaning = entry.meaning(scene.words.language.rawValue)
    let personal = entry.isPersonal ? " (\(scene.words["ui.data.personal"]))" : ""
    return [line, .text(meaning + personal, .muted, indent: 2)]
  }

  private func links(_ scene: Scene) -> [DocumentItem] {
    let entries = findings(scene)
    guard !entries.isEmpty else { return [] }
    return [.blank, .text(scene.words["ui.finding.onRow"], .accent)]
      + entries.map { entry in
        let sign = entry.icon.sign(ascii: scene.ascii)
        return DocumentItem(
          .hanging(sign: sign, text: scene.title(of: entry), .text), indent: 1,
          link: .finding(entry.id))
      }
  }

  /// The findings that name this row among their evidence.
  private func findings(_ scene: Scene) -> [LeafletEntry] {
    scene.leaflet.entries.filter { entry in
      let evidence = entry.finding.evidence
      return (evidence.supporting + evidence.against).contains { $0.examples.contains(source) }
    }
  }
}
