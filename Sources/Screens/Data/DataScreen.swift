import Canvas
import Dossier
import Exports
import Leaflet
import Scanning
import TUI

/// Every file as a table: the list of files, then one file's rows, columns with their meaning, and what could not be read.
struct DataScreen: Screen {
  enum Shelf: Sendable, Hashable { case files, rows, columns, problems, mapper }

  private(set) var shelf = Shelf.files
  private var files = TableView(columns: [], rowCount: 0)
  private var pages = DocumentView()
  private var table: OpenTable?
  private var mapper: ColumnMapper?

  var isTyping: Bool {
    shelf == .mapper ? mapper?.isTyping ?? false : table?.search.isActive ?? false
  }

  /// Lets a person say what the columns of a file mean.
  mutating func explain(_ file: Int) -> [ScreenAction] {
    (mapper, shelf) = (ColumnMapper(file: file), .mapper)
    return [.loadSample(file)]
  }

  /// Takes the first rows of a file in; false, and the mapper closed, where it tells no times.
  mutating func receive(_ file: Int, _ sample: TableSample, known: TableProfile?) -> Bool {
    guard mapper?.file == file, mapper?.receive(sample, known: known) == false else { return true }
    _ = goBack()
    return false
  }

  mutating func noteSaved(as name: String) { mapper?.save(as: name) }

  /// The file that is chosen in the list, or open.
  private func chosenFile(_ scene: Scene) -> Int? {
    if let table { return table.file }
    let listing = FileListing(scene)
    return listing.files.indices.contains(files.selected) ? listing.files[files.selected] : nil
  }

  /// Whether the chosen file is a table whose columns a person may explain.
  func mayExplain(_ state: AppState) -> Bool {
    guard shelf != .mapper, let scene = state.scene, scene.mayExplainSomething,
      let file = chosenFile(scene)
    else {
      return false
    }
    return scene.mayExplain(file)
  }

  mutating func receive(_ file: Int, _ result: Result<TableIndex, ReadingError>, _ scene: Scene) {
    guard table?.file == file else { return }
    table?.receive(result, scene)
  }

  /// The rows of a file, where they are at hand.
  func loadedTable(of file: Int) -> TableIndex? { table?.file == file ? table?.loaded : nil }

  /// Whether Enter has something to open.
  func canOpen(_ state: AppState) -> Bool {
    switch shelf {
    case .files, .rows: true
    case .columns: false
    case .mapper: mapper?.isLoaded ?? false
    case .problems: state.scene.map { DataPages($0).hasProblems(of: table?.file) } ?? false
    }
  }

  mutating func goBack() -> Bool {
    switch shelf {
    case .files: return false
    case .rows:
      if table?.hasSearch == true {
        table?.clearSearch()
      } else {
        (shelf, table) = (.files, nil)
      }
    case .columns, .problems: shelf = table == nil ? .files : .rows
    case .mapper:
      if mapper?.goBack() == true { return true }
      (mapper, shelf) = (nil, table == nil ? .files : .rows)
    }
    return true
  }

  mutating func handle(_ event: Event, in rect: Rect, _ scene: Scene) -> [ScreenAction]? {
    let parts = parts(rect)
    if !isTyping, shelf != .mapper {
      switch event {
      case .key("c") where table != nil: return show(.columns)
      case .key("p"): return show(.problems)
      case .key("m"):
        if let file = chosenFile(scene), scene.mayExplain(file) { return explain(file) }
      default: break
      }
    }
    switch shelf {
    case .files: return handleFiles(event, in: parts.body, scene)
    case .rows: return table?.handle(event, head: parts.head, body: parts.body, scene.words)
    case .columns, .problems: return handlePage(event, in: parts.body, scene)
    case .mapper: return mapper?.handle(event, in: parts.body, scene.words)
    }
  }

  private mutating func handleFiles(
    _ event: Event, in rect: Rect, _ scene: Scene
  ) -> [ScreenAction]? {
    let listing = FileListing(scene)
    files.columns = listing.columns(rect.columns)
    files.rowCount = listing.files.count
    switch files.handle(event, in: rect) {
    case .activated: return open(listing.files[files.selected], scene)
    case .ignored: return nil
    default: return []
    }
  }

  private mutating func open(_ file: Int, _ scene: Scene) -> [ScreenAction] {
    guard !scene.dossier.files[file].columns.isEmpty else {
      return [.say(scene.words["ui.data.noTable"])]
    }
    (table, shelf) = (OpenTable(file: file), .rows)
    return [.loadTable(file)]
  }

  private mutating func handlePage(
    _ event: Event, in rect: Rect, _ scene: Scene
  ) -> [ScreenAction]? {
    let items = pageItems(scene)
    switch pages.handle(event, in: rect, items) {
    case .activated:
      guard case .row(let file, let row) = pages.link(items) else { return [] }
      return [.showRow(Provenance(file: file, row: row))]
    case .ignored: return nil
    default: return []
    }
  }

