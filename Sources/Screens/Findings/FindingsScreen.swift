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
  private(set) var isRevealed = false

  var isTyping: Bool { search.isActive }

  /// From this width on, list and finding stand side by side.
  private static let splitColumns = 96

  mutating func open(_ id: String, _ scene: Scene) {
    search.clear()
    let rows = FindingRows(scene, query: "")
    if let index = rows.index(of: id) {
      list.heights = rows.heights
      list.select(index)
    }
    openID = id
    detail = DocumentView()
  }

  mutating func goBack() -> Bool {
    defer { openID = nil }
    if !search.query.isEmpty, openID == nil {
      search.clear()
      return true
    }
    return openID != nil
  }

  mutating func handle(_ event: Event, in rect: Rect, _ scene: Scene) -> [ScreenAction]? {
    let parts = parts(rect)
    if search.isActive || (openID == nil && event == .key("/")) {
      if search.handle(event, in: parts.search) != .ignored {
        keepSelection(scene)
        return []
      }
    }
    if let openID, let entry = scene.leaflet.entry(openID) {
      return handleDetail(event, in: parts.detail, entry, scene)
    }
    return handleList(event, in: parts.list, scene)
  }

  private mutating func handleDetail(
    _ event: Event, in rect: Rect, _ entry: LeafletEntry, _ scene: Scene
  ) -> [ScreenAction]? {
    if event == .key("m"), entry.finding.place != nil { return [.showOnMap(entry.id)] }
    if case .mouse(let mouse) = event, !rect.contains(mouse.at) {
      openID = nil
      return []
    }
    let items = FindingDetail(entry, scene, isRevealed: true).items
    switch detail.handle(event, in: rect, items) {
    case .activated:
      switch detail.link(items) {
      case .row(let file, let row): return [.showRow(Provenance(file: file, row: row))]
      case .place(let id): return [.showOnMap(id)]
      case .finding(let id): return [.showFinding(id)]
      case nil: return []
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
    let outcome = list.handle(event, in: rect)
    switch outcome {
    case .activated:
      guard let entry = rows.entry(list.selected) else { return [] }
      openID = entry.id
      detail = DocumentView()
      return []
    case .changed:
      detail = DocumentView()
      return []
    default: return event == .key("right") || event == .key("l") ? openSelected(rows) : nil
    }
  }

  private mutating func openSelected(_ rows: FindingRows) -> [ScreenAction] {
    openID = rows.entry(list.selected)?.id
    return []
  }

  /// After the query changed: the first finding that matches.
  private mutating func keepSelection(_ scene: Scene) {
    let rows = FindingRows(scene, query: search.query)
    list.heights = rows.heights
    list.select(0)
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ scene: Scene) {
    let parts = parts(rect)
    let rows = FindingRows(scene, query: search.query)
    let isSplit = rect.columns >= Self.splitColumns
    if isSplit || openID == nil { drawList(rows, on: &canvas, in: parts, scene) }
    guard isSplit || openID != nil else { return }
    let entry = openID.flatMap(scene.leaflet.entry) ?? rows.entry(list.selected)
    guard let entry else { return }
    let focus = canvas.focus
    detail.draw(
      on: &canvas, in: parts.detail,
      FindingDetail(entry, scene, isRevealed: isRevealed || openID != nil).items)
    if openID == nil { canvas.focus = focus }
  }

  private func drawList(
    _ rows: FindingRows, on canvas: inout Canvas, in parts: Parts, _ scene: Scene
  ) {
    var list = list
    list.heights = rows.heights
    list.draw(on: &canvas, in: parts.list) { index, room, isSelected, canvas in
      rows.draw(
        index, isSelected: isSelected, isRevealed: isRevealed, scene, on: &canvas, in: room)
    }
    if search.isActive || !search.query.isEmpty {
      search.draw(on: &canvas, in: parts.search, count: "\(rows.count)")
    }
  }

  private struct Parts {
    var search, list, detail: Rect
  }

  private func parts(_ rect: Rect) -> Parts {
    let rows = rect.split(
      .rows, [.cells(search.isActive || !search.query.isEmpty ? 1 : 0), .rest])
    guard rect.columns >= Self.splitColumns else {
      return Parts(search: rows[0], list: rows[1], detail: rect)
    }
    let columns = rows[1].split(.columns, [.share(2), .cells(1), .share(3)])
    return Parts(search: rows[0], list: columns[0], detail: columns[2])
  }

  static func commands(_ words: Words) -> [AppCommand] {
    [
      AppCommand(
        "findings.open", title: words["ui.key.openEntry"], hint: words["ui.hint.open"],
        keys: ["enter"]
      ) { _ in [] },
      AppCommand(
        "findings.search", title: words["ui.key.search"], hint: words["ui.hint.search"],
        keys: ["/"],
        isEnabled: { $0.findingsScreen.openID == nil }
      ) { state in
        state.findingsScreen.search.begin()
        return []
      },
      AppCommand(
        "findings.map", title: words["ui.key.onMap"], hint: words["ui.hint.onMap"], keys: ["m"],
        isEnabled: { $0.findingsScreen.openID != nil }
      ) { _ in [] },
      AppCommand(
        "findings.reveal", title: words["ui.key.reveal"], hint: words["ui.hint.reveal"],
        keys: ["u"],
        isEnabled: { $0.findingsScreen.openID == nil && $0.hasHiddenLines }
      ) { state in
        state.findingsScreen.isRevealed.toggle()
        return []
      },
    ]
  }
}
