import Canvas
import Dossier
import Leaflet
import TUI

/// Everything inferred, by theme on the left; the selected finding in full on the right, or alone where there is little room.
struct FindingsScreen: Screen {
  private var list = ListView(count: 0)
  private var detail = DocumentView()
  /// The finding that is open; nil while the list is walked.
  private var openID: String?
  private var search = SearchField()
  /// Whether shares are drawn as dots as well: some read the sentence alone.
  private var showsDots = true

  var isTyping: Bool { search.isActive }

  /// From this width on, list and finding stand side by side.
  private static let splitColumns = 96
  /// A list needs no more.
  private static let widestList = 64

  mutating func open(_ id: String, _ scene: Scene) {
    search.clear()
    let rows = FindingRows(scene, query: "")
    list.heights = rows.heights
    if let index = rows.index(of: id) { list.select(index) }
    openID = id
    detail = DocumentView()
  }

  mutating func goBack() -> Bool {
    if openID != nil {
      openID = nil
      return true
    }
    defer { search.clear() }
    return search.isActive || !search.query.isEmpty
  }

  mutating func handle(_ event: Event, in rect: Rect, _ scene: Scene) -> [ScreenAction]? {
    let parts = parts(rect)
    if search.isActive {
      if search.handle(event, in: parts.search) == .changed { list.select(0) }
      return []
    }
    if event == .key("m"), let entry = current(scene) {
      return entry.finding.place == nil ? nil : [.showOnMap(entry.id)]
    }
    if event == .key("d"), current(scene)?.dots != nil {
      showsDots.toggle()
      return []
    }
    if case .mouse(let mouse) = event, openID != nil, !parts.detail.contains(mouse.at) {
      openID = nil
    }
    if let openID, let entry = scene.leaflet.entry(openID) {
      return handleDetail(event, in: parts.detail, entry, scene)
    }
    return handleList(event, in: parts.list, scene)
  }

  private mutating func handleDetail(
    _ event: Event, in rect: Rect, _ entry: LeafletEntry, _ scene: Scene
  ) -> [ScreenAction]? {
    if event == .key("left") || event == .key("h") {
      openID = nil
      return []
    }
    let items = items(entry, scene)
    switch detail.handle(event, in: rect, items) {
    case .activated:
      switch detail.link(items) {
      case .row(let file, let row): return [.showRow(Provenance(file: file, row: row))]
      case .place(let id): return [.showOnMap(id)]
      case .finding(let id): return [.showFinding(id)]
      case .assumption, nil: return []
      }
    case .ignored: return nil
    default: return []
    }
  }

  private mutating func handleList(
    _ event: Event, in rect: Rect, _ scene: Scene
  ) -> [ScreenAction]? {
    let rows = FindingRows(scene, query: search.query)
    list.heights = rows.heights
    let outcome =
      event == .key("right") || event == .key("l") ? .activated : list.handle(event, in: rect)
    switch outcome {
    case .activated:
      openID = rows.entry(list.selected)?.id
      detail = DocumentView()
      return []
    case .changed:
      detail = DocumentView()
      return []
    default: return nil
    }
  }

  private func items(_ entry: LeafletEntry, _ scene: Scene) -> [DocumentItem] {
    FindingDetail(entry, scene, showsDots: showsDots).items
  }

  /// The finding that is open, else the one that is selected.
  func current(_ scene: Scene) -> LeafletEntry? {
    openID.flatMap(scene.leaflet.entry)
      ?? FindingRows(scene, query: search.query).entry(list.selected)
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ scene: Scene) {
    let parts = parts(rect)
    let isSplit = rect.columns >= Self.splitColumns
    if isSplit || openID == nil { drawList(on: &canvas, in: parts, scene) }
    guard isSplit || openID != nil, let entry = current(scene) else { return }
    let focus = canvas.focus
    detail.draw(
      on: &canvas, in: parts.detail, items(entry, scene), marks: openID != nil)
    if openID == nil { canvas.focus = focus }
  }

  private func drawList(on canvas: inout Canvas, in parts: Parts, _ scene: Scene) {
    let rows = FindingRows(scene, query: search.query)
    if rows.count == 0 {
      let key = search.query.isEmpty ? "ui.finding.empty" : "ui.finding.none"
      canvas.write(wrapped: scene.words[key], in: parts.list)
    }
    var list = list
    list.heights = rows.heights
    list.draw(on: &canvas, in: parts.list) { index, room, isSelected, canvas in
      rows.draw(index, isSelected: isSelected, scene, on: &canvas, in: room)
    }
    if search.isActive || !search.query.isEmpty {
      search.draw(on: &canvas, in: parts.search, count: scene.words.format(count: rows.count))
    }
  }

  private struct Parts {
    var search, list, detail: Rect
  }

  /// The search stands below the list, so that the list stays where it is.
  private func parts(_ rect: Rect) -> Parts {
    let rows = rect.split(
      .rows, [.rest, .cells(search.isActive || !search.query.isEmpty ? 1 : 0)])
    guard rect.columns >= Self.splitColumns else {
      return Parts(search: rows[1], list: rows[0], detail: openID == nil ? rows[0] : rect)
    }
    let list = min(rect.columns / 2 - 2, Self.widestList)
    let columns = rows[0].split(.columns, [.cells(list), .cells(2), .rest])
    return Parts(search: rows[1], list: columns[0], detail: columns[2])
  }

  static func commands(_ words: Words) -> [AppCommand] {
    [
      Commands.ofScreen(
        "findings.open", title: words["ui.key.openEntry"], hint: words["ui.hint.open"],
        keys: ["enter", "right"]),
      AppCommand(
        "findings.search", title: words["ui.key.search"], hint: words["ui.hint.search"],
        keys: ["/"], isEnabled: { $0.findingsScreen.openID == nil }
      ) { state in
        state.findingsScreen.search.begin()
        return []
      },
      Commands.ofScreen(
        "findings.map", title: words["ui.key.onMap"], hint: words["ui.hint.onMap"], keys: ["m"],
        isEnabled: { state in
          state.scene.flatMap(state.findingsScreen.current)?.finding.place != nil
        }),
      Commands.ofScreen(
        "findings.dots", title: words["ui.key.dots"], keys: ["d"],
        isEnabled: { state in
          state.scene.flatMap(state.findingsScreen.current)?.dots != nil
        }),
    ]
  }
}
