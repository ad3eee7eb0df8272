import Dossier

/// What could not be read, a sentence each.
struct ProblemList {
  let words: Words
  let dossier: Dossier

  /// Empty where all was read.
  var lines: [String] {
    let messages = Messages(words)
    let more = dossier.uncountedProblems.sorted { $0.key < $1.key }
    return dossier.problems.map { messages.sentence($0, in: dossier) }
      + more.map { messages.more($0.value, file: $0.key, in: dossier) }
  }

  func draw(on page: inout ReportPage) {
    let lines = lines
    guard !lines.isEmpty else { return }
    page.blank()
    page.blank()
    page.paragraph(words["problems.title"])
    page.rule()
    for line in lines { page.paragraph(line, indent: 2, hanging: 2) }
  }
}
