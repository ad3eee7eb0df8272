import Dossier

/// The leaflet as a page for browsers and printers that needs nothing but itself.
public enum HTMLLeaflet {
  public static func render(
    _ leaflet: Leaflet, dossier: Dossier, words: Words, layout: PageLayout = .a4
  ) -> String {
    var writer = HTMLLeafletWriter(
      leaflet: leaflet, dossier: dossier, words: words,
      page: HTMLPage(words.language, title: words["leaflet.title"], layout: layout))
    writer.keyInformation()
    for section in leaflet.sections { writer.section(section) }
    writer.problems()
    return writer.page.text
  }
}

private struct HTMLLeafletWriter {
  let leaflet: Leaflet
  let dossier: Dossier
  let words: Words
  var page: HTMLPage
  /// Names and values that stand one below the other make one list.
  private var fields: [(name: String, value: String)] = []
  /// Whether a heading of the third level stands above what comes next.
  private var isBelowSubheading = false

  init(leaflet: Leaflet, dossier: Dossier, words: Words, page: HTMLPage) {
    (self.leaflet, self.dossier, self.words, self.page) = (leaflet, dossier, words, page)
  }

  mutating func keyInformation() {
    let key = leaflet.keyInformation
    let lines =
      [HTMLElement("p", text: key.summary), levelLine(key)]
      + key.strongest.compactMap(leaflet.entry).map { note($0.icon, $0.title) }
      + [HTMLElement("p", text: "\(words["key.today"]) \(key.today)")]
      + (key.unread.map { [note(.moreToLearn, $0)] } ?? [])
    let heading = HTMLElement("h2", text: words["key.title"])
    page.add(
      HTMLElement("section", [("class", "box")], ([heading] + lines).map(HTMLElement.Node.element)))
  }

  private func levelLine(_ key: KeyInformation) -> HTMLElement {
    HTMLElement("p", [], [.element(badge(key.highestLevel, key.levelLine))])
  }

  mutating func section(_ section: Section) {
    page.heading(section.heading)
    isBelowSubheading = false
    if !section.entries.isEmpty { page.paragraph(words["entry.grounds.folded"]) }
    for block in section.blocks { self.block(block) }
    flushFields()
  }

  private mutating func block(_ block: Block) {
    if case .field(let name, let value) = block { return fields.append((name, value)) }
    flushFields()
    switch block {
    case .subheading(let text):
      page.add(HTMLElement("h3", text: text))
      isBelowSubheading = true
    case .paragraph(let text): page.paragraph(text)
    case .bullets(let texts): page.list(texts)
    case .note(let icon, let text): page.add(note(icon, text))
    case .entry(let id): leaflet.entry(id).map { page.add(entry($0)) }
    case .field: break
    }
  }

  private mutating func flushFields() {
    let count = Fact("n", .count(fields.count))
    page.fields(
      fields, foldedAs: fields.count > Self.longList ? words.text("leaflet.all", [count]) : nil)
    fields = []
  }

  /// Longer ones, such as that of the files, are folded up.
  private static let longList = 20

  private func note(_ icon: Icon, _ text: String) -> HTMLElement {
    HTMLElement("p", [("class", "note")], labelled(icon) + [.text(text)])
  }

  /// The icon with the label that always stands beside it.
  private func labelled(_ icon: Icon) -> [HTMLElement.Node] {
    [
      .element(icon.drawing(words)),
      .element(HTMLElement("span", [("class", "label")], text: words[icon.labelKey])), .text(" "),
    ]
  }

  /// Shape, number and word: the colour says nothing that they do not.
  private func badge(_ level: Level, _ text: String) -> HTMLElement {
    HTMLElement(
      "span", [("class", "badge level\(level.rawValue)")],
      [.element(level.drawing(alt: words.levelWords(level))), .text(text)])
  }

  private func entry(_ entry: LeafletEntry) -> HTMLElement {
    let heading = labelled(entry.icon) + [.text(entry.title)]
    let mark =
      entry.isUncertain
      ? [.text(" "), .element(Icon.moreToLearn.drawing(words))]
      : []
        as [HTMLElement.Node]
    let dots = entry.dots.map { full in
      DotGrid.drawing(full: full, alt: words.dots(full))
    }
    let lines = EntryLines(words: words, dossier: dossier).lines(entry)
    let told = lines.filter { $0.role != .ground }.map(line)
    return HTMLElement(
      "article", [("class", "entry")],
      ([
        isBelowSubheading ? HTMLElement("h4", [], heading) : HTMLElement("h3", [], heading),
        HTMLElement(
          "p", [("class", "grade")],
          [.element(badge(entry.level, words.levelWords(entry.level)))] + mark),
      ] + [dots].compactMap { $0 } + told + [grounds(lines.filter { $0.role == .ground })])
      .map(HTMLElement.Node.element))
  }

  /// How the program knows, folded up: paper is for what to know and do. What the reader unfolds is
  /// printed as well.
  private func grounds(_ lines: [EntryLines.Line]) -> HTMLElement {
    let summary = HTMLElement("summary", text: words["entry.grounds"])
    return HTMLElement(
      "details", [],
      ([summary] + lines.map(line)).map(HTMLElement.Node.element))
  }

  private func line(_ line: EntryLines.Line) -> HTMLElement {
    switch line.role {
    case .claim: HTMLElement("p", text: line.told(words))
    case .action: note(.doThis, line.text)
    case .ground: HTMLElement("p", [("class", "detail")], text: line.told(words))
    }
  }

  mutating func problems() {
    let lines = ProblemList(words: words, dossier: dossier).lines
    guard !lines.isEmpty else { return }
    page.heading(words["problems.title"])
    page.list(lines)
  }
}
