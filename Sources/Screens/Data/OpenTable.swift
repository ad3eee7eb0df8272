import Canvas
import Dossier
import Exports
import Leaflet
import Scanning
import TUI

/// The rows of one file: scrolled, searched, a row opened.
struct OpenTable: Sendable {
  private enum Content: Sendable {
    case loading, failed(String)
    case rows(TableIndex)
  }

  /// By its index in the dossier.
  let file: Int
  private var content = Content.loading
  private var table = TableView(columns: [], rowCount: 0)
  private(set) var search = SearchField()

  init(file: Int) { self.file = file }

  /// One row more or less is read again and again: a key press looks at no more of them.
  static let rowsPerSearch = 20_000
  private static let widestColumn = 32

  var loaded: TableIndex? {
    if case .rows(let index) = content { return index }
    return nil
  }

  var hasSearch: Bool { search.isActive || !search.query.isEmpty }
  var selectedRow: Int { table.selected + 1 }

  mutating func receive(_ result: Result<TableIndex, ReadingError>, _ scene: Scene) {
    switch result {
    case .success(let index):
      content = .rows(index)
      let format =
        scene.dossier.files.indices.contains(file) ? scene.dossier.files[file].format : nil
      let titles = index.header.map { scene.name(ofColumn: $0, in: format) }
      // Columns are as wide as what is shown of them.
      let sample = index.cells(rows: 1..<min(index.rowCount + 1, 51))
        .map { $0.map(scene.mask.cell) }
      let number = TableColumn(
        "#", width: max(3, "\(index.rowCount)".utf8.count), alignment: .trailing)
      table = TableView(
        columns: [number]
          + TableColumn.fitting(titles: titles, sample: sample, widest: Self.widestColumn),
        rowCount: index.rowCount)
    case .failure(let error):
      let sentence = Messages(scene.words).sentence(error)
      content = .failed(scene.mask.hides ? scene.words["ui.data.failed"] : sentence)
    }
  }

  mutating func beginSearch() { search.begin() }

  mutating func clearSearch() { search.clear() }

  /// Nil where the event means nothing here.
  mutating func handle(
    _ event: Event, head: Rect, body: Rect, _ words: Words
  ) -> [ScreenAction]? {
    if search.isActive {
      guard search.handle(event, in: head) == .activated else { return [] }
      return find(from: table.selected, by: 1, words)
    }
    if hasSearch {
      switch event {
      case .key("n"): return find(from: table.selected + 1, by: 1, words)
      case .key("N"): return find(from: table.selected - 1, by: -1, words)
      default: break
      }
    }
    switch table.handle(event, in: body) {
    case .activated: return [.showRow(Provenance(file: file, row: selectedRow))]
    case .ignored: return nil
    default: return []
    }
  }

  /// The next row that holds what is searched for.
  private mutating func find(from start: Int, by step: Int, _ words: Words) -> [ScreenAction] {
    let match = TextMatch(search.query)
    guard let loaded, !match.isEmpty else { return [] }
    var row = start
    for _ in 0..<Self.rowsPerSearch {
      guard (0..<loaded.rowCount).contains(row) else { return [.say(words["ui.data.notFound"])] }
      if let column = loaded.row(row + 1).firstIndex(where: match.matches) {
        table.select(row)
        // The number of the row is the first column.
        table.show(column: column + 1)
        return []
      }
      row += step
    }
    table.select(row)
    return [.say(words["ui.data.searchOn"])]
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ scene: Scene) {
    switch content {
    case .loading: canvas.write(wrapped: scene.words["ui.data.loading"], in: rect, .muted)
    case .failed(let sentence): canvas.write(wrapped: sentence, in: rect, .warning)
    case .rows(let index):
      canvas.focus = rect.isEmpty ? canvas.focus : rect.origin
      table.draw(on: &canvas, in: rect) { rows in
        rows.map { ["\($0 + 1)"] + index.row($0 + 1).map(scene.mask.cell) }
      }
    }
  }
}