  private mutating func show(_ shelf: Shelf) -> [ScreenAction] {
    self.shelf = shelf
    pages = DocumentView()
    return []
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ scene: Scene) {
    let parts = parts(rect)
    drawHead(on: &canvas, in: parts.head, scene)
    switch shelf {
    case .files: drawFiles(on: &canvas, in: parts.body, scene)
    case .rows: table?.draw(on: &canvas, in: parts.body, scene)
    case .columns, .problems: pages.draw(on: &canvas, in: parts.body, pageItems(scene))
    case .mapper: mapper?.draw(on: &canvas, in: parts.body, scene)
    }
  }

  private func drawFiles(on canvas: inout Canvas, in rect: Rect, _ scene: Scene) {
    let listing = FileListing(scene)
    var files = files
    files.columns = listing.columns(rect.columns)
    files.rowCount = listing.files.count
    canvas.focus = rect.isEmpty ? nil : rect.origin
    files.draw(on: &canvas, in: rect) { $0.map { listing.cells($0, rect.columns) } }
  }

  private func drawHead(on canvas: inout Canvas, in rect: Rect, _ scene: Scene) {
    if shelf == .problems {
      canvas.write(
        scene.words["ui.key.problems"], at: rect.origin, limit: rect.columns, .heading)
      return
    }
    if shelf == .mapper, let mapper {
      let name = Fact("file", .text(FileListing(scene).name(of: mapper.file)))
      canvas.write(
        scene.words.text("ui.mapper.title", [name]), at: rect.origin, limit: rect.columns, .heading)
      return
    }
    guard let table, scene.dossier.files.indices.contains(table.file) else {
      let count = Fact("n", .count(FileListing(scene).files.count))
      canvas.write(
        scene.words.text("ui.data.files", [count]), at: rect.origin, limit: rect.columns, .heading)
      return
    }
    if shelf == .rows, table.hasSearch { return table.search.draw(on: &canvas, in: rect) }
    let source = scene.dossier.files[table.file]
    let place = scene.words.text(
      "ui.data.place", [Fact("n", .count(table.selectedRow)), Fact("of", .count(source.rows))])
    let name = FileListing(scene).name(of: table.file)
    canvas.write(name, at: rect.origin, limit: rect.columns - place.columns - 2, .heading)
    canvas.writeRight(
      place, row: rect.row, before: rect.endColumn, limit: place.columns, .muted)
  }

  private func pageItems(_ scene: Scene) -> [DocumentItem] {
    shelf == .columns
      ? DataPages(scene).columns(of: table?.file) : DataPages(scene).problems(of: table?.file)
  }

  private func parts(_ rect: Rect) -> (head: Rect, body: Rect) {
    let parts = rect.split(.rows, [.cells(1), .rest])
    return (parts[0], parts[1])
  }
}

extension DataScreen {
  static func commands(_ words: Words) -> [AppCommand] {
    let hasRows: @Sendable (AppState) -> Bool = { $0.dataScreen.shelf == .rows }
    // A search would tell what is behind the mask.
    let canSearch: @Sendable (AppState) -> Bool = { hasRows($0) && !$0.mask.hides }
    let isMapping: @Sendable (AppState) -> Bool = {
      $0.dataScreen.shelf == .mapper && $0.dataScreen.mapper?.isReady == true
    }
    return [
      Commands.ofScreen(
        "data.explain", title: words["ui.key.explain"], hint: words["ui.hint.explain"],
        keys: ["m"], isEnabled: { $0.dataScreen.mayExplain($0) }),
      Commands.ofScreen(
        "data.apply", title: words["ui.key.apply"], hint: words["ui.hint.apply"], keys: ["a"],
        isEnabled: isMapping),
      Commands.ofScreen(
        "data.save", title: words["ui.key.saveProfile"], hint: words["ui.hint.saveProfile"],
        keys: ["s"], isEnabled: isMapping),
      Commands.ofScreen(
        "data.open", title: words["ui.key.openRow"], hint: words["ui.hint.open"], keys: ["enter"],
        isEnabled: { $0.dataScreen.canOpen($0) }),
      AppCommand(
        "data.search", title: words["ui.key.search"], hint: words["ui.hint.search"], keys: ["/"],
        isEnabled: canSearch
      ) { state in
        state.dataScreen.table?.beginSearch()
        return []
      },
      Commands.ofScreen(
        "data.next", title: words["ui.key.nextMatch"], hint: words["ui.hint.next"],
        keys: ["n", "N"], isEnabled: { hasRows($0) && $0.dataScreen.table?.hasSearch == true }),
      Commands.ofScreen(
        "data.columns", title: words["ui.key.columns"], hint: words["ui.hint.columns"], keys: ["c"],
        isEnabled: {
          $0.dataScreen.table != nil && ![.columns, .mapper].contains($0.dataScreen.shelf)
        }),
      Commands.ofScreen(
        "data.problems", title: words["ui.key.problems"], hint: words["ui.hint.problems"],
        keys: ["p"], isEnabled: { ![.problems, .mapper].contains($0.dataScreen.shelf) }),
      Commands.ofScreen(
        "data.sideways", title: words["ui.key.sideways"], keys: ["right", "left"],
        isEnabled: hasRows),
    ]
  }
}
