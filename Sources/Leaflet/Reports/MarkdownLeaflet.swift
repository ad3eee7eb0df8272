import Dossier

/// The leaflet as a Markdown document.
public enum MarkdownLeaflet {
  /// Every text passes the gate for Markdown; a line of the document is a line of the leaflet.
  public static func render(
    _ leaflet: Leaflet, dossier: Dossier, words: Words, ascii: Bool = false
  ) -> String {
    var writer = MarkdownWriter(leaflet: leaflet, dossier: dossier, words: words, ascii: ascii)
    writer.keyInformation()
    for section in leaflet.sections { writer.section(section) }
    writer.problems()
    return writer.text
  }
}

private struct MarkdownWriter {
  let leaflet: Leaflet
  let dossier: Dossier
  let words: Words
  let ascii: Bool
  private var paragraphs: [String] = []
  private var isBelowSubheading = false
  /// Whether the last paragraph is a list, which the next item continues.
  private var isInList = false

  init(leaflet: Leaflet, dossier: Dossier, words: Words, ascii: Bool) {
    (self.leaflet, self.dossier, self.words, self.ascii) = (leaflet, dossier, words, ascii)
    add("# ", words["leaflet.title"])
  }

  var text: String { paragraphs.joined(separator: "\n\n") + "\n" }

  /// A paragraph of which the beginning is markup and the rest is not.
  private mutating func add(_ markup: String, _ text: String) {
    append(markup + escaped(text, startsLine: markup.isEmpty))
  }

  private mutating func append(_ paragraph: String) {
    paragraphs.append(paragraph)
    isInList = false
  }

  private func escaped(_ text: String, startsLine: Bool = true) -> String {
    MarkdownText.escaped(ascii ? ASCIIText.folded(text) : text, startsLine: startsLine)
  }

  private mutating func list(_ texts: [String]) {
    guard !texts.isEmpty else { return }
    let items = texts.map { "- " + escaped($0) }.joined(separator: "\n")
    if isInList, let last = paragraphs.indices.last {
      paragraphs[last] += "\n" + items
    } else {
      append(items)
    }
    isInList = true
  }

  mutating func keyInformation() {
    let key = leaflet.keyInformation
    add("## ", words["key.title"])
    list(
      [key.summary, key.levelLine]
        + key.strongest.compactMap(leaflet.entry).map { labelled($0.icon, $0.title) }
        + ["\(words["key.today"]) \(key.today)"]
        + (key.unread.map { [labelled(.moreToLearn, $0)] } ?? []))
  }

  mutating func section(_ section: Section) {
    add("## ", section.heading)
    isBelowSubheading = false
    for block in section.blocks { self.block(block) }
  }

  private mutating func block(_ block: Block) {
    switch block {
    case .subheading(let text):
      add("### ", text)
      isBelowSubheading = true
    case .paragraph(let text): add("", text)
    case .bullets(let texts): list(texts)
    case .note(let icon, let text): list([labelled(icon, text)])
    case .field(let name, let value): list([words.labelled(name, value)])
    case .entry(let id): if let entry = leaflet.entry(id) { self.entry(entry) }
    }
  }

  private mutating func entry(_ entry: LeafletEntry) {
    add(isBelowSubheading ? "#### " : "### ", labelled(entry.icon, entry.title))
    let meter = "`\(entry.level.meter(ascii: ascii))` "
    let mark = entry.isUncertain ? " " + Icon.moreToLearn.sign(ascii: ascii) : ""
    add(meter, words.levelWords(entry.level) + mark)
    if let full = entry.dots {
      let grid = DotGrid.rows(full: full, ascii: ascii)
      append((["```text"] + grid + ["```"]).joined(separator: "\n"))
    }
    list(
      EntryLines(words: words, dossier: dossier).lines(entry).map { line in
        line.role == .action
          ? "\(Icon.doThis.sign(ascii: ascii)) \(line.told(words))" : line.told(words)
      })
  }

  private func labelled(_ icon: Icon, _ text: String) -> String {
    "\(icon.sign(ascii: ascii)) \(words.labelled(words[icon.labelKey], text))"
  }

  mutating func problems() {
    let lines = ProblemList(words: words, dossier: dossier).lines
    guard !lines.isEmpty else { return }
    add("## ", words["problems.title"])
    list(lines)
  }
}
