import Dossier
import WorkingTime

/// Writes the six sections and the box.
struct SectionWriter {
  let words: Words
  let dossier: Dossier
  let entries: [LeafletEntry]
  let hours: Hours?
  let storage: [StorageFacts]
  let catalogue: RiskCatalogue
  let reader: Reader
  let interactions: [OpenInteraction]
  let version: String?

  var summary: ExportSummary { ExportSummary(dossier: dossier) }
  var risks: [LeafletEntry] { entries.filter { !$0.cannotTell } }

  func section(_ name: Section.Name) -> Section {
    let blocks =
      switch name {
      case .whatItIs: whatItIs
      case .beforeYouShare: beforeYouShare
      case .howUsed: howUsed
      case .possibleSideEffects: possibleSideEffects
      case .howToStore: howToStore
      case .contents: contents
      }
    return Section(
      name: name, heading: "\(name.number). \(words["section.\(name.rawValue)"])", blocks: blocks)
  }

  func text(_ key: String, _ facts: [Fact] = []) -> String { words.text(key, facts) }

  func field(_ key: String, _ value: String) -> Block { .field(words[key], value) }

  func subheading(_ key: String) -> Block { .subheading(words[key]) }

  func has(_ kinds: FindingKind...) -> Bool { risks.contains { kinds.contains($0.kind) } }

  /// Whether the copy is about work: phases, dispatches, payments.
  var isAboutWork: Bool {
    !dossier.segments.isEmpty || !dossier.slots.isEmpty || !dossier.payments.isEmpty
  }

  /// Whether the copy holds places.
  var hasPlaces: Bool {
    !dossier.fixes.isEmpty || !dossier.savedPlaces.isEmpty
      || dossier.trips.contains { $0.begin.coordinate != nil || $0.begin.address != nil }
  }
}
