import Dossier

/// The leaflet as linear text for screen readers and braille lines: one item a line, levels in
/// words, no frames, no grids (their sentence stands instead).
public enum PlainLeaflet {
  /// Every line of the leaflet. Lines are not wrapped: the reader's device does that.
  public static func lines(_ leaflet: Leaflet, dossier: Dossier, words: Words) -> [String] {
    let writer = PlainWriter(leaflet: leaflet, dossier: dossier, words: words)
    return writer.keyInformation + leaflet.sections.flatMap { [""] + writer.section($0) }
      + writer.problems
  }

  public static func render(
    _ leaflet: Leaflet, dossier: Dossier, words: Words, ascii: Bool = false
  ) -> String {
    let text = lines(leaflet, dossier: dossier, words: words).joined(separator: "\n") + "\n"
    return ascii ? ASCIIText.folded(text) : text
  }

  /// One section, its heading first.
  public static func lines(
    of section: Section, _ leaflet: Leaflet, dossier: Dossier, words: Words
  ) -> [String] {
    PlainWriter(leaflet: leaflet, dossier: dossier, words: words).section(section)
  }

  /// One entry: title, level in words, then all that is told about it.
  public static func lines(
    of entry: LeafletEntry, _ leaflet: Leaflet, dossier: Dossier, words: Words
  ) -> [String] {
    PlainWriter(leaflet: leaflet, dossier: dossier, words: words).entry(entry)
  }
}

private struct PlainWriter {
  let leaflet: Leaflet
  let dossier: Dossier
  let words: Words

  var keyInformation: [String] {
    let key = leaflet.keyInformation
    var lines = [words["key.title"], key.summary, key.levelLine]
    lines += key.strongest.compactMap { leaflet.entry($0) }.map { entry in
      labelled(entry.icon, entry.title)
    }
    lines.append("\(words["key.today"]) \(key.today)")
    if let unread = key.unread { lines.append(labelled(.moreToLearn, unread)) }
    return lines
  }

  func section(_ section: Section) -> [String] {
    [section.heading] + section.blocks.flatMap(block)
  }

  private func block(_ block: Block) -> [String] {
    switch block {
    case .subheading(let text), .paragraph(let text): [text]
    case .bullets(let texts): texts
    case .note(let icon, let text): [labelled(icon, text)]
    case .field(let name, let value): [words.labelled(name, value)]
    case .entry(let id): leaflet.entry(id).map(entry) ?? []
    }
  }

  func entry(_ entry: LeafletEntry) -> [String] {
    let lines = EntryLines(words: words, dossier: dossier)
    let told = lines.lines(entry).map { $0.told(words) }
    return [labelled(entry.icon, entry.title), words.levelWords(entry.level)] + told
  }

  var problems: [String] {
    let lines = ProblemList(words: words, dossier: dossier).lines
    return lines.isEmpty ? [] : ["", words["problems.title"]] + lines
  }

  private func labelled(_ icon: Icon, _ text: String) -> String {
    words.labelled(words[icon.labelKey], text)
  }
}
