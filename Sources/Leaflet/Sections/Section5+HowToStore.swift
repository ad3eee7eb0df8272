import Dossier

extension SectionWriter {
  /// Where the copy is, who can read it, how to keep it and how to throw it away.
  var howToStore: [Block] {
    storage.flatMap(about) + [
      .paragraph(words["store.reach"]), .note(.doThis, words["store.encrypt"]),
      .note(.doThis, words["store.deleteDate"]), .note(.doThis, words["store.throwAway"]),
      .paragraph(words["store.program"]),
    ]
  }

  private func about(_ facts: StorageFacts) -> [Block] {
    var blocks: [Block] = [field("field.where", shown(facts.path))]
    if let written = facts.written {
      blocks.append(field("field.written", words.format(date: written)))
    }
    blocks.append(
      .note(
        facts.readers == .onlyOwner ? .doThis : .warning,
        words["store.readers.\(facts.readers.rawValue)"]))
    if let service = facts.syncedBy {
      blocks.append(.note(.warning, text("store.synced", [Fact("service", .text(service))])))
    }
    if let folder = facts.folder {
      blocks.append(.note(.warning, words["store.folder.\(folder.rawValue)"]))
    }
    return blocks
  }
}
