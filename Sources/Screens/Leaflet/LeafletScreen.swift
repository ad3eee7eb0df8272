import Canvas
import Dossier
import Leaflet
import TUI

/// The front page: reads like paper, box first, then the six sections.
struct LeafletScreen: Screen {
  private var view = DocumentView()
  /// Whether sensitive lines are open.
  private(set) var isRevealed = false

  mutating func handle(_ event: Event, in rect: Rect, _ scene: Scene) -> [ScreenAction]? {
    let items = items(scene, rect.columns)
    switch view.handle(event, in: rect, items) {
    case .activated:
      if case .finding(let id) = view.link(items) { return [.showFinding(id)] }
      return []
    case .ignored: return nil
    default: return []
    }
  }

  func draw(on canvas: inout Canvas, in rect: Rect, _ scene: Scene) {
    view.draw(on: &canvas, in: rect, items(scene, rect.columns))
  }

  static func commands(_ words: Words) -> [AppCommand] {
    [
      AppCommand(
        "leaflet.open", title: words["ui.key.openEntry"], hint: words["ui.hint.open"],
        keys: ["enter"]
      ) { _ in [] },
      AppCommand(
        "leaflet.reveal", title: words["ui.key.reveal"], hint: words["ui.hint.reveal"], keys: ["u"],
        isEnabled: { $0.hasHiddenLines }
      ) { state in
        state.leafletScreen.isRevealed.toggle()
        return []
      },
    ]
  }

  private func items(_ scene: Scene, _ columns: Int) -> [DocumentItem] {
    let width = min(columns - DocumentView.margin, 84)
    var items = [keyInformation(scene, width), .blank]
    for section in scene.leaflet.sections {
      items.append(.text(section.heading, .heading))
      items.append(.blank)
      for block in section.blocks { items += self.items(block, scene, width) }
      items.append(.blank)
    }
    return items
  }

  private func keyInformation(_ scene: Scene, _ width: Int) -> DocumentItem {
    let key = scene.leaflet.keyInformation
    let level = key.highestLevel
    let badge = Span(
      " \(level.meter(ascii: scene.ascii)) \(level.rawValue) \(scene.words[level.key]) ",
      .level(level.rawValue))
    var lines: [DocumentItem] = [.text(key.summary)]
    let line = DocumentLine([Span(key.levelLine + "  "), badge])
    lines.append(
      DocumentItem(.lines(wide: [line], narrow: [DocumentLine([badge])])))
    for id in key.strongest {
      guard let entry = scene.leaflet.entry(id) else { continue }
      let isClosed = entry.isHidden && !isRevealed
      let title = isClosed ? scene.words["ui.hidden.title"] : entry.title
      lines.append(
        DocumentItem(.hanging(sign: entry.icon.sign(ascii: scene.ascii), text: title, .text)))
    }
    lines.append(
      DocumentItem(.hanging(sign: Icon.doThis.sign(ascii: scene.ascii), text: key.today, .accent)))
    if let unread = key.unread { lines.append(.text(unread, .warning)) }
    return DocumentItem(.box(title: scene.words["key.title"], lines))
  }

  private func items(_ block: Block, _ scene: Scene, _ width: Int) -> [DocumentItem] {
    switch block {
    case .subheading(let text): return [.blank, .text(text, .accent)]
    case .paragraph(let text): return [.text(text, indent: 1)]
    case .bullets(let texts):
      return texts.map { DocumentItem(.hanging(sign: "•", text: $0, .text), indent: 1) }
    case .note(let icon, let text):
      let sign = icon.sign(ascii: scene.ascii) + " " + scene.words[icon.labelKey]
      return [DocumentItem(.hanging(sign: sign, text: text, .text), indent: 1)]
    case .field(let name, let value):
      return [DocumentItem(.hanging(sign: name + ":", text: value, .text), indent: 1)]
    case .entry(let id):
      guard let entry = scene.leaflet.entry(id) else { return [] }
      return [
        EntryLines(entry: entry, words: scene.words, ascii: scene.ascii, isRevealed: isRevealed)
          .item(width: width)
      ]
    }
  }
}
