import Dossier
import Leaflet

/// The groups of people who should take extra care, to be ticked.
typealias GroupList = ChoiceList<ReaderGroup>

extension ChoiceList<ReaderGroup> {
  /// - Parameter current: The group at the cursor; the first by default.
  init(_ words: Words, ticked: Set<ReaderGroup>, at current: ReaderGroup? = nil) {
    let options = ReaderGroup.allCases.map { group in
      let key = ticked.contains(group) ? "ui.groups.ticked" : "ui.groups.open"
      return Option(
        title: words.text(key, [Fact("name", .word(group.nameKey))]), value: group)
    }
    self.init(
      title: words["ui.groups.title"], options,
      selected: current.flatMap { ReaderGroup.allCases.firstIndex(of: $0) } ?? 0, columns: 66)
  }
}

extension AppState {
  /// Ticks a group, or takes the tick away; the leaflet says at once what changes.
  mutating func toggle(_ group: ReaderGroup) {
    if reader.groups.remove(group) == nil { reader.groups.insert(group) }
    leaflet = opened.map(composed)
    overlay = .groups(GroupList(words, ticked: reader.groups, at: group))
  }
}
