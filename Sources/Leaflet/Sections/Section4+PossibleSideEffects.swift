import Dossier

extension SectionWriter {
  /// Serious first, then what cannot be told, then where to report.
  var possibleSideEffects: [Block] {
    var blocks: [Block] = [.paragraph(words["fixed.notEverybody"])]
    if risks.isEmpty { blocks.append(.paragraph(words["sideEffects.none"])) }
    for level in Level.allCases.reversed() {
      let entries = risks.filter { $0.level == level }
      if entries.isEmpty { continue }
      blocks.append(.subheading(words[level.asksKey]))
      blocks += entries.map { .entry($0.id) }
    }
    let untold = entries.filter(\.cannotTell)
    if !untold.isEmpty {
      blocks += [
        subheading("sideEffects.cannotTell"), .paragraph(words["sideEffects.cannotTell.text"]),
      ]
      blocks += untold.map { .entry($0.id) }
    }
    if has(.uniqueness, .homeWorkPair) { blocks.append(.paragraph(words["fixed.unique"])) }
    return blocks + [.paragraph(words["fixed.noHarm"]), subheading("reporting")] + reporting
  }
}
