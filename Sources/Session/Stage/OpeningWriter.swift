import Dossier
import Leaflet

/// A part of the leaflet for the room: titles, levels and counts; of sensitive lines of an own copy
/// nothing but that they are there.
struct OpeningWriter {
  let state: SessionState
  let words: Words

  /// The lines that a room reads at a time.
  private static let most = 8

  func blocks(_ opening: Opening) -> [StagePage.Block] {
    guard let facts = state.facts else { return [.text(words["session.stage.nobodyTells"])] }
    guard state.data.isOnStage else { return [.text(words["session.stage.private"])] }
    let mask = StageMask(
      max(state.mask, opening.mask ?? .off), isPersona: state.data.name.isPersona)
    if let risk = opening.risk.flatMap(RiskName.init) {
      guard let entry = facts.leaflet.entries.first(where: risk.names) else {
        return [.text(words["session.stage.notInCopy"])]
      }
      return whole(entry, mask)
    }
    guard opening.screen != .data else { return files(facts, mask) }
    let section = opening.section.map { facts.leaflet.sections[$0 - 1] }
    let ids = section?.entries
    let entries = facts.leaflet.entries.filter {
      opening.screen.shows($0.kind.theme) && ids?.contains($0.id) ?? true
    }
    guard !entries.isEmpty else { return [.text(words["session.stage.notInCopy"])] }
    let heading = section?.heading ?? facts.leaflet.keyInformation.levelLine
    return [.text(heading)] + entries.prefix(Self.most).map { line($0, mask) }
  }

  /// How many files there are, and how many of them were not read.
  private func files(_ facts: CopyFacts, _ mask: StageMask) -> [StagePage.Block] {
    let unread = words.text(
      "contents.unread.count",
      [Fact("n", .count(mask.amount(facts.unread))), Fact("of", .count(mask.amount(facts.files)))])
    return [
      .number(
        words.format(count: mask.amount(facts.files)),
        unit: words["session.metric.files.count.unit"]),
      .speech(unread),
    ]
  }

  private func isClosed(_ entry: LeafletEntry, _ mask: StageMask) -> Bool {
    entry.isHidden && !mask.isPersona
  }

  private func line(_ entry: LeafletEntry, _ mask: StageMask) -> StagePage.Block {
    .entry(
      level: entry.level.rawValue,
      isClosed(entry, mask) ? words["ui.hidden.title"] : entry.title)
  }

  private func whole(_ entry: LeafletEntry, _ mask: StageMask) -> [StagePage.Block] {
    guard !isClosed(entry, mask) else { return [line(entry, mask)] }
    var blocks = [line(entry, mask)]
    if let dots = entry.dots { blocks.append(.dots(mask.amount(dots))) }
    // Counts are exact here: of an own copy they are told where the mask allows them.
    if mask.isPersona || mask.level < .counts { blocks.append(.speech(entry.inFile)) }
    if let studies = entry.inStudies { blocks.append(.text(studies)) }
    return blocks + entry.actions.prefix(1).map { .item($0) }
  }
}

extension Opening.Screen {
  /// Whether a screen is about findings of a shelf.
  fileprivate func shows(_ theme: Theme) -> Bool {
    switch self {
    case .leaflet, .findings: true
    case .map: theme == .places
    case .hours: theme == .working || theme == .money
    case .data: false
    }
  }
}
