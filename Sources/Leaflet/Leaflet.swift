import Dossier
import WorkingTime

/// What the person reads: a box, six sections, and the entries that they point at.
public struct Leaflet: Sendable, Hashable {
  public var language: Language
  public var keyInformation: KeyInformation
  public var sections: [Section]
  /// High levels first, then by kind, then by identifier; what cannot be told stands last.
  public var entries: [LeafletEntry]

  /// The entry of an identifier. O(n) in the entries, of which there are dozens.
  public func entry(_ id: String) -> LeafletEntry? { entries.first { $0.id == id } }

  /// Entries that claim something.
  public var risks: [LeafletEntry] { entries.filter { !$0.cannotTell } }
  /// Entries that say why nothing can be said.
  public var cannotTell: [LeafletEntry] { entries.filter(\.cannotTell) }

  /// Words and weighs the findings. Pure: the same input gives the same leaflet.
  ///
  /// `hours` is the working time where the exports hold any. `storage` are the facts about the
  /// opened files, in the order of `dossier.exports`. `version` is the program's.
  public static func compose(
    dossier: Dossier, findings: [Finding], hours: Hours? = nil, words: Words,
    storage: [StorageFacts] = [], reader: Reader = Reader(), version: String? = nil,
    risks: RiskCatalogue = RiskCatalogue()
  ) -> Leaflet {
    let interactions = OpenInteraction.all(in: dossier)
    let writer = EntryWriter(
      words: words, risks: risks, exportNames: ExportSummary.names(of: dossier), reader: reader,
      interactions: interactions)
    let entries = findings.map(writer.entry).sorted(by: LeafletEntry.precedes)
    let sections = SectionWriter(
      words: words, dossier: dossier, entries: entries, hours: hours, storage: storage,
      catalogue: risks, reader: reader, interactions: interactions, version: version)
    return Leaflet(
      language: words.language, keyInformation: sections.keyInformation,
      sections: Section.Name.allCases.map(sections.section), entries: entries)
  }
}
