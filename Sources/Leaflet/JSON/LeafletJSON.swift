import Dossier

/// The leaflet's text for machines: what stands where, word for word.
enum LeafletJSON {
  static func outline(_ leaflet: Leaflet) -> JSONText {
    .object([
      ("highestLevel", .number(leaflet.keyInformation.highestLevel.rawValue)),
      ("keyInformation", key(leaflet.keyInformation)),
      ("sections", .list(leaflet.sections.map(section))),
    ])
  }

  /// All that is told about an entry, in the order of a reader.
  static func lines(_ entry: LeafletEntry, in dossier: Dossier, _ words: Words) -> JSONText {
    .list(
      EntryLines(words: words, dossier: dossier).lines(entry).map { line in
        .object([
          ("label", .optional(line.label.isEmpty ? nil : line.label)), ("text", .text(line.text)),
        ])
      })
  }

  private static func key(_ key: KeyInformation) -> JSONText {
    .object([
      ("summary", .text(key.summary)), ("level", .text(key.levelLine)),
      ("strongest", .list(key.strongest.map(JSONText.text))), ("today", .text(key.today)),
      ("unread", .optional(key.unread)),
    ])
  }

  private static func section(_ section: Section) -> JSONText {
    .object([
      ("id", .text(section.id)), ("heading", .text(section.heading)),
      ("entries", .list(section.entries.map(JSONText.text))),
      ("blocks", .list(section.blocks.map(block))),
    ])
  }

  private static func block(_ block: Block) -> JSONText {
    switch block {
    case .subheading(let text): .object([("subheading", .text(text))])
    case .paragraph(let text): .object([("paragraph", .text(text))])
    case .bullets(let texts): .object([("bullets", .list(texts.map(JSONText.text)))])
    case .note(let icon, let text):
      .object([("note", .text(text)), ("icon", .text(icon.rawValue))])
    case .field(let name, let value): .object([("field", .text(name)), ("value", .text(value))])
    case .entry(let id): .object([("entry", .text(id))])
    }
  }
}
