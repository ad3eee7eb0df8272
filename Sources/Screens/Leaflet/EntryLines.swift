import Canvas
import Dossier
import Leaflet

/// An entry of the leaflet as a few lines: what it is, how grave, how often, what to do.
struct EntryLines {
  private let entry: LeafletEntry
  private let scene: Scene

  init(_ entry: LeafletEntry, _ scene: Scene) {
    self.entry = entry
    self.scene = scene
  }

  private var words: Words { scene.words }
  private var ascii: Bool { scene.ascii }
  private var shownTitle: String { scene.title(of: entry) }

  func item(width: Int) -> DocumentItem {
    DocumentItem(
      .lines(wide: wide(width), narrow: narrow(width)), link: .finding(entry.id))
  }

  private var badge: Span {
    let word = words[entry.level.key]
    let mark = entry.isUncertain ? " ▼" : ""
    return Span(
      " \(entry.level.meter(ascii: ascii)) \(entry.level.rawValue) \(word)\(mark) ",
      .level(entry.level.rawValue))
  }

  private var head: [Span] {
    let sign = entry.icon.sign(ascii: ascii) + " " + words[entry.icon.labelKey]
    return [Span(sign, .key), Span("  " + shownTitle, .heading)]
  }

  /// Title and badge in one line, the badge on the right.
  private func wide(_ width: Int) -> [DocumentLine] {
    let used = head.reduce(0) { $0 + $1.text.columns } + badge.text.columns
    let gap = Span(String(repeating: " ", count: max(2, width - used)))
    return [DocumentLine(head + [gap, badge])] + details(width)
  }

  /// The badge in a line of its own.
  private func narrow(_ width: Int) -> [DocumentLine] {
    let title = TextLayout.wrap(shownTitle, width: max(8, width - 2))
    return [DocumentLine([head[0]])] + title.map { DocumentLine([Span($0, .heading)], indent: 2) }
      + [DocumentLine([badge], indent: 2)] + details(width)
  }

  private func details(_ width: Int) -> [DocumentLine] {
    guard !scene.isClosed(entry) else {
      return lines(words["ui.hidden.reveal"], .muted, width) + [DocumentLine()]
    }
    let action = entry.actions.first.map {
      lines(Icon.doThis.sign(ascii: ascii) + " " + $0, .text, width)
    }
    return lines(entry.inFile, .text, width) + (action ?? []) + [DocumentLine()]
  }

  private func lines(_ text: String, _ role: Ink, _ width: Int) -> [DocumentLine] {
    TextLayout.wrap(text, width: max(8, width - 4)).map {
      DocumentLine([Span($0, role)], indent: 4)
    }
  }
}
