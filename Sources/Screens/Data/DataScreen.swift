import Canvas
import Dossier
import Exports
import Leaflet
import Scanning
import TUI

/// Every file as a table: the list of files, then one file's rows, columns with their meaning, and what could not be read.
struct DataScreen: Screen {
  enum Shelf: Sendable, Hashable { case files, rows, columns, problems }

  private(set) var shelf = Shelf.files
  private var files = TableView(columns: [], rowCount: 0)
  private var table = TableView(columns: [], rowCount: 0)
  private var pages = DocumentView()
  /// The file that is open, by its index in the dossier.
  private var file: Int?
  private var loaded: TableIndex?
  private var message = ""
  private var search = SearchField()

  var isTyping: Bool { search.isActive }

  mutating func receive(_ file: Int, _ result: Result<TableIndex, ReadingError>, _ words: Words) {
    guard file == self.file else { return }
    switch result {
    case .success(let index):
      loaded = index
      message = ""
      let sample = index.cells(rows: 1..<min(index.rowCount + 1, 51))
      let number = TableColumn(
        "#", width: max(3, "\(index.rowCount)".utf8.count), alignment: .trailing)
      table = TableView(
        columns: [number] + TableColumn.fitting(titles: index.header, sample: sample, widest: 32),
        rowCount: index.rowCount)
    case .failure(let error): message = Messages(words).sentence(error)
    }
  }

  mutating func goBack() -> Bool {
    if !search.query.isEmpty {
      search.clear()
      return true
    }
    switch shelf {
    case .files: return false
    case .rows:
      shelf = .files
      (file, loaded) = (nil, nil)
    case .columns, .problems: shelf = file == nil ? .files : .rows
    }
    return true
  }

  mutating func handle(_ event: Event, in rect: Rect, _ scene: Scene) -> [ScreenAction]? {
    let parts = parts(rect)
    if search.isActive { return handleSearch(event, in: parts.head, scene) }
    switch shelf {
    case .files: return handleFiles(event, in: parts.body, scene)
    case .rows: return handleRows(event, in: parts.body, scene)
    case .columns, .problems:
      let items = pageItems(scene)
      switch pages.handle(event, in: parts.body, items) {
      case .activated:
        if case .row(let file, let row) = pages.link(items) {
          return [.showRow(Provenance(file: file, row: row))]
        }
        return []
      case .ignored: return nil
      default: return []
      }
    }
  }

  private mutating func handleFiles(
    _ event: Event, in rect: Rect, _ scene: Scene
  ) -> [ScreenAction]? {
    let listing = FileListing(scene)
    files.columns = listing.columns(rect.columns)
    files.rowCount = listing.files.count
    if event == .key("p") { return show(.problems) }
    switch files.handle(event, in: rect) {
    case .activated: return open(listing.files[files.selected], scene)
    case .ignored: return nil
    default: return []
    }
  }

  private mutating func open(_ index: Int, _ scene: Scene) -> [ScreenAction] {
    let source = scene.dossier.files[index]
    guard !source.columns.isEmpty else {
      return [.say(scene.words["ui.data.noTable"])]
    }
    (file, loaded, shelf) = (index, nil, .rows)
    message = scene.words["ui.data.loading"]
    table = TableView(columns: [], rowCount: 0)
    return [.loadTable(index)]
  }

  private mutating func handleRows(
    _ event: Event, in rect: Rect, _ scene: Scene
  ) -> [ScreenAction]? {
    switch event {
    case .key("c"): return show(.columns)
    case .key("p"): return show(.problems)
    case .key("n"): return find(from: table.selected + 1, scene)
    default: break
    }
    switch table.handle(event, in: rect) {
    case .activated:
      guard let file else { return [] }
      return [.showRow(Provenance(file: file, row: table.selected + 1))]
    case .ignored: return nil
    default: return []
    }
  }

  private mutating func show(_ shelf: Shelf) -> [ScreenAction] {
    self.shelf = shelf
    pages = DocumentView()
    return []
  }

