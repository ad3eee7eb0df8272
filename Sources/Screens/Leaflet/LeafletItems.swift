import Canvas
import Dossier
import Leaflet

/// The leaflet as a document: the box of what matters most, then the sections.
struct LeafletItems {
  private let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  /// Linear in the text of the leaflet: some hundred lines.
  func items(columns: Int) -> [DocumentItem] {
    let width = columns - DocumentView.margin
    var items = [keyInformation, .blank]
    for section in scene.leaflet.sections {
      items += [.text(section.heading, .heading), .blank]
      for block in section.blocks { items += self.items(block, width) }
      items.append(.blank)
    }
    return items
  }

  private var keyInformation: DocumentItem {
    let key = scene.leaflet.keyInformation
    let level = key.highestLevel
    let badge = Span(
      " \(level.meter(ascii: scene.ascii)) \(level.rawValue) \(scene.words[level.key]) ",
      .level(level.rawValue))
    let line = DocumentLine([Span(key.levelLine + "  "), badge])
    var lines: [DocumentItem] = [
      .text(key.summary),
      DocumentItem(.lines(wide: [line], narrow: [DocumentLine([badge])])),
    ]
    lines += key.strongest.compactMap(scene.leaflet.entry).map { entry in
      let sign = entry.icon.sign(ascii: scene.ascii)
      return DocumentItem(.hanging(sign: sign, text: scene.title(of: entry), .text))
    }
    lines.append(
      DocumentItem(.hanging(sign: Icon.doThis.sign(ascii: scene.ascii), text: key.today, .accent)))
    if let unread = key.unread { lines.append(.text(unread, .warning)) }
    return DocumentItem(
      .box(title: scene.words["key.title"], lines),
      link: key.strongest.first.map(DocumentItem.Link.finding))
  }

  private func items(_ block: Block, _ width: Int) -> [DocumentItem] {
    switch block {
    case .subheading(let text): return [.blank, .text(text, .accent)]
    case .paragraph(let text): return [.text(text, indent: 1)]
    case .bullets(let texts):
      return texts.map { DocumentItem(.hanging(sign: "•", text: $0, .text), indent: 1) }
    case .note(let icon, let text):
      let sign = icon.sign(ascii: scene.ascii) + " " + scene.words[icon.labelKey]
      return [DocumentItem(.hanging(sign: sign, text: text, .text), indent: 1)]
    case .field(let name, let value):
      return [DocumentItem(.hanging(sign: scene.words.label(name), text: value, .text), indent: 1)]
    case .entry(let id):
      guard let entry = scene.leaflet.entry(id) else { return [] }
      return [EntryLines(entry, scene).item(width: width)]
    }
  }
}
