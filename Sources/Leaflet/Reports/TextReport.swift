import Canvas
import Dossier

/// The whole leaflet as text that reads from top to bottom.
public enum TextReport {
  /// Lines are at most `width` columns (20 at least). Every string of an export has passed the
  /// gate for terminals.
  public static func render(
    _ leaflet: Leaflet, dossier: Dossier, words: Words, width: Int = 76, ascii: Bool = false
  ) -> String {
    var writer = TextReportWriter(
      leaflet: leaflet, dossier: dossier, words: words,
      page: ReportPage(width: width, ascii: ascii))
    writer.box(leaflet.keyInformation)
    for section in leaflet.sections { writer.section(section) }
    writer.problems()
    return writer.page.text
  }
}

private struct TextReportWriter {
  let leaflet: Leaflet
  let dossier: Dossier
  let words: Words
  var page: ReportPage

  private var ascii: Bool { page.ascii }

  mutating func box(_ key: KeyInformation) {
    var lines = [
      key.summary,
      "\(words["key.level.label"])  \(key.highestLevel.meter(ascii: ascii)) "
        + "\(key.highestLevel.rawValue) \(words[key.highestLevel.key])",
    ]
    lines += key.strongest.compactMap { leaflet.entry($0) }.map { entry in
      "\(entry.icon.sign(ascii: ascii)) "
        + words.labelled(words[entry.icon.labelKey], entry.title)
    }
    lines.append("\(words["key.today"]) \(key.today)")
    if let unread = key.unread { lines.append("\(Icon.moreToLearn.sign(ascii: ascii)) \(unread)") }
    BoxFrame(title: words["key.title"], lines: lines).draw(on: &page)
  }

  mutating func section(_ section: Section) {
    page.blank()
    page.blank()
    page.paragraph(section.heading)
    page.rule()
    for block in section.blocks { self.block(block) }
  }

  private mutating func block(_ block: Block) {
    switch block {
    case .subheading(let text):
      page.blank()
      page.paragraph(text, indent: 1)
    case .paragraph(let text): page.paragraph(text, indent: 2)
    case .bullets(let texts):
      for text in texts { page.paragraph("- " + text, indent: 2, hanging: 2) }
    case .note(let icon, let text):
      page.paragraph(
        "\(icon.sign(ascii: ascii)) \(words[icon.labelKey])  \(text)", indent: 2, hanging: 4)
    case .field(let name, let value):
      page.paragraph(words.labelled(name, value), indent: 2, hanging: 4)
    case .entry(let id): if let entry = leaflet.entry(id) { self.entry(entry) }
    }
  }

  private mutating func entry(_ entry: LeafletEntry) {
    page.blank()
    heading(entry)
    let told = EntryLines(words: words, dossier: dossier).lines(entry)
    let claim = told.filter { $0.role == .claim }.map { $0.told(words) }
    if let full = entry.dots {
      beside(DotGrid.rows(full: full, ascii: ascii), claim)
    } else {
      for line in claim { page.paragraph(line, indent: 4, hanging: 2) }
    }
    for line in told where line.role == .action {
      let sign = Icon.doThis.sign(ascii: ascii)
      page.paragraph("\(sign) \(line.told(words))", indent: 4, hanging: 4)
    }
    for line in told where line.role == .ground {
      page.paragraph(line.told(words), indent: 4, hanging: 2)
    }
  }

  /// Icon, label and title at the left, the level's badge at the right.
  private mutating func heading(_ entry: LeafletEntry) {
    let left = "\(entry.icon.sign(ascii: ascii)) \(words[entry.icon.labelKey])  \(entry.title)"
    let mark = entry.isUncertain ? " " + Icon.moreToLearn.sign(ascii: ascii) : ""
    let right =
      "\(entry.level.meter(ascii: ascii)) \(entry.level.rawValue) \(words[entry.level.key])\(mark)"
    let gap = page.width - 2 - page.fold(left).columns - page.fold(right).columns
    if gap >= 2 {
      page.line("  " + left + String(repeating: " ", count: gap) + right)
    } else {
      page.paragraph(left, indent: 2, hanging: 2)
      page.paragraph(right, indent: 4)
    }
  }

  /// The grid at the left, the lines at its right and, once it is done, below it.
  private mutating func beside(_ grid: [String], _ texts: [String]) {
    let column = 17
    guard page.width >= 50 else {
      for row in grid { page.line("    " + row) }
      for text in texts { page.paragraph(text, indent: 4, hanging: 2) }
      return
    }
    let room = page.width - column
    let lines = texts.flatMap { page.wrapped($0, width: room, hanging: 2) }
    for index in 0..<max(grid.count, lines.count) {
      let dots = index < grid.count ? "    " + grid[index] : ""
      let text = index < lines.count ? lines[index] : ""
      page.line(dots.padded(to: column) + text)
    }
  }

  mutating func problems() { ProblemList(words: words, dossier: dossier).draw(on: &page) }
}