  private mutating func handleSearch(
    _ event: Event, in rect: Rect, _ scene: Scene
  ) -> [ScreenAction] {
    guard search.handle(event, in: rect) == .activated else { return [] }
    return find(from: table.selected, scene)
  }

  /// The next row that holds what is searched for. Looks at a bounded number of rows, so that no key waits long.
  private mutating func find(from start: Int, _ scene: Scene) -> [ScreenAction] {
    guard let loaded, !search.query.isEmpty else { return [] }
    let wanted = search.query.lowercased()
    let end = min(loaded.rowCount, start + 20_000)
    for row in max(0, start)..<max(start, end) {
      if loaded.row(row + 1).contains(where: { $0.lowercased().contains(wanted) }) {
        table.select(row)
        return []
      }
    }
    if end < loaded.rowCount { table.select(end) }
    return [.say(scene.words[end < loaded.rowCount ? "ui.data.searchOn" : "ui.data.notFound"])]
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ scene: Scene) {
    let parts = parts(rect)
    drawHead(on: &canvas, in: parts.head, scene)
    switch shelf {
    case .files:
      let listing = FileListing(scene)
      var files = files
      files.columns = listing.columns(rect.columns)
      files.rowCount = listing.files.count
      files.draw(on: &canvas, in: parts.body) { $0.map { listing.cells($0, rect.columns) } }
    case .rows:
      guard let loaded else {
        canvas.write(message, at: parts.body.origin, limit: rect.columns, .muted)
        return
      }
      table.draw(on: &canvas, in: parts.body) { rows in
        rows.map { ["\($0 + 1)"] + loaded.row($0 + 1) }
      }
    case .columns, .problems: pages.draw(on: &canvas, in: parts.body, pageItems(scene))
    }
  }

  private func drawHead(on canvas: inout Canvas, in rect: Rect, _ scene: Scene) {
    if search.isActive || !search.query.isEmpty {
      return search.draw(on: &canvas, in: rect)
    }
    guard let file, scene.dossier.files.indices.contains(file) else {
      let count = Fact("n", .count(FileListing(scene).files.count))
      canvas.write(
        scene.words.text("ui.data.files", [count]), at: rect.origin, limit: rect.columns, .heading)
      return
    }
    let source = scene.dossier.files[file]
    let place = scene.words.text(
      "ui.data.place", [Fact("n", .count(table.selected + 1)), Fact("of", .count(source.rows))])
    let name = FileListing.shortName(source.path)
    canvas.write(name, at: rect.origin, limit: rect.columns - place.columns - 2, .heading)
    canvas.writeRight(
      place, row: rect.row, before: rect.endColumn, limit: place.columns, .muted)
  }

  private func pageItems(_ scene: Scene) -> [DocumentItem] {
    shelf == .columns
      ? DataPages(scene).columns(of: file) : DataPages(scene).problems(of: file)
  }

  private func parts(_ rect: Rect) -> (head: Rect, body: Rect) {
    let parts = rect.split(.rows, [.cells(1), .rest])
    return (parts[0], parts[1])
  }

  static func commands(_ words: Words) -> [AppCommand] {
    [
      AppCommand(
        "data.open", title: words["ui.key.openRow"], hint: words["ui.hint.open"], keys: ["enter"]
      ) { _ in [] },
      AppCommand(
        "data.columns", title: words["ui.key.columns"], hint: words["ui.hint.columns"], keys: ["c"],
        isEnabled: { $0.dataScreen.shelf == .rows }
      ) { _ in [] },
      AppCommand(
        "data.problems", title: words["ui.key.problems"], hint: words["ui.hint.problems"],
        keys: ["p"]
      ) { _ in [] },
      AppCommand(
        "data.search", title: words["ui.key.search"], hint: words["ui.hint.search"], keys: ["/"],
        isEnabled: { $0.dataScreen.shelf == .rows }
      ) { state in
        state.dataScreen.search.begin()
        return []
      },
    ]
  }
}
