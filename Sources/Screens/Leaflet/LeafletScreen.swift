import Canvas
import Dossier
import Leaflet
import TUI

/// The front page: reads like paper, box first, then the six sections.
struct LeafletScreen: Screen {
  private var view = DocumentView()
  private(set) var search = DocumentSearch()

  var isTyping: Bool { search.isTyping }

  mutating func handle(_ event: Event, in rect: Rect, _ scene: Scene) -> [ScreenAction]? {
    let parts = parts(rect)
    let items = LeafletItems(scene).items(columns: DocumentView.page(in: parts.text).columns)
    let found = search.handle(event, in: parts.search, items, selected: view.selected)
    if let item = found.select { view.select(item, in: parts.text, items) }
    if found.handled { return [] }
    switch view.handle(event, in: parts.text, items) {
    case .activated:
      if case .finding(let id) = view.link(items) { return [.showFinding(id)] }
      return []
    case .ignored: return nil
    default: return []
    }
  }

  mutating func goBack() -> Bool { search.clear() }

  func draw(on canvas: inout Canvas, in rect: Rect, _ scene: Scene) {
    let parts = parts(rect)
    let items = LeafletItems(scene).items(columns: DocumentView.page(in: parts.text).columns)
    view.draw(on: &canvas, in: DocumentView.page(in: parts.text), items)
    if search.isShown {
      search.draw(on: &canvas, in: parts.search, items, selected: view.selected, scene.words)
    }
  }

  /// The search stands below the text, so that the text stays where it is.
  private func parts(_ rect: Rect) -> (text: Rect, search: Rect) {
    let parts = rect.split(.rows, [.rest, .cells(search.isShown ? 1 : 0)])
    return (parts[0], parts[1])
  }

  static func commands(_ words: Words) -> [AppCommand] {
    [
      Commands.ofScreen(
        "leaflet.open", title: words["ui.key.openEntry"], hint: words["ui.hint.open"],
        keys: ["enter"]),
      AppCommand(
        "leaflet.search", title: words["ui.key.search"], hint: words["ui.hint.search"],
        keys: ["/"]
      ) { state in
        state.leafletScreen.search.begin(at: state.leafletScreen.view.selected)
        return []
      },
      AppCommand(
        "leaflet.groups", title: words["ui.key.groups"], hint: words["ui.hint.groups"], keys: ["e"]
      ) { state in
        state.overlay = .groups(GroupList(state.words, ticked: state.reader.groups))
        return []
      },
      Commands.ofScreen(
        "leaflet.next", title: words["ui.key.nextMatch"], hint: words["ui.hint.next"],
        keys: ["n", "N"], isEnabled: { $0.leafletScreen.search.isShown }),
    ]
  }
}
